package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaqaza.node.web.ErrorForm;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.ProblemDocument;
import org.yaqaza.node.web.Refusal.Fault;
import tools.jackson.core.JsonGenerator;

/// Refusals as yente's clients expect them: `{"detail": …}`, and for values of the wrong form
/// status 422 with each place, as FastAPI has it.
@Component
final class YenteErrors implements ErrorForm {

  private static final Set<String> FIRST_SEGMENTS =
      Set.of(
          "match",
          "search",
          "entities",
          "catalog",
          "algorithms",
          "reconcile",
          "healthz",
          "readyz",
          "updatez");

  @Override
  public boolean answers(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/") && FIRST_SEGMENTS.contains(path.substring(1).split("/", 2)[0]);
  }

  @Override
  public void send(ProblemDocument problem, HttpServletResponse response) throws IOException {
    var isInput = problem.type().equals("/problems/bad-input") && !problem.faults().isEmpty();
    response.setStatus(isInput ? 422 : problem.status());
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          if (isInput) {
            json.writeArrayPropertyStart("detail");
            problem.faults().forEach(fault -> write(json, fault));
            json.writeEndArray();
          } else {
            json.writeStringProperty("detail", detail(problem));
          }
          json.writeEndObject();
        });
  }

  /// A JSON pointer is a place in the body, anything else a parameter.
  private static void write(JsonGenerator json, Fault fault) {
    json.writeStartObject();
    json.writeArrayPropertyStart("loc");
    var inBody = fault.pointer().isEmpty() || fault.pointer().startsWith("/");
    json.writeString(inBody ? "body" : "query");
    for (var step : fault.pointer().split("/")) {
      if (!step.isEmpty()) {
        json.writeString(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    json.writeEndArray();
    json.writeStringProperty("msg", fault.expected());
    json.writeStringProperty("type", "value_error");
    json.writeEndObject();
  }

  private static String detail(ProblemDocument problem) {
    var places =
        problem.faults().stream()
            .map(fault -> fault.pointer() + ": " + fault.expected())
            .collect(Collectors.joining("; "));
    return problem.title() + ". " + problem.detail() + (places.isEmpty() ? "" : " " + places);
  }
}
