package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The keys of one script, as they are or in Latin letters, with the parts that have each; those
/// of single parts apart from those of joined ones, which have a lower limit. Two
/// trees, one for each direction of reading: of the cheapest way to read one key as another, one
/// half costs at most half, so each key within the limit is found in at least one of them without
/// ever going far astray at the start.
///
/// @param first for each key of the trees, in their order, where its parts begin in `parts`, and
///     where the last ones end
/// @param parts the numbers of the parts, by key
record Forest(Kind kind, KeyTree forwards, KeyTree backwards, int[] first, int[] parts) {

  /// Which keys.
  ///
  /// @param romanised whether they are in Latin letters
  /// @param joined whether of joined parts
  record Kind(Script script, boolean romanised, boolean joined) {
    private String key(Parts parts, int id) {
      return "^" + (romanised ? Romanised.key(parts.part(id)) : parts.key(id)) + "$";
    }
  }

  private record Keyed(String key, int part) {}

  static Forest of(Kind kind, Parts all) {
    var keyed =
        IntStream.range(0, all.size())
            .filter(id -> all.joined(id) == kind.joined && all.script(id) == kind.script)
            .mapToObj(id -> new Keyed(kind.key(all, id), id))
            .toArray(Keyed[]::new);
    Arrays.parallelSort(keyed, Comparator.comparing(Keyed::key));
    var keys = new ArrayList<String>();
    var first = new Ints();
    for (int i = 0; i < keyed.length; i++) {
      if (i == 0 || !keyed[i].key.equals(keyed[i - 1].key)) {
        keys.add(keyed[i].key);
        first.add(i);
      }
    }
    first.add(keyed.length);
    var trees =
        List.<List<String>>of(keys, keys.stream().map(Alignment::reversed).toList())
            .parallelStream()
            .map(KeyTree::new)
            .toList();
    return new Forest(
        kind,
        trees.getFirst(),
        trees.getLast(),
        first.toArray(),
        Arrays.stream(keyed).mapToInt(Keyed::part).toArray());
  }

  /// @param prepared what other forests need too, by the costs that it was prepared for
  void search(Part asked, Map<LetterCosts, Rows> prepared, KeyTree.Each found) {
    var script = kind.script;
    var romanised = kind.romanised;
    var joined = kind.joined;
    if (parts.length == 0 || !serves(asked.script()) || (joined && asked.joined())) {
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
    keys.forEach(
        (place, cost) -> {
          for (int i = first[place]; i < first[place + 1]; i++) {
            found.found(parts[i], cost);
          }
        });
  }

  /// Whether this is the forest in which [PartComparer] would lay letters of `asked` over this
  /// script's.
  private boolean serves(Script asked) {
    var direct = LetterCosts.known(asked, kind.script);
    return kind.romanised
        ? !direct && kind.script.yieldsTo(asked) && LetterCosts.known(asked, Script.LATIN)
        : direct || (asked.yieldsTo(kind.script) && LetterCosts.known(Script.LATIN, kind.script));
  }
}
