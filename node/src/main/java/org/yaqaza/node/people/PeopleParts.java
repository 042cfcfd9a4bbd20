package org.yaqaza.node.people;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// Puts the people desk together.
@Configuration(proxyBeanMethods = false)
class PeopleParts {

  @Bean
  Accounts accounts(Store store, Audit audit, InstantSource clock) {
    return new Accounts(store, audit, clock);
  }

  @Bean
  Sessions sessions(Store store, Audit audit, InstantSource clock) {
    return new Sessions(store, audit, clock);
  }

  @Bean
  Keys keys(Store store, Audit audit, InstantSource clock) {
    return new Keys(store, audit, clock);
  }

  @Bean
  Factors factors(Store store, Audit audit, Settings settings, InstantSource clock) {
    return new Factors(store, audit, settings.data(), clock);
  }

  @Bean
  LogIn logIn(
      Store store,
      Audit audit,
      Accounts accounts,
      Sessions sessions,
      Factors factors,
      InstantSource clock) {
    return new LogIn(store, audit, accounts, sessions, factors, new Throttle(clock));
  }

  @Bean
  @ConditionalOnProperty("YAQAZA_OIDC_ISSUER")
  OpenId openId(
      @Value("${YAQAZA_OIDC_ISSUER}") String issuer,
      @Value("${YAQAZA_OIDC_CLIENT}") String client,
      @Value("${YAQAZA_OIDC_SECRET_FILE}") String secret,
      @Value("${YAQAZA_OIDC_NAME:}") String name,
      @Value("${YAQAZA_OIDC_CLAIM:groups}") String claim,
      @Value("${YAQAZA_OIDC_ROLES}") String roles,
      Settings settings,
      InstantSource clock) {
    var provider =
        OpenIdSettings.read(issuer, client, Path.of(secret), name, claim, Path.of(roles));
    return new OpenId(provider, new SealingKey(settings.data()), clock);
  }

  @Bean
  SetUp setUp(Accounts accounts) {
    return new SetUp(accounts);
  }

  @Bean
  Entrance entrance(
      Accounts accounts,
      Sessions sessions,
      Keys keys,
      @Value("${server.address:127.0.0.1}") InetAddress bound) {
    return new Entrance(accounts, sessions, keys, bound.isLoopbackAddress());
  }

  @Bean
  Permitted permitted(Audit audit, InstantSource clock) {
    return new Permitted(new TurnedAway(audit, clock));
  }
}
