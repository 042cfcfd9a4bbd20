package org.yaqaza.node.yente;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Screener;

/// Puts together what the addresses of this desk share.
@Configuration(proxyBeanMethods = false)
class YenteParts {

  @Bean
  EditionMoments editionMoments(Editions editions) {
    return new EditionMoments(editions);
  }

  @Bean
  Entities yenteEntities(Register register, EditionMoments dates) {
    return new Entities(register, dates);
  }

  @Bean
  Shelf shelf(Register register, EditionMoments dates) {
    return new Shelf(register, dates);
  }

  @Bean
  Lookup lookup(Screener screener, Register register) {
    return new Lookup(screener, register);
  }

  @Bean
  Types types(Shelf shelf) {
    return new Types(shelf);
  }

  @Bean
  Reconciler reconciler(Screener screener, Register register, Shelf shelf) {
    return new Reconciler(screener, register, shelf);
  }

  @Bean
  Extension extension(Entities entities) {
    return new Extension(entities);
  }
}
