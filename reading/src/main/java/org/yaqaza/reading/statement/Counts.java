package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Sorted;
import org.yaqaza.reading.text.Span;

/// Which figure of a sentence belongs to which event of it; each to one.
final class Counts {

  /// Between a figure and the verb of which it is the subject.
  private static final int SUBJECT_WITHIN = 5;

  private static final Set<String> AND =
      Set.of(
          "and",
          "et",
          "y",
          "while",
          "but",
          "tandis",
          "dont",
          "whom",
          "which",
          "mientras",
          "pero",
          "وبينما",
          "بينما",
          "فيما",
          "وفيما",
          "و",
          "cuales",
          "parmi",
          "entre",
          "among");

  private final Scene scene;
  private final List<Phrases.Hit<Words.Trigger>> triggers;
  private final List<Span> around;

  /// @param around for each trigger, the claim that it stands in, or the whole text
  Counts(Scene scene, List<Phrases.Hit<Words.Trigger>> triggers, List<Span> around) {
    this.scene = scene;
    this.triggers = triggers;
    this.around = around;
  }

  /// For each trigger its figures.
  List<List<Quantity>> of(Sentence sentence, Sorted<Quantity> quantities) {
    var counts = new ArrayList<List<Quantity>>();
    triggers.forEach(_ -> counts.add(new ArrayList<>()));
    for (var quantity : quantities.startingIn(scene.span(sentence.first(), sentence.last()))) {
      if (quantity.unit().isEmpty() || quantity.unit().length() == 3) {
        int owner = owner(quantity.span());
        if (owner >= 0) {
          counts.get(owner).add(quantity);
        }
      }
    }
    return counts;
  }

  private int owner(Span quantity) {
    int before = -1;
    int after = -1;
    for (int i = 0; i < triggers.size(); i++) {
      var trigger = triggers.get(i).span(scene.tokens);
      if (!around.get(i).contains(quantity)) {
        continue;
      }
      if (trigger.start() < quantity.start()) {
        before = i;
      } else if (after < 0) {
        after = i;
      }
    }
    // «من العائدين توبعوا»: the noun is who it was done to
    if (after >= 0 && after + 1 < triggers.size() && isSubjectOfNext(after)) {
      after++;
    }
    if (after >= 0 && (before < 0 || opensNext(quantity, before, after))) {
      return before < 0 && !isNear(quantity, after) ? -1 : after;
    }
    while (before > 0
        && !EventTypes.isCounted(triggers.get(before).value().type())
        && around.get(before - 1).contains(quantity)) {
      before--;
    }
    return before;
  }

  private boolean isSubjectOfNext(int i) {
    return triggers.get(i).value().kind() == Words.Trigger.Kind.NOUN
        && triggers.get(i + 1).value().kind() != Words.Trigger.Kind.NOUN
        && triggers.get(i + 1).first() == triggers.get(i).last() + 1;
  }

  private boolean isNear(Span quantity, int after) {
    return triggers.get(after).first() - scene.tokenFrom(quantity.end()) <= 2 * SUBJECT_WITHIN;
  }

  /// Whether the figure is the subject of the verb behind it and not what the one before it counts.
  private boolean opensNext(Span quantity, int before, int after) {
    int first = scene.tokenFrom(quantity.start());
    int next = scene.tokenFrom(quantity.end());
    var trigger = triggers.get(after);
    if (trigger.first() - next > SUBJECT_WITHIN
        || trigger.value().kind() == Words.Trigger.Kind.NOUN && trigger.first() > next
        || scene.language == Language.AR
            && scene.key(trigger.first()).startsWith("و")
            && trigger.cut() > 0) {
      return false;
    }
    for (int i = next; i < trigger.first(); i++) {
      if (scene.isMark(i, "،,;؛:.")) {
        return false;
      }
    }
    for (int i = triggers.get(before).last() + 1; i < first; i++) {
      if (scene.isMark(i, "،,;؛:") || AND.contains(scene.key(i))) {
        return true;
      }
    }
    return scene.key(first).startsWith("و") && scene.tokens.get(first).isWord();
  }
}
