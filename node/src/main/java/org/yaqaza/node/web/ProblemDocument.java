package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaqaza.node.language.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A refusal as a problem document (RFC 9457).
///
/// @param type a URI reference that stays: `/problems/KIND`
/// @param title what kind of problem it is
/// @param status of HTTP
/// @param detail what happened and what to do
/// @param faults the places of the input at fault
public record ProblemDocument(
    String type, String title, int status, String detail, List<Refusal.Fault> faults) {

  public ProblemDocument {
    faults = List.copyOf(faults);
  }

  /// `refusal` in words.
  public static ProblemDocument of(Refusal refusal, Words words) {
    var key = "refusal." + refusal.kind();
    return new ProblemDocument(
        "/problems/" + refusal.kind(),
        words.say(key),
        refusal.status(),
        words.say(key + ".detail", refusal.arguments()),
        refusal.faults());
  }

  /// Sends it.
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try (var json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
      write(json);
    }
  }

  /// Writes it.
  public void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", type);
    json.writeStringProperty("title", title);
    json.writeName("status");
    json.writeNumber(status);
    json.writeStringProperty("detail", detail);
    if (!faults.isEmpty()) {
      json.writeArrayPropertyStart("errors");
      for (var fault : faults) {
        json.writeStartObject();
        json.writeStringProperty("pointer", fault.pointer());
        json.writeStringProperty("expected", fault.expected());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
