package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;

/// Quotations that no verb of speech governs, or that one interrupts.
final class Quotations {

  /// So many tokens before a sentence a quotation may lie that it goes on.
  private static final int FAR = 60;

  private final Phrasing in;

  Quotations(Phrasing in) {
    this.in = in;
  }

  /// «"…", raconte la gardienne. "Il disait toujours bonjour."»: a quotation without a verb goes on
  /// with who was quoted before it, in its sentence or the one before.
  Optional<Attribution> onItsOwn(
      Sentence sentence, List<Attribution> own, List<Attribution> before) {
    if (!own.isEmpty() && !(own.getLast().quoted() && own.getLast().isAfterwards())) {
      return Optional.empty();
    }
    int from =
        own.isEmpty()
            ? sentence.first()
            : Math.max(own.getLast().cueLast(), own.getLast().sourceLast()) + 1;
    while (from < sentence.last() && in.scene.isMark(from, "،,.:")) {
      from++;
    }
    int end = from <= sentence.last() ? in.scene.quoteEnd(from) : -1;
    boolean whole = end >= sentence.last() - 1 && end > from + 2 && !in.coversMention(from);
    boolean goesOn = !before.isEmpty() && before.getLast().cueFirst() >= sentence.first() - FAR;
    return whole && (goesOn || !own.isEmpty())
        ? Optional.of(
            new Attribution(from, from, 0, Words.Cue.COLON, -1, -1, from + 1, end - 1, true, false))
        : Optional.empty();
  }

  /// «niega que …: "Reenviaba vídeos"»: a quotation that closes what is said is said on its own.
  void behind(List<Attribution> own) {
    if (own.isEmpty() || own.getLast().quoted() || own.getLast().isAfterwards()) {
      return;
    }
    var last = own.getLast();
    for (int i = last.from() + 2; i < last.to() - 3; i++) {
      int end = in.scene.isMark(i, ":") ? in.scene.quoteEnd(i + 1) : -1;
      if (end >= last.to() - 1) {
        own.set(own.size() - 1, last.until(i - 1));
        own.add(new Attribution(i, i, 0, Words.Cue.COLON, -1, -1, i + 2, end - 1, true, false));
        return;
      }
    }
  }

  /// «Su abogado, Ferran Soldevila, habló por los dos: "…"»: a colon and a quotation behind
  /// somebody who can speak need no verb of speech.
  Optional<Attribution> afterColon(Sentence sentence) {
    for (int i = sentence.first() + 1; i < sentence.last() - 3; i++) {
      int end = in.scene.isMark(i, ":") ? in.scene.quoteEnd(i + 1) : -1;
      if (end >= sentence.last() - 1 && end > i + 4) {
        return in.sources.isSource(sentence.first(), i - 1) && !in.coversMention(i + 1)
            ? Optional.of(
                new Attribution(
                    i, i, 0, Words.Cue.COLON, sentence.first(), i - 1, i + 2, end - 1, true, false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// «Le sac était vide, a expliqué le commissaire. Son propriétaire est venu.» all within one pair
  /// of marks: what was said stands before and behind who said it.
  List<Attribution> interrupted(int open, Sentence sentence) {
    int end = in.scene.quoteEnd(open);
    boolean may = in.scene.language == Language.FR || in.scene.language == Language.ES;
    for (int i = open + 4; may && i < end - 2; i++) {
      var hit = in.scene.isComma(i - 1) ? in.cueAt(i) : Optional.<Phrases.Hit<Words.Cue>>empty();
      if (hit.isEmpty() || hit.get().value().kind() != Words.Cue.Kind.VERB) {
        continue;
      }
      var source = new Subjects(in).behind(hit.get().last() + 1, true, sentence);
      if (source.length == 2 && in.scene.isMark(source[1] + 1, ".,")) {
        var first = in.said(hit.get(), source[0], source[1], open + 1, i - 2, true);
        int rest = source[1] + 2;
        return end - rest > 2
            ? List.of(
                first,
                new Attribution(rest, rest, 0, Words.Cue.COLON, -1, -1, rest, end - 1, true, false))
            : List.of(first);
      }
    }
    return List.of();
  }
}
