package org.yaqaza.model;

import java.util.List;

/// All that one source says of one subject.
///
/// @param id the list's prefix and the publisher's own id, never made from a name
/// @param schema of the subject
/// @param statements about the subject and its parts, in the order of the source, without
///     repetition
public record SourceRecord(String id, String schema, List<Statement> statements) {

  public SourceRecord {
    statements = List.copyOf(statements);
    if (statements.stream().noneMatch(s -> s.entity().equals(id))) {
      throw new IllegalArgumentException("a record says something of its own subject: " + id);
    }
  }
}
