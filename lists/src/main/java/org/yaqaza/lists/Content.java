package org.yaqaza.lists;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;

/// What a record says, apart from how it is cut into parts: the values of each property, sorted.
///
/// The property of a part is written after the way to it: `identification.number`,
/// `addressEntity.city`, `sanctions.listingDate`. The statements that tie parts and subject
/// together are not content. A value with a note is written `value (note)`.
///
/// @param values by property; `schema` is the subject's schema
record Content(SortedMap<String, NavigableSet<String>> values) {

  static Content of(SourceRecord record) {
    var values = new TreeMap<String, NavigableSet<String>>();
    add(values, "schema", record.schema());
    var parts = new HashSet<String>();
    record.statements().forEach(statement -> parts.add(statement.entity()));
    var ways = ways(record, parts);
    for (var statement : record.statements()) {
      if (!isTie(statement, parts)) {
        var way = ways.getOrDefault(statement.entity(), statement.schema() + ".");
        add(values, way + statement.property(), written(statement));
      }
    }
    return new Content(values);
  }

  private static void add(Map<String, NavigableSet<String>> values, String property, String value) {
    values.computeIfAbsent(property, p -> new TreeSet<>()).add(value);
  }

  private static String written(Statement statement) {
    return statement.note().isEmpty()
        ? statement.value()
        : statement.value() + " (" + statement.note() + ")";
  }

  /// The way from the subject to each part, with a closing dot: along the properties that point at
  /// it, and against those that point from it.
  private static Map<String, String> ways(SourceRecord record, Set<String> parts) {
    record Tie(String from, String to, Property by) {}
    var ties = new HashMap<String, List<Tie>>();
    for (var s : record.statements()) {
      if (isTie(s, parts)) {
        var tie = new Tie(s.entity(), s.value(), property(s));
        ties.computeIfAbsent(tie.from, id -> new ArrayList<>()).add(tie);
        ties.computeIfAbsent(tie.to, id -> new ArrayList<>()).add(tie);
      }
    }
    var ways = new HashMap<>(Map.of(record.id(), ""));
    var reached = new ArrayDeque<>(List.of(record.id()));
    while (!reached.isEmpty()) {
      var here = reached.remove();
      for (var tie : ties.getOrDefault(here, List.of())) {
        var along = tie.from.equals(here);
        var there = along ? tie.to : tie.from;
        var step = along || tie.by.reverse().isEmpty() ? tie.by.name() : tie.by.reverse();
        if (ways.putIfAbsent(there, ways.get(here) + step + ".") == null) {
          reached.add(there);
        }
      }
    }
    return ways;
  }

  private static boolean isTie(Statement statement, Set<String> parts) {
    return property(statement).type() == PropertyType.ENTITY && parts.contains(statement.value());
  }

  private static Property property(Statement statement) {
    return Schemata.get(statement.schema()).property(statement.property()).orElseThrow();
  }
}
