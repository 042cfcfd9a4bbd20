package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Who is tied to whom by whose word: two are tied where a telling has both take part.
///
/// @param nodes by what all spellings of a name share
/// @param edges with every telling that ties the two
/// @param left how many are not shown
record Ties(Map<String, Node> nodes, List<Edge> edges, int left) {

  /// The most that a picture shows.
  static final int MOST = 150;

  /// Somebody.
  ///
  /// @param degree how many others are tied to them
  record Node(Overview.Party party, int degree) {}

  /// A tie.
  ///
  /// @param type that most of the tellings tell
  record Edge(String one, String other, String type, List<Heard> tellings) {

    /// `denied`, `hedged` or `told`: how the surest of them is told.
    String manner() {
      if (tellings.stream().allMatch(Heard::isDenial)) {
        return "denied";
      }
      return tellings.stream()
              .allMatch(
                  heard ->
                      !heard.telling().status().equals("happened")
                          || heard.telling().certainty().equals("hedged"))
          ? "hedged"
          : "told";
    }
  }

  private record Bond(String one, String other) {
    static Bond of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Bond(one, other) : new Bond(other, one);
    }
  }

  static Ties of(Overview overview) {
    var bonds = new LinkedHashMap<Bond, List<Heard>>();
    for (var occurrence : overview.occurrences()) {
      for (var part : occurrence.parts()) {
        var keys = part.traits().named().stream().map(Traits.Named::key).distinct().toList();
        for (int i = 0; i < keys.size(); i++) {
          for (int j = i + 1; j < keys.size(); j++) {
            bonds
                .computeIfAbsent(Bond.of(keys.get(i), keys.get(j)), _ -> new ArrayList<>())
                .add(part.heard());
          }
        }
      }
    }
    var edges =
        bonds.entrySet().stream()
            .map(
                entry ->
                    new Edge(
                        entry.getKey().one,
                        entry.getKey().other,
                        type(entry.getValue()),
                        List.copyOf(entry.getValue())))
            .toList();
    return new Ties(nodes(edges, overview.parties()), edges, 0);
  }

  private static Map<String, Node> nodes(List<Edge> edges, Map<String, Overview.Party> parties) {
    var degrees = new TreeMap<String, Integer>();
    for (var edge : edges) {
      degrees.merge(edge.one, 1, Integer::sum);
      degrees.merge(edge.other, 1, Integer::sum);
    }
    var nodes = new TreeMap<String, Node>();
    degrees.forEach(
        (key, degree) -> {
          var party = parties.get(key);
          if (party != null) {
            nodes.put(key, new Node(party, degree));
          }
        });
    return nodes;
  }

  private static String type(List<Heard> tellings) {
    var counts = new TreeMap<String, Integer>();
    tellings.forEach(heard -> counts.merge(heard.telling().type(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The most tied.
  Ties most(int most) {
    var kept =
        nodes.values().stream()
            .sorted(
                Comparator.comparingInt((Node node) -> -node.degree)
                    .thenComparing(node -> node.party.key()))
            .limit(most)
            .map(node -> node.party.key())
            .collect(java.util.stream.Collectors.toSet());
    return only(kept);
  }

  /// Those within `steps` of one, the nearest and most tied first.
  Ties around(String key, int steps, int most) {
    var kept = new HashSet<>(Set.of(key));
    for (int i = 0; i < steps; i++) {
      var from = Set.copyOf(kept);
      edges.stream()
          .filter(edge -> from.contains(edge.one) || from.contains(edge.other))
          .sorted(Comparator.comparingInt(edge -> -edge.tellings.size()))
          .forEach(
              edge -> {
                if (kept.size() < most) {
                  kept.add(edge.one);
                  kept.add(edge.other);
                }
              });
    }
    return only(kept);
  }

  private Ties only(Set<String> kept) {
    var shown = new TreeMap<>(nodes);
    shown.keySet().retainAll(kept);
    return new Ties(
        shown,
        edges.stream()
            .filter(edge -> kept.contains(edge.one) && kept.contains(edge.other))
            .toList(),
        nodes.size() - shown.size());
  }
}
