package org.yaqaza.reading.statement;

import java.util.stream.IntStream;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Who does what a French, English or Spanish verb of speech tells: the words for them before the
/// verb or behind it. Each answer is the first and last token, or empty where there is nobody.
final class Subjects {

  private static final int[] NOBODY = {};
  private static final int LONGEST_SUBJECT = 12;
  private static final int LONGEST_ASIDE = 6;
  private static final int LONGEST_RELATIVE = 15;
  private static final int LONGEST_NAME = 7;

  private final Phrasing in;

  Subjects(Phrasing in) {
    this.in = in;
  }

  /// The words from the clause's start to the verb when they name somebody who can speak, or
  /// anybody at all where `anybody` may.
  int[] before(Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean anybody) {
    int verb = hit.first();
    while (verb > sentence.first() + 1 && in.is(Part.PRONOUNS, verb - 1)) {
      verb--;
    }
    int last = verb - 1;
    while (last >= sentence.first() && in.scene.isComma(last)) {
      last--;
    }
    // "denied that … and announced": who announces is who denied
    if (last < sentence.first() || in.is(Part.JOINING, last)) {
      return NOBODY;
    }
    // a role between commas belongs to the subject where a comma stands before the verb as well
    boolean apposed = in.scene.isComma(verb - 1);
    int relative = apposed ? relative(last, sentence) : -1;
    if (relative > sentence.first()) {
      last = relative - 1;
    }
    int first = opening(last, apposed, sentence);
    // with a comma right before the verb it is what was said, unless that comma closes a
    // parenthesis
    if (apposed && relative < 0 && !hasComma(first, last)) {
      return NOBODY;
    }
    // "In an email to Meridian, a lawyer …": the subject stands behind the comma
    first = behindPreposition(first, last);
    if (in.is(Part.NOBODY, first)) {
      return NOBODY;
    }
    for (int i = first; i <= Math.min(last, first + 5); i++) {
      if (in.sources.isSpeaker(i)) {
        return new int[] {first, last};
      }
    }
    return isPlace(first, last)
            || anybody && (isNameInQuotes(first, sentence) || isPhrase(first, last, sentence))
        ? new int[] {first, last}
        : NOBODY;
  }

  private int opening(int last, boolean apposed, Sentence sentence) {
    int quoted = nameInQuotes(last, sentence);
    int first = quoted < 0 ? last : quoted;
    while (first > sentence.first() && last - first < 25) {
      int name = nameInQuotes(first - 1, sentence);
      boolean opens =
          in.scene.isMark(first - 1, ":;.\"»”“«") && !isInitial(first - 1)
              || in.isComplementizer(first - 1) && !isOnTheWay(first - 1, sentence)
              || in.scene.isComma(first - 1) && !isApposed(first, last, apposed);
      if (name < 0 && opens) {
        break;
      }
      first = name >= 0 ? name : first - 1;
    }
    while (first < last
        && (in.tokens.get(first).kind() == Token.Kind.MARK || in.is(Part.JOINING, first))) {
      first++;
    }
    return first;
  }

  /// «Una cooperante que pide no ser identificada sospecha»: the conjunction is none.
  private boolean isOnTheWay(int that, Sentence sentence) {
    if (in.is(Part.CITING, that)) {
      return true;
    }
    if (in.scene.language != Language.ES) {
      return false;
    }
    for (int i = that - 2; i >= Math.max(sentence.first(), that - LONGEST_ASIDE); i--) {
      if (in.opensPhrase(i) && in.sources.isSpeaker(i + 1)) {
        return IntStream.range(i, that)
            .noneMatch(j -> in.cueAt(j).isPresent() || in.scene.isComma(j));
      }
    }
    return false;
  }

  private boolean isNameInQuotes(int first, Sentence sentence) {
    int open = first - 1;
    return open >= sentence.first()
        && in.scene.quoteEnd(open) > open
        && nameInQuotes(in.scene.quoteEnd(open), sentence) == open;
  }

  /// "Judge K. R. Nambeesan"
  private boolean isInitial(int stop) {
    return in.scene.isMark(stop, ".")
        && stop > 0
        && in.tokens.get(stop - 1).form().length() == 1
        && Character.isUpperCase(in.tokens.get(stop - 1).form().charAt(0));
  }

  /// Where «Le Quotidien», closed at token `end`, opens, or -1 where it is no name.
  private int nameInQuotes(int end, Sentence sentence) {
    for (int i = end - 2; i >= Math.max(sentence.first(), end - LONGEST_NAME); i--) {
      if (in.scene.quoteEnd(i) == end) {
        return in.sources.endOfName(i) == end ? i : -1;
      }
    }
    return -1;
  }

  private int behindPreposition(int first, int last) {
    if (!in.is(Part.NO_CLAUSE, first)) {
      return first;
    }
    for (int i = first + 1; i < last; i++) {
      if (in.scene.isComma(i)) {
        return i + 1;
      }
    }
    return first;
  }

  /// Who opens a sentence: a name, or an article and who can speak.
  int[] opening(Sentence sentence) {
    int first = sentence.first();
    var name = in.scene.mentionAt(first).filter(m -> m.type() == Mention.Type.PERSON);
    if (name.isPresent()) {
      return new int[] {first, in.scene.lastOf(first)};
    }
    if (sentence.last() - first < 3
        || !in.opensPhrase(first)
        || !in.sources.isSource(first, first + 2)) {
      return NOBODY;
    }
    int last = first + 1;
    while (last < first + 2 && !in.sources.isSpeaker(last)) {
      last++;
    }
    int end = in.scene.lastOf(last);
    var apposed = in.scene.isComma(end + 1) ? end + 2 : end + 1;
    boolean named =
        in.scene.mentionAt(apposed).filter(m -> m.type() == Mention.Type.PERSON).isPresent();
    return new int[] {first, named ? in.scene.lastOf(apposed) : end};
  }

