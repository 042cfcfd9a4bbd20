package org.yaqaza.node.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.Crowd;
import org.yaqaza.node.web.Room;

/// What is counted: screenings and how long they take, requests, the age of each list's edition,
/// and the process itself. Never anything of what was asked, and nothing of what not everybody may
/// know.
@Configuration(proxyBeanMethods = false)
class Figures {

  @Bean
  PrometheusMeterRegistry metrics(
      Screener screener, Editions editions, Sights sights, Crowd crowd) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmGcMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Gauge.builder("yaqaza.entities", () -> screener.isReady() ? screener.size() : 0)
        .description("Entities that screening looks through")
        .register(registry);
    Gauge.builder("yaqaza.quarantined", () -> editions.quarantined(sights.published()).size())
        .description("Editions that wait for a person")
        .register(registry);
    for (var room : crowd.rooms()) {
      FunctionCounter.builder("yaqaza.turned.away", room, Room::refused)
          .description("Requests that heard 503 because there was no room for them")
          .tag("kind", room.kind())
          .register(registry);
    }
    screener.listen(
        (sight, answer) ->
            Timer.builder("yaqaza.screening")
                .description("Time to answer one question")
                .tag("mode", answer.question().mode().label())
                .tag("match", match(sights.published(), sight, answer))
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry)
                .record(answer.nanos(), TimeUnit.NANOSECONDS));
    return registry;
  }

  /// Whether there was a match; not told of answers from more than anybody may read.
  private static String match(Sight published, Sight sight, Answer answer) {
    return published.covers(sight) ? String.valueOf(answer.alerts()) : "untold";
  }

  /// The age of each list's edition: which lists there are is known only when it is asked.
  @Bean
  ListAges listAges(
      PrometheusMeterRegistry registry, Editions editions, Sights sights, InstantSource clock) {
    var gauge =
        MultiGauge.builder("yaqaza.list.age")
            .description("Days since the date of the edition that counts")
            .baseUnit("days")
            .register(registry);
    return () ->
        gauge.register(
            editions.lists(sights.published()).stream()
                .flatMap(list -> list.current().stream())
                .map(
                    edition ->
                        MultiGauge.Row.of(Tags.of("list", edition.list()), days(edition, clock)))
                .toList(),
            true);
  }

  /// Looks at how old the lists are, just before the figures are read.
  @FunctionalInterface
  interface ListAges {
    void look();
  }

  private static long days(Edition edition, InstantSource clock) {
    return Duration.between(
            LocalDate.parse(edition.dated()).atStartOfDay(ZoneOffset.UTC).toInstant(),
            clock.instant())
        .toDays();
  }

  /// Counts requests by the pattern of their address, never by the address itself.
  @Bean
  OncePerRequestFilter requestFigures(PrometheusMeterRegistry registry) {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        var sample = Timer.start(registry);
        try {
          chain.doFilter(request, response);
        } finally {
          var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
          sample.stop(
              Timer.builder("yaqaza.http")
                  .description("Requests, by pattern of address")
                  .tag("method", known(request.getMethod()))
                  .tag("pattern", pattern == null ? "none" : pattern.toString())
                  .tag("status", String.valueOf(response.getStatus()))
                  .register(registry));
        }
      }
    };
  }

  private static String known(String method) {
    return switch (method) {
      case "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH" -> method;
      default -> "other";
    };
  }
}
