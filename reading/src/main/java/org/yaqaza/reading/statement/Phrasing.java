package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// What attributions are made of, whatever the order of words: cues, and where what is said opens
/// and ends. Looks no further than a bounded number of tokens, so that the work stays in proportion
/// to the text.
final class Phrasing {

  private static final Pattern INVERTED = Pattern.compile(".+-(?:il|elle|ils|elles|on)");
  private static final int LONGEST_SOURCE = 45;

  /// So many words before an interposed verb are no clause yet: "The minister, he said, will …".
  private static final int UNFINISHED = 6;

  private static final String QUOTES = "«»“”\"„‘’";

  final Scene scene;
  final List<Token> tokens;
  final Words words;
  final boolean verbFirst;
  final Sources sources;

  Phrasing(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.words = Words.of(scene.language);
    this.verbFirst = scene.language == Language.AR;
    this.sources = new Sources(this);
  }

  Optional<Phrases.Hit<Words.Cue>> cueAt(int i) {
    if (!tokens.get(i).isWord() || scene.mentionAt(i).isPresent() || is(Part.NO_FINITE, i - 1)) {
      return Optional.empty();
    }
    return (verbFirst ? words.cues().longest(tokens, i) : words.cues().exact(tokens, i))
        .filter(hit -> isGluedBy(hit, hit.value().kind()))
        .filter(hit -> !isParticiple(hit) && !is(Part.PASSIVES, i - 1))
        .filter(hit -> !callsByAName(hit));
  }

  /// «l'accusé» is written like «l'accuse», «pública» like «publica» where accents are not looked
  /// at: no French verb of speech in one word ends in é, no Spanish one has its accent so early.
  private boolean isParticiple(Phrases.Hit<Words.Cue> hit) {
    var form = tokens.get(hit.last()).form();
    return hit.first() == hit.last()
        && switch (scene.language) {
          case FR -> form.matches(".*[éÉ]e?s?");
          case ES -> form.matches(".*[áéíóú]\\p{L}{3,}");
          case AR, EN -> false;
        };
  }

  /// يدعى "is called" is written like يدعي "claims" in many pages: a name or a quotation follows
  /// it.
  private boolean callsByAName(Phrases.Hit<Words.Cue> hit) {
    int next = hit.last() + 1;
    var key = tokens.get(hit.last()).key();
    return verbFirst
        && (key.endsWith("دعي") || key.endsWith("سمي"))
        && next < tokens.size()
        && !isComplementizer(next)
        && (tokens.get(hit.last()).form().endsWith("ى")
            || scene.quoteEnd(next) > next
            || scene.mentionAt(next).filter(m -> m.type() == Mention.Type.PERSON).isPresent());
  }

  /// Verbs and participles take only و and ف before them, prepositions also ب.
  boolean isGluedBy(Phrases.Hit<Words.Cue> hit, Words.Cue.Kind kind) {
    var glued = tokens.get(hit.first()).key().substring(0, hit.cut());
    return switch (glued) {
      case "", "و", "ف" -> true;
      default -> kind == Words.Cue.Kind.PREPOSITION && !glued.contains("ل");
    };
  }

  /// The first token of what is said when a conjunction, colon or quotation opens it, or -1.
  int contentStart(int start, Sentence sentence) {
    int limit = Math.min(sentence.last(), start + LONGEST_SOURCE);
    for (int i = start; i < limit; i++) {
      var token = tokens.get(i);
      if (token.isWord() && scene.mentionAt(i).isEmpty()) {
        var opens = words.of(Part.COMPLEMENTIZERS).exact(tokens, i);
        boolean ofThat = scene.language == Language.EN && scene.key(i + 1).equals("of");
        if (opens.isPresent() && !ofThat && !is(Part.NOT_THAT, i - 1)) {
          return verbFirst ? i : opens.get().last() + 1;
        }
        if (i > start && opensAnother(i)) {
          return -1;
        }
      }
      if (scene.isMark(i, ":")) {
        return i + 1;
      }
      if (scene.quoteEnd(i) > i + 3 && !coversMention(i)) {
        return i;
      }
      if (scene.isMark(i, "؛;.")) {
        return -1;
      }
    }
    return -1;
  }

  boolean opensAnother(int i) {
    return cueAt(i).filter(hit -> hit.value().kind() != Words.Cue.Kind.PREPOSITION).isPresent();
  }

  /// Whether the quotation that opens at `i` is a name and not words that were said.
  boolean coversMention(int i) {
    int end = scene.quoteEnd(i);
    return scene.mentionAt(i + 1).isPresent() && scene.lastOf(i + 1) >= end - 1;
  }

