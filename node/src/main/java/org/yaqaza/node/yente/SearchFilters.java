package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;

/// What a search lets through, besides its words.
///
/// @param rows what can be told from a row of the shelf
/// @param fields the wanted values of fields that have to be read from the register
/// @param all whether an entity must have all wanted values of a field, or any of them
record SearchFilters(Predicate<Held> rows, Map<String, Set<String>> fields, boolean all) {

  private static final String PROPERTIES = "properties.";

  /// Fields of a row: what values it has there.
  private static final Map<String, Function<Held, Set<String>>> OF_ROWS =
      Map.of(
          "countries",
          Held::countries,
          "topics",
          Held::topics,
          "genders",
          Held::genders,
          "datasets",
          held -> Set.copyOf(held.lists()),
          "schema",
          held -> Set.of(held.schema()),
          "target",
          held -> Set.of(String.valueOf(Vocabulary.areRisky(held.topics()))));

  /// Reads them from a request's parameters.
  static SearchFilters of(Parameters parameters, Scope scope) {
    var names = Schemata.all().stream().map(Schema::name).toList();
    var asked = parameters.one("schema").filter(name -> !name.isBlank()).orElse("Thing");
    if (Schemata.find(asked).isEmpty()) {
      parameters.fault("schema", parameters.oneOf(asked, names));
    }
    var excluded = parameters.among("exclude_schema", names);
    var since = parameters.moment("changed_since");
    var all = parameters.one("filter_op").orElse("OR");
    if (!Set.of("AND", "OR").contains(all)) {
      parameters.fault("filter_op", parameters.oneOf(all, List.of("AND", "OR")));
    }
    var wanted = wanted(parameters);
    Predicate<Held> rows =
        held ->
            scope.holds(held.lists())
                && Schemata.get(held.schema()).is(asked)
                && !excluded.contains(held.schema())
                && since.map(held::changedSince).orElse(true);
    var fields = new LinkedHashMap<String, Set<String>>();
    for (var entry : wanted.entrySet()) {
      var field = entry.getKey();
      var column = OF_ROWS.get(field);
      if (column == null) {
        fields.put(field, entry.getValue());
      } else {
        rows = rows.and(held -> passes(column.apply(held), entry.getValue(), all.equals("AND")));
      }
    }
    return new SearchFilters(rows, fields, all.equals("AND"));
  }

  private static Map<String, Set<String>> wanted(Parameters parameters) {
    var wanted = new LinkedHashMap<String, Set<String>>();
    for (var field : List.of("countries", "topics", "datasets")) {
      var values = parameters.all(field);
      if (!values.isEmpty()) {
        wanted.put(field, new LinkedHashSet<>(values));
      }
    }
    if (parameters.one("target").isPresent()) {
      wanted.put("target", Set.of(String.valueOf(parameters.truth("target", true))));
    }
    for (var filter : parameters.all("filter")) {
      int colon = filter.indexOf(':');
      var field = colon < 0 ? Optional.<String>empty() : field(filter.substring(0, colon));
      if (field.isEmpty()) {
        var known = new TreeSet<>(OF_ROWS.keySet());
        known.addAll(Vocabulary.groups());
        parameters.fault(
            "filter", parameters.words().say("refusal.field", String.join(", ", known)));
      } else {
        wanted
            .computeIfAbsent(field.get(), _ -> new LinkedHashSet<>())
            .add(filter.substring(colon + 1));
      }
    }
    return wanted;
  }

  private static Optional<String> field(String written) {
    var name = written.startsWith(PROPERTIES) ? written.substring(PROPERTIES.length()) : written;
    var known =
        OF_ROWS.containsKey(name)
            || Vocabulary.typeOf(name).isPresent()
            || !Shelf.propertiesOf(p -> p.name().equals(name)).isEmpty();
    return known ? Optional.of(name) : Optional.empty();
  }

  /// The rows that pass, in the order of `held`.
  List<Held> pass(Sight sight, Iterable<Held> held, Shelf shelf) {
    var passing = new ArrayList<Held>();
    held.forEach(
        row -> {
          if (rows.test(row)) {
            passing.add(row);
          }
        });
    for (var field : fields.entrySet()) {
      var values = shelf.column(sight, field.getKey(), passing);
      passing.removeIf(
          row -> !passes(values.getOrDefault(row.id(), Set.of()), field.getValue(), all));
    }
    return passing;
  }

  private static boolean passes(Set<String> has, Set<String> wanted, boolean all) {
    return all ? has.containsAll(wanted) : wanted.stream().anyMatch(has::contains);
  }

  /// Whether a row has `field`.
  static boolean isOfRow(String field) {
    return OF_ROWS.containsKey(field);
  }

  /// The values of `held` in `field`, which a row must have.
  static Set<String> ofRow(String field, Held held) {
    return Objects.requireNonNull(OF_ROWS.get(field)).apply(held);
  }
}
