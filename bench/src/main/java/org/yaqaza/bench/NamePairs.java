package org.yaqaza.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.yaqaza.bench.alignment.Pair;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Table;
import org.yaqaza.names.Equivalents;
import org.yaqaza.names.Kind;
import org.yaqaza.names.NameParser;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;
import org.yaqaza.names.Script;
import org.yaqaza.names.Transliteration;

/// The same name in two scripts, gathered from the development data: keys as the product compares
/// them, each pair once, with how often it was met.
///
/// @param counts by source key, then Latin key
record NamePairs(Map<String, Map<String, Double>> counts) {

  private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");

  static NamePairs none() {
    return new NamePairs(new TreeMap<>());
  }

  /// Single words of Wikidata labels: Latin word, letters parted by spaces, frequency.
  static NamePairs wikidata(SharedData data, String file, Script script) {
    var pairs = none();
    data.lines(
        file,
        line -> {
          var columns = line.split("\t");
          pairs.add(
              columns[1].replace(" ", ""), columns[0], script, Double.parseDouble(columns[2]));
        });
    return pairs;
  }

  /// Single words of Wikipedia titles: Arabic word, Latin word.
  static NamePairs titles(SharedData data, String file) {
    var pairs = none();
    data.lines(
        file,
        line -> {
          var columns = line.split("\t");
          pairs.add(columns[0], columns[1], Script.ARABIC, 1);
        });
    return pairs;
  }

  /// The spellings of one name in the product's table of equivalents.
  static NamePairs equivalents(Script script) {
    var pairs = none();
    for (var row : Table.read(Equivalents.class, "equivalents.tsv", 2).rows()) {
      var members = row.get(1).split("\\|");
      for (var one : members) {
        for (var other : members) {
          pairs.add(one, other, script, 1);
        }
      }
    }
    return pairs;
  }

  /// Parts of the names of one listed person that are one name by `letters`, or by the table of
  /// equivalents.
  static NamePairs listed(List<Subject> list, Script script, Transliteration letters) {
    var pairs = none();
    for (var subject : list) {
      var parts = new ArrayList<Part>();
      for (var property : NAMES) {
        for (var name : subject.values(property)) {
          parts.addAll(NameParser.parse(name, Kind.PERSON).parts());
        }
      }
      var seen = new HashSet<String>();
      for (var source : parts) {
        for (var latin : parts) {
          if (source.script() == script
              && latin.script() == Script.LATIN
              && source.role().distinguishes()
              && latin.role().distinguishes()
              && seen.add(source.key() + " " + latin.key())
              && meet(source, latin, letters)) {
            pairs.add(source.key().text(), latin.key().text(), 1);
          }
        }
      }
    }
    return pairs;
  }

  private static boolean meet(Part source, Part latin, Transliteration letters) {
    var one = Equivalents.classes(source.key().text());
    var other = Equivalents.classes(latin.key().text());
    if (!one.isEmpty() && !other.isEmpty()) {
      return one.stream().anyMatch(other::contains);
    }
    int cost = letters.costs(source.key().text(), List.of(latin.key().text()))[0];
    return cost <= Transliteration.limit(source, latin);
  }

  private void add(String source, String latin, Script script, double times) {
    var from = part(source, script);
    var to = part(latin, Script.LATIN);
    if (from.isPresent() && to.isPresent()) {
      add(from.get().key().text(), to.get().key().text(), times);
    }
  }

  private void add(String source, String latin, double times) {
    counts.computeIfAbsent(source, _ -> new TreeMap<>()).merge(latin, times, Double::sum);
  }

  /// The only part of `word`, where it is in that script and a name.
  static Optional<Part> part(String word, Script script) {
    var parts = NameParser.parse(word, Kind.PERSON).parts();
    return parts.size() == 1
            && parts.getFirst().script() == script
            && parts.getFirst().role() != Role.INITIAL
            && parts.getFirst().role() != Role.NUMBER
            && parts.getFirst().key().text().codePoints().allMatch(Character::isLetter)
        ? Optional.of(parts.getFirst())
        : Optional.empty();
  }

  Set<String> sources() {
    return new TreeSet<>(counts.keySet());
  }

  /// Both together.
  NamePairs and(NamePairs other) {
    var all = none();
    counts.forEach((source, row) -> row.forEach((latin, n) -> all.add(source, latin, n)));
    other.counts.forEach((source, row) -> row.forEach((latin, n) -> all.add(source, latin, n)));
    return all;
  }

  /// Those whose source key is (or is not) among `keys`.
  NamePairs with(Set<String> keys, boolean among) {
    var some = new TreeMap<>(counts);
    some.keySet().removeIf(key -> keys.contains(key) != among);
    return new NamePairs(some);
  }

  /// As pairs, each weighted by how often it was met times what `weight` gives its source key.
  List<Pair> pairs(ToDoubleFunction<String> weight) {
    var pairs = new ArrayList<Pair>();
    counts.forEach(
        (source, row) ->
            row.forEach(
                (latin, n) ->
                    pairs.add(new Pair(source, latin, damped(n) * weight.applyAsDouble(source)))));
    return pairs;
  }

  /// Names that are met very often would else teach their own letters to all.
  private static double damped(double times) {
    return 1 + Math.log(times) / Math.log(2);
  }

  int size() {
    return counts.values().stream().mapToInt(Map::size).sum();
  }

  /// A tenth of the source keys, always the same ones.
  static Set<String> tenth(Set<String> keys) {
    var some = new TreeSet<String>();
    for (var key : keys) {
      if (Math.floorMod(key.hashCode() * 0x9E3779B1 >>> 7, 10) == 0) {
        some.add(key);
      }
    }
    return some;
  }

  /// The Latin keys of each source key.
  Map<String, Set<String>> known() {
    var known = new HashMap<String, Set<String>>();
    counts.forEach((source, row) -> known.put(source, row.keySet()));
    return known;
  }
}
