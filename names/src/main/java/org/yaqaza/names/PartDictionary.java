package org.yaqaza.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The distinct parts of many names, and for any asked part all of them that are alike. It finds
/// exactly what [PartComparer] finds by comparing the asked part with each one.
public final class PartDictionary {

  /// What a comparison looks at: two parts with the same identity are alike in the same way to all
  /// others.
  private record Identity(Script script, String key, Role role, boolean joined) {
    static Identity of(Part part) {
      return new Identity(part.script(), part.key().text(), part.role(), part.joined());
    }
  }

  /// Parts whose answers are remembered: people share names, so most of what is asked was asked
  /// before.
  private static final int REMEMBERED = 32_768;

  private final List<Part> parts;
  private final Map<Identity, Integer> ids;
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Map<String, List<Integer>> byClass = new HashMap<>();
  private final Map<String, List<Integer>> byConcept = new HashMap<>();
  private final Map<Character, List<Integer>> byFirstLetter = new HashMap<>();
  private final Map<Character, List<Integer>> initials = new HashMap<>();
  private final List<Forest> forests = new ArrayList<>();
  private final Recent<Identity, Map<Integer, Likeness>> recent = new Recent<>(REMEMBERED);

  private PartDictionary(Map<Identity, Part> distinct) {
    parts = List.copyOf(distinct.values());
    ids = new HashMap<>();
    for (int id = 0; id < parts.size(); id++) {
      var part = parts.get(id);
      ids.put(Identity.of(part), id);
      add(byKey, part.key().text(), id);
      for (var name : Equivalents.classes(part.key().text())) {
        add(byClass, name, id);
      }
      for (var concept : ClassWords.concepts(part.key().text())) {
        add(byConcept, concept, id);
      }
      var latin = Romanised.key(part);
      if (!latin.isEmpty()) {
        add(part.role() == Role.INITIAL ? initials : byFirstLetter, latin.charAt(0), id);
      }
    }
    for (var joined : List.of(false, true)) {
      for (var script : Script.values()) {
        forests.add(Forest.of(script, parts, false, joined));
        if (script.yieldsTo(Script.ARABIC)) {
          forests.add(Forest.of(script, parts, true, joined));
        }
      }
    }
  }

  /// The dictionary of `parts`, which may repeat.
  public static PartDictionary of(Iterable<Part> parts) {
    var distinct = new LinkedHashMap<Identity, Part>();
    for (var part : parts) {
      distinct.putIfAbsent(Identity.of(part), part);
    }
    return new PartDictionary(distinct);
  }

  /// The number of distinct parts; their ids are the numbers below it.
  public int size() {
    return parts.size();
  }

  /// The id of `part`.
  ///
  /// @throws IllegalArgumentException when it is not in the dictionary
  public int id(Part part) {
    var id = ids.get(Identity.of(part));
    if (id == null) {
      throw new IllegalArgumentException(
          "not in the dictionary: " + part.script() + " " + part.role());
    }
    return id;
  }

  /// The part with `id`.
  public Part part(int id) {
    return parts.get(id);
  }

  /// All parts that `asked` is alike, by id, each with the answer of [PartComparer#compare].
  public Map<Integer, Likeness> alike(Part asked) {
    return recent.get(Identity.of(asked), _ -> find(asked));
  }

  private Map<Integer, Likeness> find(Part asked) {
    var alike = new HashMap<Integer, Likeness>();
    for (int id : reachedByTable(asked)) {
      PartComparer.byTable(asked, parts.get(id)).ifPresent(likeness -> alike.put(id, likeness));
    }
    if (asked.role() != Role.INITIAL && asked.role() != Role.NUMBER) {
      var prepared = new HashMap<LetterCosts, Rows>();
      for (var forest : forests) {
        forest.search(asked, prepared, (id, cost) -> aligned(asked, id, cost, alike));
      }
    }
    return Map.copyOf(alike);
  }

