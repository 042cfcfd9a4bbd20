package org.yaqaza.node.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.screening.Mode;

/// Rows of this desk's tables as what they mean.
final class AlertRows {

  /// Alerts with their subjects.
  static final String ALERTS =
      """
      select alert.*, s.reference, s.given, s.digest, s.occasion as s_occasion, s.basis, s.purpose,
        s.mode as s_mode, s.least as s_least, s.lists as s_lists, s.asked_by, s.asked_name,
        s.made_at, s.until, s.ended_at
      from alert join screened s on s.id = alert.subject
      """;

  /// Those whose lists may be read by who has `readable`: a list may be put under stricter rules
  /// after an alert was opened.
  static final String SEEN =
      """
       not exists (select 1 from source where source.handling not in (:readable)
         and alert.lists like '% ' || source.id || ' %')
      """;

  private AlertRows() {}

  static Alert alert(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getString("id"),
        screened(row, row.getString("subject"), "s_"),
        row.getString("entity"),
        Kept.side(row.getString("held")),
        row.getString("caption"),
        words(row.getString("lists")),
        Kept.match(row.getString("weighed")),
        row.getString("model"),
        Kept.texts(row.getString("editions")),
        Mode.labelled(row.getString("mode")).orElseThrow(),
        row.getDouble("least"),
        row.getString("occasion"),
        Kept.why(row.getString("why")),
        Kept.list(row.getString("reasons")),
        orEmpty(row.getString("redress")),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("due_at")),
        Alert.State.valueOf(row.getString("state")),
        row.getLong("escalated") != 0,
        person(row, "owner", "owner_name"),
        person(row, "lock_by", "lock_name")
            .flatMap(by -> moment(row, "lock_until").map(until -> new Alert.Lock(by, until))),
        decision(row),
        moment(row, "closed_at"));
  }

  private static Optional<Alert.Decision> decision(ResultSet row) throws SQLException {
    var verdict = row.getString("verdict");
    var by = person(row, "decided_by", "decided_name");
    var at = moment(row, "decided_at");
    return verdict == null || by.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alert.Decision(Verdict.valueOf(verdict), by.get(), at.get()));
  }

  static Screened screened(ResultSet row, int number) throws SQLException {
    return screened(row, row.getString("id"), "");
  }

  private static Screened screened(ResultSet row, String id, String prefix) throws SQLException {
    return new Screened(
        id,
        Kept.subject(row.getString("given")),
        row.getString(prefix + "occasion"),
        row.getString("basis"),
        row.getString("purpose"),
        Mode.labelled(row.getString(prefix + "mode")).orElseThrow(),
        row.getDouble(prefix + "least"),
        Set.copyOf(words(row.getString(prefix + "lists"))),
        row.getString("asked_by"),
        row.getString("asked_name"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        moment(row, "until"),
        moment(row, "ended_at"));
  }

  static AlertEvent event(ResultSet row, int number) throws SQLException {
    return new AlertEvent(
        row.getString("id"),
        row.getString("alert"),
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        new Alert.Person(row.getString("actor"), row.getString("name")),
        AlertEvent.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
        row.getString("said"));
  }

  private static Optional<Alert.Person> person(ResultSet row, String actor, String name)
      throws SQLException {
    var id = row.getString(actor);
    return id == null
        ? Optional.empty()
        : Optional.of(new Alert.Person(id, orEmpty(row.getString(name))));
  }

  /// Ids parted by spaces, with one before and after: so that one can be looked for.
  static String among(Iterable<String> ids) {
    return " " + String.join(" ", ids) + " ";
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
  }

  static Optional<Instant> moment(ResultSet row, String column) {
    try {
      long millis = row.getLong(column);
      return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
