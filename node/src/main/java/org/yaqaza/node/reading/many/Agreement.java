package org.yaqaza.node.reading.many;

import java.util.List;
import java.util.Locale;

/// In what two tellings agree, besides type, time and country.
///
/// @param what the name or figure as it stands, or empty
record Agreement(Kind kind, String what) {

  /// What it is worth: how much it says that one event is told.
  enum Kind {
    PERSON(2),
    WORDS(2),
    BODY(1),
    PLACE(1),
    FIGURE(1),
    /// Both stand in one page: says nothing by itself.
    PAGE(1),
    /// A person said so.
    WORD(100);

    private final int worth;

    Kind(int worth) {
      this.worth = worth;
    }

    /// Under which its words stand: `person`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much all of these are worth.
  static int worth(List<Agreement> all) {
    return all.stream().mapToInt(agreement -> agreement.kind.worth).sum();
  }

  /// Whether two tellings that agree in these tell one event. The less is known of the day, the
  /// more it takes: years apart, an armed group and a town do not make one event of two.
  static boolean suffice(List<Agreement> all, Days one, Days other) {
    boolean isMore = all.stream().anyMatch(agreement -> agreement.kind != Kind.PAGE);
    if (!isMore) {
      return false;
    }
    if (one.isClose() && other.isClose()) {
      return true;
    }
    if (one.isNarrow() && other.isNarrow()) {
      return worth(all) >= 2;
    }
    return all.stream()
        .anyMatch(agreement -> agreement.kind == Kind.PERSON || agreement.kind == Kind.WORDS);
  }
}
