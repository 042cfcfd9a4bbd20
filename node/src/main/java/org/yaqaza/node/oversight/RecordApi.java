package org.yaqaza.node.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Verification.Outcome;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Takes;
import tools.jackson.core.JsonGenerator;

/// The record for programs: the same as its pages.
@RestController
@Needs(Permission.OVERSEE)
@RequestMapping("/api/v1/record")
final class RecordApi {

  private static final int MOST = 1_000;

  private final Oversight oversight;

  RecordApi(Oversight oversight) {
    this.oversight = oversight;
  }

  /// The newest first; `next` is the value of `before` for what follows.
  @GetMapping
  @Takes({"actor", "action", "subject", "purpose", "day"})
  void search(
      @RequestParam(defaultValue = "0") long before,
      @RequestParam(defaultValue = "100") int limit,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = Math.clamp(limit, 1, MOST);
    var search = RecordForm.of(request).search(before > 0 ? before : Long.MAX_VALUE, request);
    var found = oversight.search(viewer.author(), search, most + 1);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("records");
          found.stream().limit(most).forEach(record -> write(json, record));
          json.writeEndArray();
          if (found.size() > most) {
            json.writeName("next");
            json.writeNumber(found.get(most - 1).number());
          }
          json.writeEndObject();
        });
  }

  @GetMapping("/{number}")
  void entry(@PathVariable long number, Viewer viewer, HttpServletResponse response)
      throws IOException {
    var opened =
        oversight
            .open(viewer.author(), number)
            .orElseThrow(() -> Refusal.notFound(String.valueOf(number)));
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeName("record");
          write(json, opened.record());
          json.writeStringProperty("previous", opened.previous());
          json.writeEndObject();
        });
  }

  /// What one day came to, counted anew from the record.
  @GetMapping("/figures")
  @Takes("day")
  void figures(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var day = RecordForm.of(request).date(request).orElse(oversight.today());
    var figures = oversight.figures(viewer.author(), day);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("day", day.toString());
          counts(json, "acts", figures.acts());
          counts(json, "accesses", figures.byPurpose());
          counts(json, "decisions", figures.verdicts());
          json.writeName("refused");
          json.writeNumber(figures.refused());
          json.writeEndObject();
        });
  }

  /// Verifies the chain, all of it.
  @PostMapping("/verify")
  void verify(Viewer viewer, HttpServletResponse response) throws IOException {
    var outcome = oversight.verify(viewer.author());
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeName("holds");
          json.writeBoolean(outcome instanceof Outcome.Holds);
          switch (outcome) {
            case Outcome.Holds holds -> json.writeNumberProperty("records", holds.records());
            case Outcome.Broken broken -> {
              json.writeNumberProperty("broken", broken.number());
              json.writeStringProperty("fault", broken.fault().name());
            }
          }
          json.writeEndObject();
        });
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts) {
    json.writeObjectPropertyStart(name);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, AuditRecord record) {
    var entry = Entry.of(record);
    json.writeStartObject();
    json.writeNumberProperty("number", record.number());
    json.writeStringProperty("at", Instant.ofEpochMilli(record.at()).toString());
    json.writeStringProperty("actor", record.actor());
    json.writeStringProperty("purpose", record.purpose());
    json.writeStringProperty("action", record.action());
    json.writeStringProperty("outcome", record.outcome());
    json.writeArrayPropertyStart("subjects");
    entry.subjects().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("details");
    entry.details().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("hash", record.hash());
    json.writeEndObject();
  }
}
