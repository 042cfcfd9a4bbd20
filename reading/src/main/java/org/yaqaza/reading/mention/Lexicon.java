package org.yaqaza.reading.mention;

import org.yaqaza.reading.text.Phrases;

/// All tables, read once.
record Lexicon(Vocabulary words, Phrases<Listed> names) {

  private static final class Arabic {
    static final Lexicon LEXICON = read();
  }

  static Lexicon arabic() {
    return Arabic.LEXICON;
  }

  private static Lexicon read() {
    var words = Vocabulary.arabic();
    return new Lexicon(words, Lists.read(words));
  }
}
