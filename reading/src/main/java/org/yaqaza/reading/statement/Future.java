package org.yaqaza.reading.statement;

import java.util.Set;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Token;

/// Arabic's future: س before a verb of the present (سيتم, ستنظم).
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

  private Future() {}

  static boolean isFuture(Language language, Token token) {
    if (language != Language.AR || token.key().length() < SHORTEST) {
      return false;
    }
    var key = token.key().startsWith("و") ? token.key().substring(1) : token.key();
    return key.length() >= SHORTEST
        && key.charAt(0) == 'س'
        && (key.charAt(1) == 'ي' || key.charAt(1) == 'ت')
        && !NOUNS.contains(key);
  }
}
