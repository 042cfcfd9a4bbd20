package org.yaqaza.reading.statement;

import java.util.Set;
import java.util.regex.Pattern;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Token;

/// The future by its form: س before a verb of the present in Arabic (سيتم, ستنظم), the endings of
/// Spanish (retirará) and of the French plural (organiseront).
final class Future {

  private static final int SHORTEST = 4;
  private static final Set<String> NOUNS =
      Set.of(
          "سياسه",
          "سياسي",
          "سياسيه",
          "سياسات",
          "سياسيا",
          "سياسيين",
          "سياره",
          "سيارات",
          "سيناء",
          "سينما",
          "سيناريو",
          "سيناريوهات",
          "سياق",
          "سياده",
          "سياحه",
          "سياحيه",
          "سيده",
          "سيدات",
          "سيدي",
          "سيطر",
          "سيطره",
          "سيطرت",
          "ستين",
          "ستون",
          "ستار",
          "ستمائه",
          "ستوكهولم",
          "سنوات",
          "سنويا",
          "سنغافوره",
          "سندات",
          "ستراسبورغ",
          "سيول",
          "سيره",
          "سياج",
          "سيستم");

  private static final Pattern SPANISH = Pattern.compile("\\p{L}{2,}[aei]r(?:á|án|emos)");
  private static final Pattern FRENCH = Pattern.compile("\\p{L}{3,}(?:e|i|d|t|v|u)ront");

  private Future() {}

  static boolean isFuture(Language language, Token token) {
    return switch (language) {
      case AR -> isArabic(token);
      case ES -> SPANISH.matcher(token.form()).matches();
      case FR -> FRENCH.matcher(token.form()).matches();
      case EN -> false;
    };
  }

  private static boolean isArabic(Token token) {
    if (token.key().length() < SHORTEST) {
      return false;
    }
    var key = token.key().startsWith("و") ? token.key().substring(1) : token.key();
    return key.length() >= SHORTEST
        && key.charAt(0) == 'س'
        && (key.charAt(1) == 'ي' || key.charAt(1) == 'ت')
        && !NOUNS.contains(key);
  }
}
