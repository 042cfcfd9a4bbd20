package org.yaqaza.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.yaqaza.names.Kind;

/// One of something for each kind of name.
final class Kinds {

  private Kinds() {}

  static <T> Map<Kind, T> each(Function<Kind, T> make) {
    var all = new EnumMap<Kind, T>(Kind.class);
    for (var kind : Kind.values()) {
      all.put(kind, make.apply(kind));
    }
    return all;
  }

  static <T> T get(Map<Kind, T> all, Kind kind) {
    var one = all.get(kind);
    if (one == null) {
      throw new IllegalStateException("none for names of " + kind);
    }
    return one;
  }
}
