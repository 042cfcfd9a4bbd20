package org.yaqaza.lists;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/// The names that somebody may have meant who wrote another one.
public final class Nearest {

  private static final int SHOWN = 3;

  /// Longer names are compared by their start: nobody mistypes so much.
  private static final int COMPARED = 64;

  private Nearest() {}

  /// Up to three of `names` that `written` is a slip of, nearest first, parted by commas; empty
  /// when there is none.
  public static String to(String written, Collection<String> names) {
    record Candidate(String name, int slips) {}
    var most = Math.max(2, written.length() / 3);
    return names.stream()
        .filter(name -> Math.abs(folded(name).length() - folded(written).length()) <= most)
        .map(name -> new Candidate(name, slips(folded(written), folded(name))))
        .filter(candidate -> candidate.slips <= most)
        .sorted(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
        .limit(SHOWN)
        .map(Candidate::name)
        .collect(Collectors.joining(", "));
  }

  private static String folded(String name) {
    var lower = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    return lower.substring(0, Math.min(COMPARED, lower.length()));
  }

  /// Letters to put in, take out or change.
  private static int slips(String a, String b) {
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
