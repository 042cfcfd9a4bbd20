package org.yaqaza.bench.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaqaza.bench.accuracy.Asked.Answer;
import org.yaqaza.bench.data.Question;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Index;

/// This program as one that answers questions.
public final class OwnSearch {

  private final Index index;
  private final Map<String, Subject> entities = new HashMap<>();

  /// Over `list`.
  public OwnSearch(List<Subject> list) {
    index = new Index(list);
    list.forEach(entity -> entities.put(entity.id(), entity));
  }

  /// The entities by id.
  public Map<String, Subject> entities() {
    return entities;
  }

  /// Asks for at most `limit` answers, whatever their score.
  public Function<Question, Asked> asking(int limit) {
    return question ->
        new Asked(
            question,
            index.search(question.subject(), 0, limit, _ -> true).stream()
                .map(match -> new Answer(match.entity(), match.weight(), match.score()))
                .toList());
  }

  /// The entity with `id`.
  static Subject entity(Map<String, Subject> entities, String id) {
    var entity = entities.get(id);
    if (entity == null) {
      throw new IllegalStateException("no entity " + id);
    }
    return entity;
  }
}
