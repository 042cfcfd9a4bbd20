package org.yaqaza.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.bench.accuracy.Asked.Answer;
import org.yaqaza.bench.data.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A running server that searches lists, asked one question after the other over one connection.
public sealed interface Server {

  /// How many answers are asked for.
  int LIMIT = 20;

  /// What it is and where.
  String name();

  /// From where on its scores count as a match, by its own default.
  double threshold();

  /// The request for `question`, whatever the score.
  HttpRequest request(Question question);

  /// The answers in `body`, which answers [#request].
  ///
  /// @throws JacksonException when it is no JSON
  List<Answer> answers(String body);

  /// A reply: the answers best first, and how long the request took until its last byte was read.
  record Reply(List<Answer> answers, long nanos) {}

  /// Asks `question`.
  ///
  /// @throws PeerFailed when the server cannot be reached or answers with an error
  default Reply ask(HttpClient http, Question question) {
    var request = request(question);
    try {
      long begun = System.nanoTime();
      var response = http.send(request, BodyHandlers.ofString());
      long nanos = System.nanoTime() - begun;
      if (response.statusCode() != 200) {
        throw new PeerFailed(
            name() + " answered " + response.statusCode() + " to " + request.method());
      }
      return new Reply(best(answers(response.body())), nanos);
    } catch (IOException | JacksonException e) {
      throw new PeerFailed(name() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerFailed("interrupted");
    }
  }

  /// The order given stays among equals.
  private static List<Answer> best(List<Answer> answers) {
    return answers.stream()
        .sorted(Comparator.comparingDouble(Answer::rank).reversed())
        .limit(LIMIT)
        .toList();
  }

  /// A server with yente's `POST /match/{dataset}`.
  ///
  /// @param address of the server, such as `http://127.0.0.1:8000`
  record Yente(URI address, String dataset) implements Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
      return "yente's interface at " + address;
    }

    @Override
    public double threshold() {
      return 0.70;
    }

    @Override
    public HttpRequest request(Question question) {
      var subject = question.subject();
      var query = Map.of("schema", subject.schema(), "properties", subject.properties());
      var body = JSON.writeValueAsString(Map.of("queries", Map.of("q", query)));
      return to(address, "/match/" + dataset, Map.of("limit", "" + LIMIT, "threshold", "0"))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body))
          .build();
    }

    @Override
    public List<Answer> answers(String body) {
      var reply = JSON.readTree(body).path("responses").path("q");
      if (reply.path("status").asInt(200) != 200 || !reply.path("results").isArray()) {
        throw new PeerFailed(name() + " has no results");
      }
      return answersOf(reply.path("results"), "score", result -> text(result, "id"));
    }
  }

  /// A server with Watchman's `GET /v2/search`. It is asked by name, kind and whole birth date, all
  /// that it can be asked of a person here.
  record Watchman(URI address) implements Server {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
      return "Watchman's interface at " + address;
    }

    @Override
    public double threshold() {
      return 0.70;
    }

    @Override
    public HttpRequest request(Question question) {
      var subject = question.subject();
      var parameters = new LinkedHashMap<String, String>();
      parameters.put("name", question.name());
      parameters.put("type", subject.schema().equals("Person") ? "person" : "business");
      subject.values("birthDate").stream()
          .filter(date -> date.length() == "2000-01-01".length())
          .findFirst()
          .ifPresent(date -> parameters.put("birthDate", date));
      parameters.put("limit", "" + LIMIT);
      parameters.put("minMatch", "0.01");
      return to(address, "/v2/search", parameters).GET().build();
    }

    @Override
    public List<Answer> answers(String body) {
      var entities = JSON.readTree(body).path("entities");
      if (!entities.isArray() && !entities.isNull()) {
        throw new PeerFailed(name() + " has no entities");
      }
      return answersOf(entities, "match", Watchman::id);
    }

    /// Its ids are the publisher's own, ours have the list's prefix before them.
    private static String id(JsonNode entity) {
      var list = text(entity, "sourceList");
      var prefix = list.startsWith("un_") ? "un-" : list.startsWith("us_ofac") ? "ofac-" : "";
      return prefix + text(entity, "sourceID");
    }
  }

  private static HttpRequest.Builder to(URI address, String path, Map<String, String> parameters) {
    var query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(
            URI.create(address.toString().replaceFirst("/+$", "") + path + "?" + query))
        .timeout(Duration.ofMinutes(5));
  }

  private static List<Answer> answersOf(
      JsonNode results, String score, Function<JsonNode, String> id) {
    var answers = new ArrayList<Answer>();
    for (var result : results.values()) {
      double value = result.path(score).asDouble(0);
      answers.add(new Answer(id.apply(result), value, value));
    }
    return answers;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
