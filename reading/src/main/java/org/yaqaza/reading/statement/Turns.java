package org.yaqaza.reading.statement;

import java.util.Optional;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Passage.Sentence;

/// Turns in an interview or a transcript.
final class Turns {

  private final Phrasing in;

  Turns(Phrasing in) {
    this.in = in;
  }

  /// "Dushkaj: Mostly, yes. …": somebody's turn in an interview, which lasts to the end of the
  /// passage.
  boolean isTurn(Attribution first) {
    int colon = first.cueFirst();
    return first.sourceFirst() == 0
        && first.cue() == Words.Cue.COLON
        && !first.quoted()
        && (isPerson(0) && in.scene.lastOf(0) == colon - 1 || colon == 1 && isShouted(0));
  }

  private boolean isPerson(int i) {
    return in.scene.mentionAt(i).filter(m -> m.type() == Mention.Type.PERSON).isPresent();
  }

  /// A name in capitals, as transcripts set it.
  private boolean isShouted(int i) {
    var form = in.tokens.get(i).form();
    return form.length() > 2 && form.chars().allMatch(Character::isUpperCase);
  }

  Optional<Attribution> goesOn(Sentence sentence) {
    int first = sentence.first();
    return sentence.last() - first < 2 || in.scene.quoteEnd(first) > first
        ? Optional.empty()
        : Optional.of(
            new Attribution(
                first, first, 0, Words.Cue.COLON, -1, -1, first, sentence.last(), false, false));
  }
}
