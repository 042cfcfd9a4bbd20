package org.yaqaza.node;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.SightArgument;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Download;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Underway;
import org.yaqaza.node.lists.Updating;
import org.yaqaza.node.oversight.Oversight;
import org.yaqaza.node.people.Permitted;
import org.yaqaza.node.reading.DocumentPages;
import org.yaqaza.node.reading.Documents;
import org.yaqaza.node.reading.Tellings;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.review.Desk;
import org.yaqaza.node.screening.KeptAnswers;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.web.Crowd;
import org.yaqaza.node.web.Door;
import org.yaqaza.node.web.KnownParameters;
import org.yaqaza.node.web.Readiness;
import org.yaqaza.node.web.Templates;

/// The server: puts the desks together and lets Spring find their pages and interfaces.
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class)
class NodeApplication implements WebMvcConfigurer {

  private final ObjectProvider<Permitted> permitted;
  private final ObjectProvider<Sights> sights;

  NodeApplication(ObjectProvider<Permitted> permitted, ObjectProvider<Sights> sights) {
    this.permitted = permitted;
    this.sights = sights;
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean(destroyMethod = "close")
  Store store(Settings settings) {
    return Store.open(settings);
  }

  @Bean
  Audit audit(Store store, InstantSource clock) {
    return new Audit(store, clock);
  }

  @Bean
  Handlings handlings(Store store) {
    return new Handlings(store);
  }

  @Bean
  Sights sights(Handlings handlings, InstantSource clock) {
    return new Sights(handlings, clock);
  }

  @Bean
  Readiness readiness(Store store, Screener screener, Stopping stopping) {
    return () -> {
      if (stopping.hasBegun()) {
        return Readiness.State.STOPPING;
      }
      if (!store.answers()) {
        return Readiness.State.NO_STORE;
      }
      return screener.isReady() ? Readiness.State.READY : Readiness.State.STARTING;
    };
  }

  /// As many at once as keep the processors busy while some wait for the disk.
  @Bean
  Crowd crowd(
      @Value("${YAQAZA_CHECKS_AT_ONCE:0}") int checks,
      @Value("${YAQAZA_BATCHES_AT_ONCE:0}") int batches,
      @Value("${YAQAZA_PAGES_AT_ONCE:0}") int pages,
      @Value("${YAQAZA_PATIENCE:PT2S}") Duration patience) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Crowd(
        checks > 0 ? checks : 32 * processors,
        batches > 0 ? batches : processors,
        pages > 0 ? pages : 16 * processors,
        patience);
  }

  @Bean
  Oversight oversight(Store store, Audit audit, Settings settings, InstantSource clock) {
    return new Oversight(store, audit, settings, clock);
  }

  @Bean
  Register register(Store store) {
    return new Register(store);
  }

  @Bean
  Judgements judgements(Store store, InstantSource clock) {
    return new Judgements(store, clock);
  }

  @Bean
  Editions editions(Store store, Register register) {
    return new Editions(store, register);
  }

  @Bean
  Loading loading(Store store, Settings settings, InstantSource clock) {
    return new Loading(store, settings, clock);
  }

  @Bean
  Updating updating(Store store, Loading loading, Settings settings, InstantSource clock) {
    return new Updating(store, loading, new Download(Download.Patience.USUAL), settings, clock);
  }

  @Bean
  Underway underway() {
    return new Underway();
  }

  @Bean
  Frames frames(Editions editions, Sights sights) {
    return new Frames(editions, sights);
  }

  @Bean
  KeptAnswers keptAnswers(InstantSource clock) {
    return new KeptAnswers(clock);
  }

  @Bean(destroyMethod = "close")
  SnapshotFile snapshotFile(Settings settings) {
    return SnapshotFile.in(settings.data());
  }

  @Bean
  Screener screener(Register register, Editions editions, Sights sights, SnapshotFile file) {
    return new Screener(register, editions, sights, file);
  }

  @Bean
  OnRecord onRecord(Audit audit) {
    return new OnRecord(audit);
  }

  @Bean
  Desk reviewDesk(
      Store store,
      Audit audit,
      Register register,
      Editions editions,
      Sights sights,
      InstantSource clock) {
    return Desk.on(store, audit, register, editions, sights, clock);
  }

  @Bean
  Documents documents(Store store, Audit audit, InstantSource clock) {
    return new Documents(store, audit, clock);
  }

  @Bean
  Tellings tellings(
      Store store,
      Audit audit,
      Documents documents,
      Judgements judgements,
      Handlings handlings,
      InstantSource clock) {
    return new Tellings(store, audit, documents, judgements, handlings, clock);
  }

  @Bean
  DocumentPages documentPages(
      Documents documents,
      Tellings tellings,
      Register register,
      Judgements judgements,
      Handlings handlings,
      Screener screener,
      OnRecord record) {
    return new DocumentPages(
        documents, tellings, register, judgements, handlings, screener, record);
  }

  @Bean
  Templates templates() {
    return new Templates();
  }

  /// Bound to a loopback address, the node answers to that address alone.
  @Bean
  Door door(@Value("${server.address:127.0.0.1}") InetAddress bound) {
    return new Door(bound.isLoopbackAddress() ? loopbackNames(bound) : Set.of());
  }

  private static Set<String> loopbackNames(InetAddress bound) {
    var names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    names.add(bound.getHostAddress().toLowerCase(Locale.ROOT));
    return names;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new KnownParameters());
    registry.addInterceptor(permitted.getObject());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(permitted.getObject());
    resolvers.add(new SightArgument(sights.getObject()));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
