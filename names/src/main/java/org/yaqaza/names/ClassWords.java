package org.yaqaza.names;

import java.util.Set;

/// Words that say what an organisation is, with their translations: `class-words.tsv`.
public final class ClassWords {

  private static final Classes TABLE =
      Classes.read("class-words.tsv", word -> Fold.fold(word).text());

  private ClassWords() {}

  /// Whether `key` (folded, without article) is such a word.
  static boolean isClassWord(String key) {
    return TABLE.has(key);
  }

  /// The concepts that `key` stands for, by name; none for other words.
  public static Set<String> concepts(String key) {
    return TABLE.of(key);
  }
}