  private void aligned(Part asked, int id, int cost, Map<Integer, Likeness> alike) {
    var held = parts.get(id);
    if (!alike.containsKey(id)
        && !PartComparer.settled(asked, held)
        && cost <= PartComparer.limit(asked, held)) {
      alike.put(id, new Likeness(PartComparer.meeting(asked, held), cost));
    }
  }

  private Set<Integer> reachedByTable(Part asked) {
    var reached = new HashSet<Integer>();
    var key = asked.key().text();
    reached.addAll(byKey.getOrDefault(key, List.of()));
    Equivalents.classes(key).forEach(name -> reached.addAll(byClass.getOrDefault(name, List.of())));
    ClassWords.concepts(key)
        .forEach(concept -> reached.addAll(byConcept.getOrDefault(concept, List.of())));
    var latin = Romanised.key(asked);
    if (!latin.isEmpty()) {
      reached.addAll(initials.getOrDefault(latin.charAt(0), List.of()));
      if (asked.role() == Role.INITIAL) {
        reached.addAll(byFirstLetter.getOrDefault(latin.charAt(0), List.of()));
      }
    }
    return reached;
  }

  private static <K> void add(Map<K, List<Integer>> index, K key, int id) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(id);
  }

  /// The keys of one script, as they are or in Latin letters, with the parts that have each; those
  /// of single parts apart from those of joined ones, which have a lower limit. Two
  /// trees, one for each direction of reading: of the cheapest way to read one key as another, one
  /// half costs at most half, so each key within the limit is found in at least one of them without
  /// ever going far astray at the start.
  private record Forest(
      Script script,
      boolean romanised,
      boolean joined,
      KeyTree forwards,
      KeyTree backwards,
      List<List<Integer>> partsOfKey) {

    static Forest of(Script script, List<Part> parts, boolean romanised, boolean joined) {
      var byKey = new LinkedHashMap<String, List<Integer>>();
      for (int id = 0; id < parts.size(); id++) {
        if (parts.get(id).script() == script && parts.get(id).joined() == joined) {
          var key = romanised ? Romanised.key(parts.get(id)) : parts.get(id).key().text();
          add(byKey, "^" + key + "$", id);
        }
      }
      return new Forest(
          script,
          romanised,
          joined,
          new KeyTree(List.copyOf(byKey.keySet())),
          new KeyTree(byKey.keySet().stream().map(Alignment::reversed).toList()),
          List.copyOf(byKey.values()));
    }

    /// @param prepared what other forests need too, by the costs that it was prepared for
    void search(Part asked, Map<LetterCosts, Rows> prepared, KeyTree.Each found) {
      if (partsOfKey.isEmpty() || !serves(asked.script()) || (joined && asked.joined())) {
        return;
      }
      var direct = LetterCosts.known(asked.script(), script) || romanised;
      var key = direct ? asked.key().text() : Romanised.key(asked);
      var from = direct ? asked.script() : Script.LATIN;
      var to = romanised ? Script.LATIN : script;
      int limit = PartComparer.limit(asked);
      if (joined || asked.joined()) {
        int length = asked.key().text().length();
        limit = Math.min(limit, PartComparer.joinedLimit(asked.script(), script, length));
      }
      var keys = new KeyTree.Found();
      var onwards =
          prepared.computeIfAbsent(
              LetterCosts.between(from, to), costs -> new Rows(new Alignment(key, costs)));
      forwards.search(onwards, limit, keys);
      var back =
          prepared.computeIfAbsent(
              LetterCosts.backwardsBetween(from, to),
              costs -> new Rows(Alignment.backwards(key, costs)));
      backwards.search(back, limit, keys);
      keys.forEach((place, cost) -> partsOfKey.get(place).forEach(id -> found.found(id, cost)));
    }

    /// Whether this is the forest in which [PartComparer] would lay letters of `asked` over this
    /// script's.
    private boolean serves(Script asked) {
      var direct = LetterCosts.known(asked, script);
      return romanised
          ? !direct && script.yieldsTo(asked) && LetterCosts.known(asked, Script.LATIN)
          : direct || (asked.yieldsTo(script) && LetterCosts.known(Script.LATIN, script));
    }
  }
}
