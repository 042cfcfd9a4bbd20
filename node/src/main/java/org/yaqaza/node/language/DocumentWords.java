package org.yaqaza.node.language;

import java.util.Locale;
import org.yaqaza.reading.document.DocumentRefused;

/// Says in words why a document is not read and what was expected.
public final class DocumentWords {

  private DocumentWords() {}

  /// For instance `report.pdf: expected a document that opens without a password; found PDF`.
  ///
  /// @param name the document's own, without its folder
  public static String say(String name, DocumentRefused refused, Words words) {
    var expected = expected(refused, words);
    return refused.found().isEmpty()
        ? words.say("problem.expected", name, expected)
        : words.say("problem.found", name, expected, refused.found());
  }

  /// What was expected, for instance `a document that opens without a password`.
  public static String expected(DocumentRefused refused, Words words) {
    var key = "document.expected." + refused.expected().name().toLowerCase(Locale.ROOT);
    return words.say(key, refused.wanted());
  }
}
