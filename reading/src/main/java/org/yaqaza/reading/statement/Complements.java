package org.yaqaza.reading.statement;

import java.util.regex.Pattern;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;

/// What a verb of speech can say without a conjunction: a clause at once, an infinitive, what is
/// denied, whom somebody accuses of what. Each answer is the first token of it, or -1.
final class Complements {

  private static final int ACCUSED_WITHIN = 15;
  private static final int INFINITIVE_WITHIN = 9;

  /// avoir arrêté, ne pas connaître; hier and dernier are none.
  private static final Pattern FRENCH =
      Pattern.compile("(?:\\p{L}+(?:[^i]er|ir|dre|tre|vre|ire)|nier|ne|n['’])");

  private static final Pattern SPANISH = Pattern.compile("(?!ayer)\\p{L}+[aeií]r(?:se|l[aoe]s?)?");

  private final Phrasing in;

  Complements(Phrasing in) {
    this.in = in;
  }

  /// "officials said at least 40 had left": English needs no «that».
  int clauseAtOnce(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    boolean may =
        hit.value().complement() == Words.Cue.Complement.CLAUSE
            || in.scene.language == Language.EN
                && hit.value().complement() == Words.Cue.Complement.FREE
                && hit.value().certainty() != Words.Mark.DENIED;
    int from = start;
    if (may && in.tokens.get(hit.last()).key().equals("told")) {
      from = toldTo(start);
    }
    boolean opens =
        may
            && from + 1 < sentence.last()
            && !in.scene.isMark(from, ",;.:\"”“")
            && (!in.is(Part.NO_CLAUSE, from) || in.tokens.get(from + 1).key().equals("least"))
            && in.cueAt(from).isEmpty()
            && (hit.value().complement() == Words.Cue.Complement.CLAUSE || hasVerb(from, sentence));
    return opens ? from : -1;
  }

  /// "claimed they had killed": a pronoun opens the clause, so whoever stands before says it.
  boolean pronounAtOnce(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    return in.scene.language == Language.EN
        && clauseAtOnce(hit, start, sentence) == start
        && in.is(Part.SUBJECTS, start);
  }

  /// "declared a day of mourning" is no clause.
  private boolean hasVerb(int from, Sentence sentence) {
    for (int i = from + 1; i <= sentence.last(); i++) {
      if (in.scene.isMark(i, ",.;:")) {
        return false;
      }
      if (in.is(Part.AUXILIARIES, i) || in.tokens.get(i).key().matches("\\p{L}{3,}ed")) {
        return true;
      }
    }
    return false;
  }

  /// Whom it is told to: a name, or an article and a noun.
  private int toldTo(int start) {
    if (start < in.tokens.size() && in.scene.mentionAt(start).isPresent()) {
      return in.scene.lastOf(start) + 1;
    }
    return in.opensPhrase(start) ? start + 2 : start + 1;
  }

  /// «affirme avoir vu», «niega haber», "denied any link", «accuse X d'avoir».
  int bare(Phrases.Hit<Words.Cue> hit, int behind, Sentence sentence) {
    // «prétend, lui, avoir tué»
    boolean aside = in.scene.isComma(behind) && in.scene.isComma(behind + 2);
    int start = aside ? behind + 3 : behind;
    if (start + 1 >= sentence.last() || !in.tokens.get(start).isWord()) {
      return -1;
    }
    if (hit.value().complement() == Words.Cue.Complement.WHOM) {
      return accused(hit, start, sentence) ? start : -1;
    }
    boolean denies =
        hit.value().certainty() == Words.Mark.DENIED
            && hit.value().complement() == Words.Cue.Complement.FREE
            && !in.is(Part.NO_CLAUSE, start)
            && in.cueAt(start).isEmpty();
    return denies || isInfinitive(start) ? start : past(start, sentence);
  }

  /// «negó ayer ante un tribunal de Madrid haber …»: the auxiliary of a past infinitive near by.
  private int past(int start, Sentence sentence) {
    for (int i = start; i < Math.min(sentence.last(), start + INFINITIVE_WITHIN); i++) {
      if (in.scene.isMark(i, ",.;:")) {
        return -1;
      }
      switch (in.tokens.get(i).key()) {
        case "avoir", "haber", "haberlo", "haberla" -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }

  private boolean isInfinitive(int i) {
    var form = in.tokens.get(i).form();
    return switch (in.scene.language) {
      case FR -> FRENCH.matcher(form).matches() && in.scene.mentionAt(i).isEmpty();
      case ES -> SPANISH.matcher(form).matches() && in.scene.mentionAt(i).isEmpty();
      case EN, AR -> false;
    };
  }

  /// Whether what somebody is accused of stands behind who it is, or who it is before the verb:
  /// «lo acusó de».
  private boolean accused(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    int last = Math.min(sentence.last() - 1, start + ACCUSED_WITHIN);
    for (int i = start; i <= last; i++) {
      if (in.scene.isMark(i, ".;:")) {
        return false;
      }
      if (in.is(Part.OF, i) && in.scene.mentionAt(i).isEmpty()) {
        return i > start || in.is(Part.PRONOUNS, hit.first() - 1);
      }
    }
    return false;
  }
}
