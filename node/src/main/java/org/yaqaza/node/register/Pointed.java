package org.yaqaza.node.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Register.Version;
import org.yaqaza.node.store.Store;

/// A record as one originator would complete it, for somebody who may not read what the originator
/// says but may learn that it is there: what they may read of the record, and what that originator
/// alone says.
///
/// @param originator whom to ask
/// @param subject under an id that is nobody's
public record Pointed(String originator, Subject subject) {

  private record Row(HeldStatement held, String hiddenBy) {}

  /// All that `sight` may be pointed to, in the order of records' ids.
  static void forEach(
      Store store, Sight sight, Version version, Set<String> properties, Consumer<Pointed> each) {
    if (sight.pointed().isEmpty()) {
      return;
    }
    var byRecord = new TreeMap<String, List<Row>>();
    read(store, sight, version, properties)
        .forEach(
            row -> byRecord.computeIfAbsent(row.held.record(), _ -> new ArrayList<>()).add(row));
    byRecord.forEach((record, rows) -> give(record, rows, each));
  }

  private static void give(String record, List<Row> rows, Consumer<Pointed> each) {
    var originators = new TreeSet<String>();
    rows.stream().map(Row::hiddenBy).filter(by -> !by.isEmpty()).forEach(originators::add);
    for (var originator : originators) {
      var statements =
          rows.stream()
              .filter(row -> row.hiddenBy.isEmpty() || row.hiddenBy.equals(originator))
              .map(Row::held)
              .toList();
      if (statements.stream().anyMatch(held -> held.statement().entity().equals(record))) {
        var entity = Entity.of(record, List.of(record), statements);
        each.accept(
            new Pointed(
                originator,
                new Subject(record + "\n" + originator, entity.schema(), entity.properties())));
      }
    }
  }

  private static List<Row> read(Store store, Sight sight, Version version, Set<String> properties) {
    var wide = new LinkedHashSet<>(sight.readable());
    wide.addAll(sight.pointed().keySet());
    return store
        .reader()
        .sql(
            """
            select statement.*, source.handling as kept_under from statement
            join source on source.id = statement.source
            where statement.handling in (:wide) and source.handling in (:wide)
              and (property in (:properties) or statement.handling in (:pointed)
                or source.handling in (:pointed))
              and record in (
                select s.record from statement s join source f on f.id = s.source
                where s.handling in (:wide) and f.handling in (:wide)
                  and (s.handling in (:pointed) or f.handling in (:pointed)))
            order by record, since, place
            """)
        .param("wide", wide)
        .param("pointed", sight.pointed().keySet())
        .param("properties", properties)
        .query((row, n) -> new Row(HeldStatement.read(row, n), hiddenBy(sight, row)))
        .list()
        .stream()
        .filter(row -> RegisterView.counts(row.held, version.current()))
        .toList();
  }

  /// Whom to ask for a statement; empty where it may be read.
  private static String hiddenBy(Sight sight, java.sql.ResultSet row) throws java.sql.SQLException {
    var pointed = sight.pointed();
    var own = pointed.getOrDefault(row.getLong("handling"), "");
    return own.isEmpty() ? pointed.getOrDefault(row.getLong("kept_under"), "") : own;
  }
}
