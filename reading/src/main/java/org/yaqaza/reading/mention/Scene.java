package org.yaqaza.reading.mention;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.text.Passage;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// The tokens of one passage with what the tables say of each.
final class Scene {

  private static final String OPENING = "\"“”«‘„'";
  private static final String CLOSING = "\"“”»’'";

  final List<Token> tokens;
  private final Vocabulary.Word[] words;
  private final Phrases.@Nullable Hit<Listed>[] listed;
  private final int[] sentence;
  private final String[] bare;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Scene(Passage passage, Lexicon lexicon) {
    tokens = passage.tokens();
    words = new Vocabulary.Word[tokens.size()];
    listed = new Phrases.Hit[tokens.size()];
    sentence = new int[tokens.size()];
    bare = new String[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      words[i] = token.isWord() ? lexicon.words().of(token.key()) : NONE;
      bare[i] = bare(token.key(), words[i].cut());
      listed[i] = token.isWord() ? lexicon.names().longest(tokens, i).orElse(null) : null;
    }
    for (int s = 0; s < passage.sentences().size(); s++) {
      for (int i = passage.sentences().get(s).first();
          i <= passage.sentences().get(s).last();
          i++) {
        sentence[i] = s;
      }
    }
  }

  private static final Vocabulary.Word NONE = new Vocabulary.Word(0, 0);

  int size() {
    return tokens.size();
  }

  String key(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).key();
  }

  /// The key without its proclitics.
  String bare(int i) {
    if (i < 0 || i >= tokens.size()) {
      return "";
    }
    return bare[i];
  }

  private static String bare(String key, int cut) {
    if (cut == 0) {
      return key;
    }
    return key.startsWith("لل", cut - 1) ? "ا" + key.substring(cut) : key.substring(cut);
  }

  Vocabulary.Word word(int i) {
    return i < 0 || i >= tokens.size() ? NONE : words[i];
  }

  boolean is(int i, int kinds) {
    return word(i).is(kinds);
  }

  boolean isWord(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
  }

  boolean isMark(int i, String marks) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).kind() == Token.Kind.MARK
        && marks.contains(tokens.get(i).form());
  }

  boolean opens(int i) {
    return isMark(i, OPENING);
  }

  boolean closes(int i) {
    return isMark(i, CLOSING);
  }

  Optional<Phrases.Hit<Listed>> listed(int i) {
    return i < 0 || i >= tokens.size() ? Optional.empty() : Optional.ofNullable(listed[i]);
  }

  /// Whether both stand in one sentence.
  boolean together(int i, int j) {
    return i >= 0 && j < tokens.size() && sentence[i] == sentence[j];
  }

  /// The last word inside the quotation that opens at `i`, or -1 when it does not close within
  /// `most` words.
  int quoteEnd(int i, int most) {
    for (int j = i + 1; j < tokens.size() && j <= i + most + 1; j++) {
      if (closes(j)) {
        return j - 1 > i ? j - 1 : -1;
      }
    }
    return -1;
  }

  boolean hasArticle(int i) {
    var key = bare(i);
    return key.startsWith("ال") && key.length() > 4;
  }
}
