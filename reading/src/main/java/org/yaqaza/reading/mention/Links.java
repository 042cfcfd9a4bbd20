package org.yaqaza.reading.mention;

import java.util.Set;

/// Words that join the parts of a person's name.
final class Links {

  /// Take what follows as part of the name, whatever it is.
  static final Set<String> COMPOUND =
      Set.of(
          "عبد", "ابو", "ابي", "ابا", "بو", "ام", "بن", "ابن", "بنت", "ال", "ولد", "منت", "ايت",
          "بني");

  /// Particles of foreign names: take what follows if it may be a name.
  static final Set<String> FOREIGN =
      Set.of(
          "دي", "دو", "دا", "دوس", "فان", "فون", "دير", "لو", "لا", "ديل", "سان", "ماك", "بان",
          "دل");

  /// Second words that make one name with the word before.
  static final Set<String> SECOND =
      Set.of("الدين", "الله", "الرحمن", "الاسلام", "العابدين", "الزمان", "الحق");

  static final Set<String> ALL = all();

  private Links() {}

  private static Set<String> all() {
    var all = new java.util.HashSet<>(COMPOUND);
    all.addAll(FOREIGN);
    return Set.copyOf(all);
  }

  /// Opens a kunya.
  static boolean isKunya(String key) {
    return key.equals("ابو") || key.equals("ابي") || key.equals("ابا") || key.equals("ام");
  }
}
