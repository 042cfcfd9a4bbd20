package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Token;

/// Documents by their number or name and events by their place: «القرار 1373», «اتفاقية جنيف»,
/// «مؤتمر الرباط الدولي». They cover what is named in them, which stays a mention of its own.
final class Works {

  private static final int LONGEST_BODY = 4;

  /// Words for papers that are named by what stands behind them without a number.
  private static final Set<String> NAMED =
      Set.of("اتفاقيه", "معاهده", "ميثاق", "بروتوكول", "دستور", "قانون");

  /// Words for events that are named by a place.
  private static final Set<String> PLACED =
      Set.of(
          "مؤتمر",
          "قمه",
          "منتدي",
          "معركه",
          "هجمات",
          "تفجيرات",
          "اعتداءات",
          "احداث",
          "مهرجان",
          "اتفاق",
          "اعلان",
          "conference",
          "sommet",
          "summit",
          "cumbre",
          "conferencia");

  private final Scene scene;

  private Works(Scene scene) {
    this.scene = scene;
  }

  static List<Found> find(Scene scene, LatinWords words, boolean isArabic) {
    var works = new Works(scene);
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      if (!scene.isWord(i)) {
        continue;
      }
      boolean paper = isArabic ? scene.is(i, Sense.PAPER) : words.is("paper", scene.key(i));
      var one = paper ? works.numbered(i) : null;
      if (one == null && isArabic) {
        one = paper && NAMED.contains(scene.bare(i)) ? works.named(i) : null;
        one = one == null && PLACED.contains(scene.bare(i)) ? works.placed(i) : one;
      }
      if (one != null) {
        found.add(one);
        i = one.last();
      }
    }
    return found;
  }

  /// «قرار مجلس الأمن رقم 2178», "loi n° 03-03".
  private @Nullable Found numbered(int head) {
    int i = head + 1;
    var body = scene.listed(i);
    if (body.isPresent() && body.get().last() - i < LONGEST_BODY) {
      i = body.get().last() + 1;
    }
    while (i < head + 1 + LONGEST_BODY + 3 && isNumberSign(i)) {
      i++;
    }
    if (i >= scene.size() || scene.tokens.get(i).kind() != Token.Kind.NUMBER) {
      return null;
    }
    int last = i;
    while (last + 2 < scene.size()
        && scene.isMark(last + 1, "-./")
        && scene.tokens.get(last + 2).kind() == Token.Kind.NUMBER
        && scene.tokens.get(last + 1).span().start() == scene.tokens.get(last).span().end()) {
      last += 2;
    }
    return found(head, last, Type.DOCUMENT, "a paper by its number");
  }

  private boolean isNumberSign(int i) {
    return scene.isMark(i, "°#")
        || switch (scene.key(i)) {
          case "رقم", "n", "no", "number", "num", "numero", "nº", "du", "de", "of" -> true;
          default -> false;
        };
  }

  private @Nullable Found named(int head) {
    int last = new Phrase().end(head);
    return last > head ? found(head, last, Type.DOCUMENT, "a paper by its name") : null;
  }

  /// A listed place right behind, then the adjectives and the purpose that belong to the event.
  private @Nullable Found placed(int head) {
    var place = scene.listed(head + 1);
    if (place.isEmpty() || place.get().value().type() != Type.PLACE || place.get().cut() > 0) {
      return null;
    }
    int last = Bodies.belonging(scene, place.get().last());
    return found(head, last, Type.EVENT, "an event by its place");
  }

  /// «قانون مكافحة الإرهاب», «اتفاقية جنيف».
  private final class Phrase {
    int end(int head) {
      int next = head + 1;
      var place = scene.listed(next);
      if (place.isPresent() && place.get().cut() == 0) {
        return place.get().last();
      }
      boolean noun =
          scene.isWord(next) && scene.is(next, Sense.NOUN) && scene.word(next).cut() == 0;
      boolean definite = scene.key(next).startsWith("ال");
      if (definite && noun) {
        return next;
      }
      return noun && scene.isWord(next + 1) && scene.key(next + 1).startsWith("ال")
          ? next + 1
          : head;
    }
  }

  private Found found(int first, int last, Type type, String reason) {
    int cut = scene.word(first).cut();
    return new Found(first, last, cut, type, "", "", reason, Found.Rank.GRAMMAR);
  }
}
