package org.yaqaza.node.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;

/// A subject that is held: one record, or several that were judged to be the same.
///
/// @param id the record's id, or an id of its own for several
/// @param schema the most exact one that its records give
/// @param records the ids of its records
/// @param statements all that counts today, on the subject and its parts, record by record
public record Entity(
    String id, String schema, List<String> records, List<HeldStatement> statements) {

  public Entity {
    records = List.copyOf(records);
    statements = List.copyOf(statements);
  }

  /// Of the statements of `records`, which must not be empty.
  static Entity of(String id, List<String> records, List<HeldStatement> statements) {
    return new Entity(id, schema(records, statements), records, statements);
  }

  /// What is said of the subject itself, without its parts: values by property, each once.
  public Map<String, List<String>> properties() {
    return properties(records);
  }

  /// What is said of `of`, a record or a part: values by property, each once.
  public Map<String, List<String>> properties(List<String> of) {
    var values = new LinkedHashMap<String, Set<String>>();
    for (var held : statements) {
      if (of.contains(held.statement().entity())) {
        values
            .computeIfAbsent(held.statement().property(), _ -> new LinkedHashSet<>())
            .add(held.statement().value());
      }
    }
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((property, set) -> lists.put(property, List.copyOf(set)));
    return Collections.unmodifiableMap(lists);
  }

  /// The parts of the subject (documents, addresses, listings): schema by id.
  public Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    for (var held : statements) {
      if (!records.contains(held.statement().entity())) {
        parts.putIfAbsent(held.statement().entity(), held.statement().schema());
      }
    }
    return Collections.unmodifiableMap(parts);
  }

  /// Who says something of it.
  public List<String> sources() {
    return statements.stream().map(HeldStatement::source).distinct().toList();
  }

  /// What to call it: the first value of the first property that its schema names, or its id.
  public String caption() {
    var properties = properties();
    return Schemata.get(schema).captionProperties().stream()
        .flatMap(property -> properties.getOrDefault(property, List.of()).stream())
        .findFirst()
        .orElse(id);
  }

  /// The subject as it is compared.
  public Subject subject() {
    return new Subject(id, schema, properties());
  }

  private static String schema(List<String> records, List<HeldStatement> statements) {
    var schemata = new ArrayList<String>();
    for (var held : statements) {
      if (records.contains(held.statement().entity())) {
        schemata.add(held.statement().schema());
      }
    }
    return schemata.stream()
        .reduce((a, b) -> Schemata.get(b).is(a) ? b : a)
        .orElseThrow(() -> new IllegalArgumentException("no statement on " + records));
  }
}
