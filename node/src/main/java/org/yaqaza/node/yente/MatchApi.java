package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Takes;
import org.yaqaza.screening.Mode;
import tools.jackson.databind.JsonNode;

/// Checks a batch of subjects by example. Each query is answered or refused by itself.
@RestController
@Needs(Permission.SCREEN)
final class MatchApi {

  /// Queries in one request, as yente takes.
  static final int MOST_QUERIES = 100;

  /// The least score that yente calls a match.
  static final double THRESHOLD = 0.7;

  /// The least score that is returned.
  private static final double CUTOFF = 0.5;

  private final Screener screener;
  private final OnRecord record;
  private final Register register;
  private final Entities entities;
  private final Shelf shelf;

  MatchApi(Screener screener, OnRecord record, Register register, Entities entities, Shelf shelf) {
    this.screener = screener;
    this.record = record;
    this.register = register;
    this.entities = entities;
    this.shelf = shelf;
  }

  /// What all queries of a request share.
  private record Frame(
      Sight sight,
      Scope scope,
      int limit,
      double threshold,
      double cutoff,
      Predicate<String> among) {}

  /// What one query gets: an answer with the entities in it, or a refusal.
  ///
  /// @param found entities by id; what is no longer held is not among them
  private record Reply(
      String name, Query query, Optional<Answer> answer, Map<String, YenteEntity> found) {}

  @PostMapping("/match/{dataset}")
  @Takes({
    "limit",
    "threshold",
    "cutoff",
    "algorithm",
    "include_dataset",
    "exclude_dataset",
    "exclude_schema",
    "topics",
    "changed_since",
    "exclude_entity_ids",
    "fuzzy"
  })
  void match(
      @PathVariable String dataset,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var parameters = Parameters.of(request);
    var frame = frame(sight, dataset, parameters);
    var words = parameters.words();
    var queries = queries(Body.object(Body.read(request, Body.MOST_BYTES), "", words), words);
    var replies = new ArrayList<Reply>();
    try (var run = new InOrder<Reply>(replies::add)) {
      for (var query : queries.properties()) {
        run.add(() -> reply(query.getKey(), Query.read(query.getValue(), words), frame));
      }
      run.finish();
    }
    record.answered(viewer.author(), replies.stream().flatMap(r -> r.answer.stream()).toList());
    response.setHeader("x-batch-size", String.valueOf(replies.size()));
    var writer = new MatchJson(frame.threshold, words);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeObjectPropertyStart("responses");
          for (var reply : replies) {
            json.writeName(reply.name);
            writer.write(json, reply.query, reply.answer, reply.found);
          }
          json.writeEndObject();
          json.writeNumberProperty("limit", frame.limit);
          json.writeEndObject();
        });
  }

  private Frame frame(Sight sight, String dataset, Parameters parameters) {
    var scope = Scope.of(dataset, parameters, screener.lists(sight));
    Algorithm.check(parameters);
    parameters.truth("fuzzy", true);
    var threshold = parameters.probability("threshold", THRESHOLD);
    var cutoff = Math.min(parameters.probability("cutoff", CUTOFF), threshold);
    var limit = parameters.whole("limit", Question.USUAL_LIMIT, 1, Question.MOST);
    var among = among(sight, parameters);
    parameters.refuseIfWrong();
    return new Frame(sight, scope, limit, threshold, cutoff, among);
  }

  private Predicate<String> among(Sight sight, Parameters parameters) {
    var schemata = Schemata.all().stream().map(s -> s.name()).toList();
    var excluded = parameters.among("exclude_schema", schemata);
    var topics = Set.copyOf(parameters.all("topics"));
    var since = parameters.moment("changed_since");
    parameters.refuseIfWrong();
    var view = register.view(sight);
    var not = new HashSet<String>();
    parameters.all("exclude_entity_ids").forEach(id -> not.add(view.resolve(id)));
    Predicate<String> among = id -> !not.contains(id);
    if (excluded.isEmpty() && topics.isEmpty() && since.isEmpty()) {
      return among;
    }
    var held = shelf.byId(sight);
    return among.and(
        id -> {
          var one = held.get(id);
          return one != null
              && !excluded.contains(one.schema())
              && (topics.isEmpty() || one.topics().stream().anyMatch(topics::contains))
              && since.map(one::changedSince).orElse(true);
        });
  }

  private static JsonNode queries(JsonNode body, Words words) {
    if (!body.path("weights").isEmpty() || !body.path("config").isEmpty()) {
      throw new Refusal(400, "no-weights", List.of());
    }
    var queries = body.path("queries");
    if (!queries.isObject()) {
      throw Refusal.badInput(
          List.of(new Refusal.Fault("/queries", words.say("refusal.object", "{\"q1\": {…}, …}"))));
    }
    if (queries.isEmpty()) {
      throw new Refusal(400, "no-queries", List.of());
    }
    if (queries.size() > MOST_QUERIES) {
      throw new Refusal(400, "too-many-queries", List.of(), MOST_QUERIES);
    }
    return queries;
  }

  private Reply reply(String name, Query query, Frame frame) {
    if (query.subject().isEmpty() || frame.scope.isEmpty()) {
      return new Reply(name, query, Optional.empty(), Map.of());
    }
    var question =
        new Question(
            query.subject().get(),
            frame.scope.asked(),
            Mode.BALANCED,
            OptionalDouble.of(frame.cutoff),
            frame.limit);
    var answer = screener.answer(frame.sight, question, frame.among);
    return new Reply(name, query, Optional.of(answer), entities.of(frame.sight, answer));
  }
}
