package org.yaqaza.bench.data;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which script names are written, for tables.
public final class Scripts {

  private Scripts() {}

  /// The script of most letters of `text`, in small letters; `none` without letters.
  public static String of(String text) {
    var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey().name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }

  /// The scripts of two names, each once.
  public static String of(String one, String other) {
    return Stream.of(of(one), of(other)).distinct().sorted().collect(Collectors.joining(" + "));
  }
}
