package org.yaqaza.node.yente;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.screening.Mode;
import tools.jackson.core.JsonGenerator;

/// Finds candidates for the rows of somebody's table.
final class Reconciler {

  /// One candidate.
  ///
  /// @param evidence why; none for one that was asked for by its id
  record Candidate(
      String id, String caption, String schema, double score, List<Evidence> evidence) {

    static Candidate of(Answer.Result result) {
      var match = result.match();
      return new Candidate(
          match.entity(),
          result.caption(),
          result.schema(),
          AnswerJson.score(match),
          match.evidence());
    }
  }

  /// What one query gets, the best first.
  record Reply(String name, List<Candidate> candidates) {

    Reply {
      candidates = List.copyOf(candidates);
    }
  }

  private final Screener screener;
  private final Register register;
  private final Shelf shelf;

  Reconciler(Screener screener, Register register, Shelf shelf) {
    this.screener = screener;
    this.register = register;
    this.shelf = shelf;
  }

  /// The candidates for `query`: the entity itself when its id is given.
  Reply reply(Sight sight, ReconQuery query, Scope scope, Optional<LocalDateTime> since) {
    var byId = byId(sight, query, scope);
    if (byId.isPresent()) {
      return new Reply(query.name(), List.of(byId.get()));
    }
    if (query.subject().isEmpty() || scope.isEmpty()) {
      return new Reply(query.name(), List.of());
    }
    var question =
        new Question(
            query.subject().get(),
            scope.asked(),
            Mode.HIGH_RECALL,
            OptionalDouble.empty(),
            query.limit());
    var answer = screener.answer(sight, question, among(sight, query, since));
    return new Reply(query.name(), answer.results().stream().map(Candidate::of).toList());
  }

  private Optional<Candidate> byId(Sight sight, ReconQuery query, Scope scope) {
    if (query.text().isEmpty() || query.text().contains(" ")) {
      return Optional.empty();
    }
    return Optional.ofNullable(shelf.byId(sight).get(register.view(sight).resolve(query.text())))
        .filter(held -> scope.holds(held.lists()))
        .map(held -> new Candidate(held.id(), held.caption(), held.schema(), 1, List.of()));
  }

  private Predicate<String> among(Sight sight, ReconQuery query, Optional<LocalDateTime> since) {
    if (query.types().size() < 2 && since.isEmpty()) {
      return _ -> true;
    }
    var byId = shelf.byId(sight);
    return id -> {
      var held = byId.get(id);
      return held != null
          && since.map(held::changedSince).orElse(true)
          && (query.types().isEmpty()
              || query.types().stream()
                  .anyMatch(type -> Schemata.get(held.schema()).compatibleWith(type)));
    };
  }

  /// One reply under its name: `{"result": […]}`.
  static void write(JsonGenerator json, Reply reply) {
    json.writeObjectPropertyStart(reply.name());
    json.writeArrayPropertyStart("result");
    reply.candidates().forEach(candidate -> write(json, candidate));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Candidate candidate) {
    var schema = Schemata.get(candidate.schema());
    json.writeStartObject();
    json.writeStringProperty("id", candidate.id());
    json.writeStringProperty("name", candidate.caption());
    json.writeStringProperty("description", Vocabulary.of(schema).label());
    json.writeArrayPropertyStart("type");
    Types.write(json, schema);
    json.writeEndArray();
    json.writeNumberProperty("score", candidate.score());
    json.writeBooleanProperty("match", candidate.score() >= MatchApi.THRESHOLD);
    json.writeArrayPropertyStart("features");
    Explanations.bitsByKind(candidate.evidence())
        .forEach(
            (kind, bits) -> {
              json.writeStartObject();
              json.writeStringProperty("id", kind);
              json.writeNumberProperty("value", bits);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }
}
