package org.yaqaza.node.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.yaqaza.model.Statement;

/// A statement in the register.
///
/// @param record whose it is
/// @param statement what is said
/// @param source who says it
/// @param since the source's edition in which it first stood
/// @param until the edition in which it no longer stood, empty while it counts
/// @param handling the number of the handling that it came under
public record HeldStatement(
    String record,
    Statement statement,
    String source,
    long since,
    OptionalLong until,
    long handling) {

  static HeldStatement read(ResultSet row, int number) throws SQLException {
    var until = row.getLong("until");
    return new HeldStatement(
        row.getString("record"),
        new Statement(
            row.getString("entity"),
            row.getString("schema"),
            row.getString("property"),
            row.getString("value"),
            row.getString("original"),
            row.getString("language"),
            row.getString("note")),
        row.getString("source"),
        row.getLong("since"),
        row.wasNull() || until == 0 ? OptionalLong.empty() : OptionalLong.of(until),
        row.getLong("handling"));
  }
}