  boolean isPreposition(int i) {
    return is(Part.PREPOSITIONS, i);
  }

  boolean isQuoted(int content, Sentence sentence) {
    int at = quoteAt(content);
    return at >= 0
        && scene.quoteEnd(at) > at + 2
        && !coversMention(at)
        && (scene.quoteEnd(at) >= sentence.last() - 3 || at < content + 1);
  }

  /// The opening mark right before, at or right after `content`, or -1.
  int quoteAt(int content) {
    for (int i = Math.max(0, content - 1); i <= Math.min(content + 1, tokens.size() - 1); i++) {
      if (scene.quoteEnd(i) > content) {
        return i;
      }
    }
    return -1;
  }

  int trimmedEnd(int from, int to) {
    int end = to;
    while (end > from && scene.isMark(end, "،,;؛:.")) {
      end--;
    }
    return end;
  }

  Attribution said(
      Phrases.Hit<Words.Cue> hit,
      int sourceFirst,
      int sourceLast,
      int from,
      int to,
      boolean quoted) {
    int first = from;
    int last = to;
    while (last > first && scene.isMark(last, QUOTES + "،,;؛.:!…-–—")) {
      last--;
    }
    while (first < last && scene.isMark(first, QUOTES + "،,;؛.:!…-–—")) {
      first++;
    }
    return new Attribution(
        hit.first(),
        hit.last(),
        hit.cut(),
        hit.value(),
        sourceFirst,
        sourceLast,
        first,
        last,
        quoted,
        false);
  }

  boolean isComplementizer(int i) {
    return is(Part.COMPLEMENTIZERS, i);
  }

  /// Whether token `i` as it stands opens a phrase that plays `part`.
  boolean is(Part part, int i) {
    return scene.is(part, i);
  }

  /// Whether what is denied begins here without a conjunction: «صحة الخبر», «توقيفه», "any link".
  boolean opensDenial(int i) {
    return scene.mentionAt(i).isEmpty() && (is(Part.DENIED, i) || isHappening(i));
  }

  /// Whether a noun tells an event here.
  private boolean isHappening(int i) {
    return tokens.get(i).isWord()
        && words
            .triggers()
            .longest(tokens, i)
            .filter(hit -> hit.value().kind() == Words.Trigger.Kind.NOUN)
            .isPresent();
  }

  /// "The Daily, quoting a report": a name is nothing that is said.
  boolean isNameAlone(int first, int last) {
    int from = opensPhrase(first) ? first + 1 : first;
    return scene.mentionAt(first).isPresent() && scene.lastOf(first) >= last
        || scene.mentionAt(from).isPresent() && scene.lastOf(from) >= last;
  }

  /// Whether an article or the like stands there.
  boolean opensPhrase(int i) {
    return is(Part.DETERMINERS, i);
  }

  /// Whether a cue ends at token `i` whose pronoun stands behind its verb: a-t-il précisé,
  /// affirme-t-elle.
  boolean isInverted(int i) {
    return INVERTED.matcher(scene.key(i)).matches() || INVERTED.matcher(scene.key(i - 1)).matches();
  }

  /// Whether a preposition opens a source there: "according to".
  boolean opensSource(int i) {
    return cueAt(i).filter(hit -> hit.value().kind() == Words.Cue.Kind.PREPOSITION).isPresent();
  }

  /// Where what is said at `content` ends: with its quotation, else with the sentence.
  int contentEnd(int content, boolean quoted, Sentence sentence) {
    if (quoted) {
      return scene.quoteEnd(quoteAt(content));
    }
    for (int i = content + 2; i < sentence.last() - 1; i++) {
      if (scene.isMark(i, ";؛") && tellsMore(i + 1, sentence)
          || i > content + 1 && is(Part.IN_STATEMENT, i)) {
        return i - 1;
      }
    }
    return sentence.last();
  }

  private boolean tellsMore(int first, Sentence sentence) {
    return IntStream.rangeClosed(first, sentence.last()).anyMatch(this::opensAnother);
  }

  /// «Le projet, a expliqué le ministre, sera lancé»: what is said up to token `to` goes on behind
  /// who says it, whose last token is `behind`.
  boolean isUnfinished(int to, int behind, Sentence sentence) {
    return to - sentence.first() < UNFINISHED
        && scene.isComma(behind + 1)
        && behind + 3 < sentence.last()
        && !is(Part.NO_CLAUSE, behind + 2)
        && !is(Part.DETERMINERS, behind + 2)
        && !is(Part.ROLES, behind + 2)
        && !tellsMore(behind + 2, sentence);
  }
}
