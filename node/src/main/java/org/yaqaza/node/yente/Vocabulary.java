package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Table;

/// What FollowTheMoney calls its schemata, properties and topics, in English, as its users know
/// them.
final class Vocabulary {

  /// What a schema is called.
  record SchemaWords(String label, String plural, boolean edge, List<String> featured) {}

  /// What a property is called where it is first declared.
  record PropertyWords(String schema, String label, boolean hidden) {
    /// Its name across schemata, such as `Thing:name`.
    String qualified(String name) {
      return schema + ":" + name;
    }
  }

  private static final Map<String, SchemaWords> SCHEMATA = new HashMap<>();
  private static final Map<String, Map<String, PropertyWords>> PROPERTIES = new HashMap<>();
  private static final Map<String, String> TOPICS = new HashMap<>();
  private static final Set<String> RISKS = new HashSet<>();
  private static final Map<String, PropertyType> GROUPS = new LinkedHashMap<>();
  private static final Map<String, String> GROUP_LABELS = new HashMap<>();

  static {
    for (var row : rows("schema-labels.tsv", 5)) {
      var featured = row.get(4).equals("-") ? List.<String>of() : List.of(row.get(4).split(","));
      SCHEMATA.put(
          row.getFirst(),
          new SchemaWords(row.get(1), row.get(2), row.get(3).equals("edge"), featured));
    }
    for (var row : rows("property-labels.tsv", 4)) {
      PROPERTIES
          .computeIfAbsent(row.getFirst(), _ -> new HashMap<>())
          .put(
              row.get(1),
              new PropertyWords(row.getFirst(), row.get(2), row.get(3).equals("hidden")));
    }
    for (var row : rows("topics.tsv", 3)) {
      TOPICS.put(row.getFirst(), row.get(1));
      if (row.get(2).equals("risk")) {
        RISKS.add(row.getFirst());
      }
    }
    for (var row : rows("groups.tsv", 3)) {
      GROUPS.put(
          row.getFirst(), PropertyType.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)));
      GROUP_LABELS.put(row.getFirst(), row.get(2));
    }
  }

  private Vocabulary() {}

  private static List<List<String>> rows(String name, int columns) {
    return Table.read(Vocabulary.class, name, columns).rows();
  }

  /// What `schema` is called.
  static SchemaWords of(Schema schema) {
    return SCHEMATA.getOrDefault(
        schema.name(), new SchemaWords(schema.name(), schema.name(), false, List.of()));
  }

  /// What `property` of `schema` is called; by the nearest kind that declares it.
  static PropertyWords of(Schema schema, String property) {
    var kinds = new ArrayList<>(schema.kinds());
    return kinds.stream()
        .map(kind -> Optional.ofNullable(PROPERTIES.getOrDefault(kind, Map.of()).get(property)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new PropertyWords(schema.name(), property, false));
  }

  /// What a topic is called; an unknown one stands for itself.
  static String topic(String topic) {
    return TOPICS.getOrDefault(topic, topic);
  }

  /// Whether having one of `topics` makes somebody a target of screening.
  static boolean areRisky(Collection<String> topics) {
    return topics.stream().anyMatch(RISKS::contains);
  }

  /// The names of groups: all values of one type, whatever property holds them.
  static Set<String> groups() {
    return GROUPS.keySet();
  }

  /// The type whose values make up `group`.
  static Optional<PropertyType> typeOf(String group) {
    return Optional.ofNullable(GROUPS.get(group));
  }

  /// What a group is called.
  static String groupLabel(String group) {
    return GROUP_LABELS.getOrDefault(group, group);
  }

  /// Whether entities of `schema` have links of others into them under the name `reverse`.
  static boolean isLinkInto(Schema schema, String reverse) {
    return Schemata.all().stream()
        .flatMap(other -> other.properties().values().stream())
        .filter(p -> p.type() == PropertyType.ENTITY && p.reverse().equals(reverse))
        .anyMatch(p -> schema.is(p.range()));
  }
}
