package org.yaqaza.reading.statement;

import java.util.regex.Pattern;

/// The future by its form: س before a verb of the present in Arabic (سيتم, ستنظم), the endings of
/// Spanish (retirará) and of the French plural (organiseront), and of both as it was once to come
/// (retiraría, organiserait): behind a verb of speech the conditional is a future seen from then.
final class Future {

  private static final int SHORTEST = 4;
  private static final Pattern SPANISH =
      Pattern.compile("\\p{L}+(?:[aeib]|[dn]d)r(?:á|án|emos|ía|ían)");
  private static final Pattern FRENCH =
      Pattern.compile("[\\p{Ll}]{2,}(?:e|i|d|t|v|u|r)r(?:a|ont)|\\p{L}+[ed]r(?:ait|aient)");

  private Future() {}

  static boolean isFuture(Scene scene, int i) {
    var form = scene.tokens.get(i).form();
    return switch (scene.language) {
      case AR -> isArabic(scene, i);
      case ES -> SPANISH.matcher(form).matches() && !scene.is(Part.DETERMINERS, i - 1);
      case FR -> FRENCH.matcher(form).matches() && !scene.is(Part.DETERMINERS, i - 1);
      case EN -> false;
    };
  }

  private static boolean isArabic(Scene scene, int i) {
    var key = scene.key(i).startsWith("و") ? scene.key(i).substring(1) : scene.key(i);
    return key.length() >= SHORTEST
        && key.charAt(0) == 'س'
        && "يتن".indexOf(key.charAt(1)) >= 0
        && Words.of(scene.language).of(Part.NOT_FUTURE).longest(scene.tokens, i).isEmpty();
  }
}
