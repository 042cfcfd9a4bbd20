package org.yaqaza.screening;

import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.Script;

/// On what ground two names are compared: each has weights of its own for parts that met nothing.
enum Ground {
  PERSONS("part", "class"),
  ORGANISATIONS("word", "class"),
  /// Organisations in two scripts: their words are translated as often as transliterated, and a
  /// word that met nothing may be one whose translation is not known here.
  TRANSLATIONS("foreign-word", "foreign-class");

  private final String word;
  private final String classWord;

  Ground(String word, String classWord) {
    this.word = word;
    this.classWord = classWord;
  }

  static Ground of(Name asked, Name held) {
    if (asked.kind() == Kind.PERSON) {
      return PERSONS;
    }
    return script(asked) == script(held) ? ORGANISATIONS : TRANSLATIONS;
  }

  private static Script script(Name name) {
    return name.parts().isEmpty() ? Script.OTHER : name.parts().getFirst().script();
  }

  /// How the weights of names proper begin in `weights.tsv`.
  String word() {
    return word;
  }

  /// How those of class words begin.
  String classWord() {
    return classWord;
  }
}
