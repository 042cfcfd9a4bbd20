package org.yaqaza.node.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Table;

/// On what occasion somebody is asked about: how long an alert may wait, and how much that weighs.
///
/// @param word under which it is stored; its words are `occasion.WORD`
/// @param clock how long an alert may wait
/// @param points in the priority
public record Occasion(String word, Duration clock, int points) {

  /// Somebody under standing screening.
  public static final String STANDING = "standing";

  private static final List<Occasion> ALL =
      Table.read(Occasion.class, "occasions.tsv", 4).rows().stream()
          .map(
              row ->
                  new Occasion(
                      row.get(0), Duration.parse(row.get(1)), Integer.parseInt(row.get(2))))
          .toList();

  /// Every occasion, the most urgent first.
  public static List<Occasion> all() {
    return ALL;
  }

  /// The occasion of that word.
  public static Optional<Occasion> of(String word) {
    return ALL.stream().filter(occasion -> occasion.word.equals(word)).findFirst();
  }
}
