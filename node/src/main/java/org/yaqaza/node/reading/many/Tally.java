package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The figures that tellings give for one thing, beside each other.
///
/// @param thing what is counted
/// @param said each with who tells it
/// @param disagrees whether two of them cannot both be true
record Tally(String thing, List<Said> said, boolean disagrees) {

  /// A figure and its telling.
  record Said(Amount amount, Heard heard) {}

  Tally {
    said = List.copyOf(said);
  }

  /// Of one thing.
  static Tally of(String thing, List<Said> said) {
    return new Tally(thing, said, disagree(said));
  }

  /// Of all things that are counted in what is affirmed.
  static List<Tally> all(List<Heard> heard) {
    var by = new LinkedHashMap<String, List<Said>>();
    for (var one : heard) {
      if (!one.isDenial()) {
        for (var count : one.telling().counts()) {
          var amount = Amount.of(count);
          var said = by.computeIfAbsent(amount.thing(), _ -> new ArrayList<>());
          if (said.stream().noneMatch(other -> isOne(other, amount, one))) {
            said.add(new Said(amount, one));
          }
        }
      }
    }
    return by.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  /// One figure of one page that stands in two tellings of it.
  private static boolean isOne(Said said, Amount amount, Heard heard) {
    return said.amount.count().equals(amount.count())
        && said.heard.paper().id().equals(heard.paper().id())
        && said.heard.telling().quote().equals(heard.telling().quote());
  }

  private static boolean disagree(List<Said> said) {
    for (var one : said) {
      for (var other : said) {
        if (!one.amount.overlaps(other.amount)) {
          return true;
        }
      }
    }
    return false;
  }
}
