package org.yaqaza.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All schemata of FollowTheMoney, read from `schemata.tsv`, where its version is named.
public final class Schemata {

  private static final Map<String, Schema> ALL = load();

  private Schemata() {}

  /// The schema called `name`, in its exact spelling.
  public static Optional<Schema> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /// The schema called `name`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Schema get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no schema is called " + name));
  }

  /// All schemata, parents before children.
  public static List<Schema> all() {
    return List.copyOf(ALL.values());
  }

  private static Map<String, Schema> load() {
    var schemata = new LinkedHashMap<String, Schema>();
    List<String> head = List.of();
    var own = new ArrayList<Property>();
    for (var row : Table.read(Schemata.class, "schemata.tsv", 6).rows()) {
      if (row.getFirst().equals("schema")) {
        add(schemata, head, own);
        head = row;
        own.clear();
      } else {
        own.add(property(row));
      }
    }
    add(schemata, head, own);
    return schemata;
  }

  private static Property property(List<String> row) {
    return new Property(
        row.get(1),
        PropertyType.named(row.get(2)),
        row.get(3).equals("matchable"),
        orEmpty(row.get(4)),
        orEmpty(row.get(5)));
  }

  private static void add(Map<String, Schema> schemata, List<String> head, List<Property> own) {
    if (head.isEmpty()) {
      return;
    }
    var kinds = new LinkedHashSet<String>();
    kinds.add(head.get(1));
    var properties = new LinkedHashMap<String, Property>();
    for (var parent : split(head.get(2))) {
      var inherited = schemata.get(parent);
      if (inherited == null) {
        throw new IllegalStateException("schemata.tsv: " + parent + " stands after its child");
      }
      kinds.addAll(inherited.kinds());
      properties.putAll(inherited.properties());
    }
    own.forEach(property -> properties.put(property.name(), property));
    var schema =
        new Schema(
            head.get(1),
            head.get(3).equals("abstract"),
            head.get(4).equals("matchable"),
            java.util.Collections.unmodifiableSet(kinds),
            split(head.get(5)),
            java.util.Collections.unmodifiableMap(properties));
    schemata.put(schema.name(), schema);
  }

  private static String orEmpty(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static List<String> split(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(","));
  }
}
