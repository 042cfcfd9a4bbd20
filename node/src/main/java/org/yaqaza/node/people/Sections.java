package org.yaqaza.node.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.node.web.Bar;

/// The parts of the program that stand in the bar, and what each asks for.
final class Sections {

  private static final Map<String, Permission> ALL = all();

  private Sections() {}

  private static Map<String, Permission> all() {
    var all = new LinkedHashMap<String, Permission>();
    all.put("check", Permission.SCREEN);
    all.put("review", Permission.READ_ALERTS);
    all.put("reading", Permission.READ_DOCUMENTS);
    all.put("lists", Permission.READ_LISTS);
    all.put("record", Permission.OVERSEE);
    all.put("people", Permission.ADMINISTER);
    return all;
  }

  /// Those that `viewer` may open, in their order.
  static List<Bar.Section> of(Viewer viewer) {
    return ALL.entrySet().stream()
        .filter(section -> viewer.may(section.getValue()))
        .map(section -> new Bar.Section(section.getKey()))
        .toList();
  }
}
