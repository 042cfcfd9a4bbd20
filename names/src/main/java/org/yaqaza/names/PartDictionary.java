package org.yaqaza.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  private final Parts parts;
  private final Map<String, Ints> byClass = new HashMap<>();
  private final Map<String, Ints> byConcept = new HashMap<>();
  private final Map<Character, Ints> byFirstLetter = new HashMap<>();
  private final Map<Character, Ints> initials = new HashMap<>();
  private final List<Forest> forests;
  private final Recent<Identity, Alike> recent = new Recent<>(REMEMBERED);

  private PartDictionary(Parts parts) {
    this.parts = parts;
    for (int id = 0; id < parts.size(); id++) {
      var part = parts.part(id);
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
    forests = forests(parts);
  }

  private static List<Forest> forests(Parts parts) {
    var kinds = new ArrayList<Forest.Kind>();
    for (var joined : List.of(false, true)) {
      for (var script : Script.values()) {
        kinds.add(new Forest.Kind(script, false, joined));
        if (script.yieldsTo(Script.ARABIC)) {
          kinds.add(new Forest.Kind(script, true, joined));
        }
      }
    }
    return kinds.parallelStream().map(kind -> Forest.of(kind, parts)).toList();
  }

  /// The dictionary of `parts`, which may repeat.
  public static PartDictionary of(Iterable<Part> parts) {
    var growing = new Growing();
    parts.forEach(growing::add);
    return growing.dictionary();
  }

  /// A dictionary that still grows.
  public static final class Growing {
    private final Parts parts = new Parts();

    /// Puts `part` in, if it is new; its id.
    public int add(Part part) {
      return parts.add(part);
    }

    /// The dictionary of all that was put in; nothing more may be.
    public PartDictionary dictionary() {
      return new PartDictionary(parts.trimmed());
    }
  }

  /// Writes what [#read] needs.
  public void write(DataOutputStream out) throws IOException {
    parts.write(out);
  }

  /// The dictionary that was written.
  ///
  /// @throws IOException when that was none
  public static PartDictionary read(DataInputStream in) throws IOException {
    return new PartDictionary(Parts.read(in));
  }

  /// The number of distinct parts; their ids are the numbers below it.
  public int size() {
    return parts.size();
  }

  /// The id of `part`.
  ///
  /// @throws IllegalArgumentException when it is not in the dictionary
  public int id(Part part) {
    int id = parts.find(part);
    if (id < 0) {
      throw new IllegalArgumentException(
          "not in the dictionary: " + part.script() + " " + part.role());
    }
    return id;
  }

  /// The part with `id`, as it is compared: without places in a name.
  public Part part(int id) {
    return parts.part(id);
  }

  /// The letters of the part with `id`.
  public String key(int id) {
    return parts.key(id);
  }

  /// The script of the part with `id`.
  Script script(int id) {
    return parts.script(id);
  }

  /// The role of the part with `id`.
  public Role role(int id) {
    return parts.role(id);
  }

  /// All parts that `asked` is alike, each with the answer of [PartComparer#compare].
  public Alike alike(Part asked) {
    return recent.get(Identity.of(asked), _ -> find(asked));
  }

  private Alike find(Part asked) {
    var alike = new HashMap<Integer, Likeness>();
    for (int id : reachedByTable(asked)) {
      PartComparer.byTable(asked, parts.part(id)).ifPresent(likeness -> alike.put(id, likeness));
    }
    if (asked.role() != Role.INITIAL && asked.role() != Role.NUMBER) {
      var prepared = new HashMap<LetterCosts, Rows>();
      for (var forest : forests) {
        forest.search(asked, prepared, (id, cost) -> aligned(asked, id, cost, alike));
      }
    }
    return Alike.of(alike);
  }

  private void aligned(Part asked, int id, int cost, Map<Integer, Likeness> alike) {
    var held = parts.part(id);
    if (!alike.containsKey(id)
        && !PartComparer.settled(asked, held)
        && cost <= PartComparer.limit(asked, held)) {
      alike.put(id, new Likeness(PartComparer.meeting(asked, held), cost));
    }
  }

  private Set<Integer> reachedByTable(Part asked) {
    var reached = new HashSet<Integer>();
    var key = asked.key().text();
    parts.forEach(key, reached::add);
    Equivalents.classes(key).forEach(name -> addAll(byClass, name, reached));
    ClassWords.concepts(key).forEach(concept -> addAll(byConcept, concept, reached));
    var latin = Romanised.key(asked);
    if (!latin.isEmpty()) {
      addAll(initials, latin.charAt(0), reached);
      if (asked.role() == Role.INITIAL) {
        addAll(byFirstLetter, latin.charAt(0), reached);
      }
    }
    return reached;
  }

  private static <K> void add(Map<K, Ints> index, K key, int id) {
    index.computeIfAbsent(key, _ -> new Ints()).add(id);
  }

  private static <K> void addAll(Map<K, Ints> index, K key, Set<Integer> reached) {
    var ids = index.get(key);
    for (int i = 0; ids != null && i < ids.size(); i++) {
      reached.add(ids.get(i));
    }
  }
}