  /// "Kabul rejected …": a place that speaks for its government.
  private boolean isPlace(int first, int last) {
    int at = first < last && in.opensPhrase(first) ? first + 1 : first;
    return in.scene.mentionAt(at).filter(m -> m.type() == Mention.Type.PLACE).isPresent()
        && in.scene.lastOf(at) == last;
  }

  private boolean isPhrase(int first, int last, Sentence sentence) {
    boolean opens =
        in.opensPhrase(first)
            || last - first < LONGEST_NAME - 1
                && Character.isUpperCase(in.tokens.get(first).form().charAt(0))
                && IntStream.rangeClosed(first, last).noneMatch(i -> in.is(Part.NO_CLAUSE, i));
    return last - first < LONGEST_SUBJECT
        && opens
        && !(first > sentence.first() && in.isComplementizer(first - 1))
        && IntStream.rangeClosed(first, last).noneMatch(i -> in.is(Part.JOINING, i));
  }

  /// «El coronel, que manda la guarnición, cree»: the comma that opens what is told of the subject
  /// on the way, or -1.
  private int relative(int last, Sentence sentence) {
    for (int i = last; i > Math.max(sentence.first(), last - LONGEST_RELATIVE); i--) {
      if (in.scene.isComma(i)) {
        return in.is(Part.RELATIVES, i + 1) && !in.is(Part.CITING, i + 1) ? i : -1;
      }
    }
    return -1;
  }

  /// Whether what stands from `first` is said of the name before the comma: «sa présidente, Nora
  /// Lahmidane, soutient», «Hathersage, an analyst, said».
  private boolean isApposed(int first, int last, boolean closed) {
    if (last < first || !closed) {
      return false;
    }
    int end = first;
    while (end < last && !in.scene.isComma(end + 1)) {
      end++;
    }
    var name = in.scene.mentionAt(first).filter(Speakers::canSpeak);
    return name.isPresent() && in.scene.lastOf(first) == end
        || end - first < 3 && isCapitalized(first, end)
        || in.is(Part.ROLES, first)
        || in.is(Part.CITING, first)
        || end - first < LONGEST_ASIDE && in.is(Part.ASIDES, first);
  }

  private boolean isCapitalized(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .allMatch(
            i ->
                in.tokens.get(i).kind() == Token.Kind.NUMBER
                    || Character.isUpperCase(in.tokens.get(i).form().charAt(0)));
  }

  private boolean hasComma(int first, int last) {
    return IntStream.rangeClosed(first, last).anyMatch(in.scene::isComma);
  }

  /// «Asegura el maestro que …»: between the verb and the conjunction.
  int[] between(int first, int last) {
    boolean somebody =
        last >= first
            && last - first < LONGEST_SUBJECT
            && in.scene.language != Language.EN
            && !in.scene.isComma(first)
            && (in.sources.isSource(first, last) || in.opensPhrase(first));
    return somebody ? new int[] {first, last} : NOBODY;
  }

  /// «a précisé devant la presse le colonel Dossavi»
  private boolean namesWithin(int first, Sentence sentence) {
    return IntStream.rangeClosed(first, Math.min(sentence.last(), first + LONGEST_ASIDE))
        .anyMatch(
            i -> in.scene.mentionAt(i).filter(m -> m.type() == Mention.Type.PERSON).isPresent());
  }

  /// «zanjaba por la tarde un portavoz»: an article and who can speak, behind no preposition.
  private int phraseWithin(int first, Sentence sentence) {
    for (int i = first + 1; i < Math.min(sentence.last(), first + LONGEST_ASIDE); i++) {
      if (in.scene.isComma(i)) {
        return -1;
      }
      if (in.opensPhrase(i) && in.sources.isSpeaker(i + 1) && !isPreposition(i - 1)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPreposition(int i) {
    return in.is(Part.NO_CLAUSE, i) || in.is(Part.OF, i);
  }

  /// «felicitó a los policías y avanzó que»: who opens the sentence, where nobody has spoken in it.
  int[] ofSentence(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int first = sentence.first();
    if (!in.is(Part.JOINING, hit.first() - 1) || !in.sources.isSource(first, first + 3)) {
      return NOBODY;
    }
    int last = first;
    while (last < first + 3 && !in.sources.isSpeaker(last)) {
      last++;
    }
    int end = in.scene.lastOf(last);
    boolean role =
        in.scene.isComma(end + 1)
            && in.scene.mentionAt(end + 2).filter(Speakers::canSpeak).isPresent();
    return new int[] {first, role ? in.scene.lastOf(end + 2) : end};
  }

  /// Behind the verb: somebody who can speak, or `anybody`, up to a comma.
  int[] behind(int first, boolean anybody, Sentence sentence) {
    if (first > sentence.last()) {
      return NOBODY;
    }
    boolean named =
        in.tokens.get(first).isWord()
            && Character.isUpperCase(in.tokens.get(first).form().charAt(0));
    if (in.is(Part.NO_CLAUSE, first) && !namesWithin(first, sentence)) {
      int somebody = phraseWithin(first, sentence);
      return somebody < 0
          ? NOBODY
          : new int[] {somebody, in.sources.sourceNounPhraseEnd(somebody, sentence)};
    }
    boolean ends = in.sources.sourceNounPhraseEnd(first, sentence) >= sentence.last() - 1;
    boolean may =
        in.sources.isSourceAt(first)
            || ends && in.opensPhrase(first) && in.scene.language != Language.EN
            || anybody && (in.opensPhrase(first) || named);
    return may ? new int[] {first, in.sources.sourceNounPhraseEnd(first, sentence)} : NOBODY;
  }
}
