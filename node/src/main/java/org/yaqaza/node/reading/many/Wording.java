package org.yaqaza.node.reading.many;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.yaqaza.reading.text.Key;

/// The words of a telling, for seeing that another has the same: runs of three words, as numbers.
///
/// @param runs sorted, each once
/// @param count how many words there are
record Wording(int[] runs, int count) {

  /// Shorter ones are alike by chance: "an attack on the town".
  private static final int FEWEST = 8;

  /// From this share of common runs on, in percent, one was written after the other.
  private static final int COPIED = 60;

  /// From this share on, they tell the same: less may be an office's form, filled in otherwise.
  private static final int SAME = 80;

  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Wording of(String text) {
    var words =
        PARTING.splitAsStream(Key.of(text)).filter(word -> !word.isEmpty()).toArray(String[]::new);
    var runs = new int[Math.max(0, words.length - 2)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = 31 * (31 * words[i].hashCode() + words[i + 1].hashCode()) + words[i + 2].hashCode();
    }
    return new Wording(Arrays.stream(runs).sorted().distinct().toArray(), words.length);
  }

  /// So many of its runs, in any order that is the same for all, the rarest first at best, that
  /// whatever is the same has one of these among its own: with that share in common, the first
  /// common run cannot lie further back (prefix filtering: Chaudhuri, Ganti and Kaushik, A
  /// primitive operator for similarity joins in data cleaning, 2006).
  List<Integer> foremost(Comparator<Integer> order) {
    int most = count < FEWEST ? 0 : runs.length - Math.ceilDiv(SAME * runs.length, 100) + 1;
    return Arrays.stream(runs).boxed().sorted(order).limit(most).toList();
  }

  /// Whether one was written after the other.
  boolean isCopyOf(Wording other) {
    return shares(other, COPIED);
  }

  /// Whether they say the same.
  boolean isAs(Wording other) {
    return shares(other, SAME);
  }

  private boolean shares(Wording other, int percent) {
    if (count < FEWEST || other.count < FEWEST) {
      return false;
    }
    int common = common(other);
    return common * 100 >= percent * (runs.length + other.runs.length - common);
  }

  private int common(Wording other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      int order = Integer.compare(runs[i], other.runs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Wording other && count == other.count && Arrays.equals(runs, other.runs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(runs);
  }

  @Override
  public String toString() {
    return "Wording of " + count;
  }
}
