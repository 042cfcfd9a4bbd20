package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaqaza.model.Table;

/// Where sentences end: at a full stop that is not an abbreviation's, outside quotations.
final class Sentences {

  private static final String STOPS = ".!?؟…";
  private static final String OPENING = "«“„‹";
  private static final String CLOSING = "»”›";
  private static final String EITHER = "\"“”";

  /// A quotation that is not closed by then was never opened.
  private static final int LONGEST_QUOTATION = 150;

  private static final int LONGEST = 250;

  private static final Set<String> ABBREVIATIONS = abbreviations();

  private Sentences() {}

  private static Set<String> abbreviations() {
    var words = new HashSet<String>();
    for (var row : Table.read(Sentences.class, "abbreviations.tsv", 1).rows()) {
      for (var word : row.getFirst().split(" ")) {
        words.add(Key.of(word));
      }
    }
    return words;
  }

  static List<Passage.Sentence> of(List<Token> tokens) {
    var sentences = new ArrayList<Passage.Sentence>();
    int first = 0;
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      open = quotation(tokens, i, open);
      boolean quoted = open >= 0 && i - open < LONGEST_QUOTATION;
      boolean far = i - first >= LONGEST && tokens.get(i).kind() == Token.Kind.MARK;
      if (far || (!quoted && isEnd(tokens, i))) {
        i = closed(tokens, i);
        sentences.add(new Passage.Sentence(first, i));
        first = i + 1;
        open = -1;
      }
    }
    if (first < tokens.size()) {
      sentences.add(new Passage.Sentence(first, tokens.size() - 1));
    }
    return sentences;
  }

  /// Where the quotation began that token `at` stands in, or -1. The mark “ both opens and closes.
  private static int quotation(List<Token> tokens, int at, int open) {
    if (tokens.get(at).kind() != Token.Kind.MARK) {
      return open;
    }
    var mark = tokens.get(at).form();
    if (open >= 0) {
      boolean closes = CLOSING.contains(mark) || EITHER.contains(mark);
      return closes ? -1 : open;
    }
    return OPENING.contains(mark) || EITHER.contains(mark) ? at : -1;
  }

  private static boolean isEnd(List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (token.kind() != Token.Kind.MARK) {
      return false;
    }
    if (!STOPS.contains(token.form())) {
      return at > 0 && endsInside(tokens, at);
    }
    boolean last = at + 1 == tokens.size();
    if (!last && STOPS.contains(tokens.get(at + 1).form())) {
      return false;
    }
    return last || !token.form().equals(".") || !isAbbreviation(tokens, at);
  }

  /// A closing mark after a stop ends the sentence with it.
  private static boolean endsInside(List<Token> tokens, int at) {
    boolean closing =
        CLOSING.contains(tokens.get(at).form()) || EITHER.contains(tokens.get(at).form());
    return closing && ".!؟?…".contains(tokens.get(at - 1).form()) && !goesOn(tokens, at + 1);
  }

  private static boolean goesOn(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return false;
    }
    var form = tokens.get(at).form();
    char c = form.charAt(0);
    return c == ',' || c == '،' || STOPS.contains(form) || Character.isLowerCase(c);
  }

  private static boolean isAbbreviation(List<Token> tokens, int at) {
    var after = tokens.get(at + 1);
    if (Character.isLowerCase(after.form().charAt(0))) {
      return true;
    }
    if (at == 0 || tokens.get(at - 1).span().end() != tokens.get(at).span().start()) {
      return false;
    }
    var before = tokens.get(at - 1);
    boolean initial = before.form().length() == 1 && Character.isUpperCase(before.form().charAt(0));
    return before.isWord() && (initial || ABBREVIATIONS.contains(before.key()));
  }

  /// The last of the marks that close what the stop at `at` ends.
  private static int closed(List<Token> tokens, int at) {
    int last = at;
    while (last + 1 < tokens.size()
        && tokens.get(last + 1).kind() == Token.Kind.MARK
        && (CLOSING.contains(tokens.get(last + 1).form())
            || ")]".contains(tokens.get(last + 1).form()))) {
      last++;
    }
    return last;
  }
}
