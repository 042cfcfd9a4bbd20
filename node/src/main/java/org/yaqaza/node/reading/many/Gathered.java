package org.yaqaza.node.reading.many;

import java.util.HashMap;
import java.util.List;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.reading.State;
import org.yaqaza.node.reading.Telling;
import org.yaqaza.node.store.Store;

/// What all documents tell that somebody may read, without what a person rejected.
final class Gathered {

  private final Store store;

  Gathered(Store store) {
    this.store = store;
  }

  List<Heard> all(Sight sight) {
    var papers = new HashMap<String, Heard.Paper>();
    var heard =
        store
            .reader()
            .sql(
                """
                select telling.state, telling.given, document.id, document.title,
                  document.publisher, document.published, document.language, document.handling
                from telling join document on document.id = telling.document
                where document.handling in (:readable) and telling.state <> 'REJECTED'
                order by document.read_at, document.id, telling.ref
                """)
            .param("readable", sight.readable())
            .query(
                (row, _) ->
                    new Heard(
                        papers.computeIfAbsent(
                            row.getString("id"),
                            id -> {
                              try {
                                return new Heard.Paper(
                                    id,
                                    row.getString("title"),
                                    row.getString("publisher"),
                                    row.getString("published"),
                                    row.getString("language"),
                                    row.getLong("handling"));
                              } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                              }
                            }),
                        Telling.of(row.getString("given")),
                        State.valueOf(row.getString("state"))))
            .list();
    return settled(heard);
  }

  /// A sentence that tells two things gives its figures to both: one that another telling has for
  /// its only one is that one's, as long as nobody decided otherwise.
  static List<Heard> settled(List<Heard> heard) {
    var only = new HashMap<String, Integer>();
    for (var one : heard) {
      if (one.telling().counts().size() == 1) {
        only.merge(key(one, one.telling().counts().getFirst()), 1, Integer::sum);
      }
    }
    return heard.stream().map(one -> settled(one, only)).toList();
  }

  private static Heard settled(Heard one, HashMap<String, Integer> only) {
    var telling = one.telling();
    if (one.state() != State.PROPOSED || telling.counts().size() < 2) {
      return one;
    }
    var own =
        telling.counts().stream().filter(count -> !only.containsKey(key(one, count))).toList();
    var kept =
        new Telling(
            telling.ref(),
            telling.type(),
            telling.status(),
            telling.certainty(),
            telling.voice(),
            telling.parties(),
            telling.places(),
            telling.day(),
            own,
            telling.start(),
            telling.end(),
            telling.quote());
    return new Heard(one.paper(), kept, one.state());
  }

  private static String key(Heard heard, Telling.Count count) {
    return heard.paper().id() + "\t" + heard.telling().quote() + "\t" + count.text();
  }
}
