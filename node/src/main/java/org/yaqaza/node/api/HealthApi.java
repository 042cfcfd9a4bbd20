package org.yaqaza.node.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Readiness;
import org.yaqaza.screening.ModelVersion;

/// How the node is, in words for programs: whether it answers, from what, and how old that is. It
/// tells everybody the same: what anybody may know.
@RestController
@Needs({})
final class HealthApi {

  private final Screener screener;
  private final Readiness readiness;
  private final Editions editions;
  private final Sights sights;
  private final PrometheusMeterRegistry metrics;
  private final InstantSource clock;
  private final Figures.ListAges ages;

  HealthApi(
      Screener screener,
      Editions editions,
      Sights sights,
      PrometheusMeterRegistry metrics,
      InstantSource clock,
      Figures.ListAges ages,
      Readiness readiness) {
    this.readiness = readiness;
    this.ages = ages;
    this.screener = screener;
    this.editions = editions;
    this.sights = sights;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// 200 when questions are answered, 503 until then.
  @GetMapping("/api/v1/health")
  void health(HttpServletResponse response) throws IOException {
    var state = readiness.now();
    var ready = state == Readiness.State.READY;
    response.setStatus(ready ? 200 : 503);
    var lists =
        ready
            ? editions.lists(sights.published())
            : java.util.List.<org.yaqaza.node.lists.KeptList>of();
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty(
              "status", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
          json.writeStringProperty("model", ModelVersion.current());
          json.writeName("entities");
          json.writeNumber(ready ? screener.size() : 0);
          json.writeArrayPropertyStart("lists");
          for (var list : lists) {
            list.current()
                .ifPresent(
                    edition -> {
                      json.writeStartObject();
                      json.writeStringProperty("list", list.id());
                      json.writeStringProperty("edition", edition.dated());
                      json.writeName("ageDays");
                      json.writeNumber(age(edition.dated()).toDays());
                      json.writeEndObject();
                    });
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private Duration age(String dated) {
    return Duration.between(
        java.time.LocalDate.parse(dated).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
        clock.instant());
  }

  /// The figures, as Prometheus reads them.
  @GetMapping("/metrics")
  void metrics(HttpServletResponse response) throws IOException {
    ages.look();
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.getOutputStream().write(metrics.scrape().getBytes(StandardCharsets.UTF_8));
  }

  /// The description of this interface.
  @GetMapping("/api/v1/openapi.json")
  void openApi(HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    try (InputStream in = HealthApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing");
      }
      in.transferTo(response.getOutputStream());
    }
  }
}
