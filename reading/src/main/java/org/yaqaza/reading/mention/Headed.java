package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaqaza.reading.Mention.Type;

/// Groups, places, bodies and people that no list knows, by the head word before them: «حركة "فجر
/// الرمال"», جماعة راية الجبل, مدينة وادي النخيل.
final class Headed {

  private static final int LONGEST_QUOTED = 6;

  /// First words of names of places that take another word.
  private static final Set<String> OPENERS =
      Set.of(
          "وادي", "عين", "سيدي", "اولاد", "بني", "ايت", "تل", "دار", "بئر", "جبل", "راس", "سوق",
          "حي", "ام", "ابو", "بو", "باب", "سبت", "خميس", "احد", "ثلاثاء", "اربعاء", "مولاي", "لاله",
          "بن", "ولاد", "حاسي", "برج", "قصر", "كفر", "شط", "ميناء");

  private static final Set<String> PLACE_HEADS =
      Set.of(
          "مدينه", "بلده", "قريه", "محافظه", "ولايه", "اقليم", "جزيره", "مخيم", "دوار", "ناحيه",
          "ضاحيه", "بلديه", "واحه", "معبر", "سجن", "مطار", "ميناء", "حي", "شارع", "جبل", "وادي",
          "منطقه", "عماله", "قضاء", "مقاطعه", "دائره");

  /// Group heads that name a group by what stands after them; the others only by a quotation.
  private static final Set<String> GROUP_HEADS =
      Set.of(
          "تنظيم", "جماعه", "حركه", "كتيبه", "جبهه", "لواء", "ميليشيا", "مليشيا", "كتائب", "سرايا");

  private static final Set<String> MEDIA_HEADS =
      Set.of("قناه", "صحيفه", "جريده", "مجله", "وكاله", "موقع", "اذاعه", "يوميه", "اسبوعيه");

  private Headed() {}

  static List<Found> find(Scene scene) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      if (!scene.isWord(i)) {
        continue;
      }
      if (scene.is(i, Sense.GROUP)) {
        group(scene, i, found);
      }
      if (scene.is(i, Sense.PLACE) && PLACE_HEADS.contains(scene.bare(i))) {
        place(scene, i, found);
      }
      if (scene.is(i, Sense.ALIAS) && scene.opens(i + 1) && !scene.bare(i).equals("يسمي")) {
        int last = scene.quoteEnd(i + 1, 5);
        if (last > 0) {
          found.add(found(scene, i + 2, last, Type.PERSON, "quoted after " + scene.bare(i), false));
        }
      }
      if (MEDIA_HEADS.contains(scene.bare(i))) {
        media(scene, i, found);
      }
    }
    return found;
  }

  private static void media(Scene scene, int head, List<Found> found) {
    int first = head + 1;
    if (scene.opens(first)) {
      int last = scene.quoteEnd(first, 4);
      if (last > 0) {
        found.add(
            found(scene, first + 1, last, Type.MEDIA, "quoted after " + scene.bare(head), false));
      }
    } else if (isPaper(scene, head, first)) {
      int last = scene.listed(first).map(hit -> hit.last()).orElse(first);
      found.add(
          new Found(
              head,
              last,
              scene.word(head).cut(),
              Type.MEDIA,
              "",
              "",
              "the head word " + scene.bare(head),
              Found.Rank.GRAMMAR));
    } else if (isDefinite(scene, first) && isMedium(scene, head)) {
      boolean news = scene.key(first).equals("الانباء") && isDefinite(scene, first + 1);
      found.add(
          new Found(
              head,
              news ? first + 1 : first,
              scene.word(head).cut(),
              Type.MEDIA,
              "",
              "",
              "the head word " + scene.bare(head),
              Found.Rank.GRAMMAR));
    }
  }

  /// جريدة فلسطين: a paper may be called like a place.
  private static boolean isPaper(Scene scene, int head, int first) {
    var key = scene.bare(head);
    return (key.equals("جريده") || key.equals("صحيفه") || key.equals("مجله"))
        && scene
            .listed(first)
            .filter(hit -> hit.value().type() == Type.PLACE && hit.cut() == 0)
            .isPresent();
  }

  /// A site or an agency may be of anything; an agency that tells something is one of news.
  private static boolean isMedium(Scene scene, int head) {
    return switch (scene.bare(head)) {
      case "موقع" -> false;
      case "وكاله" -> scene.is(head - 1, Sense.SPEECH) || scene.key(head + 1).equals("الانباء");
      default -> true;
    };
  }

  private static void group(Scene scene, int head, List<Found> found) {
    if (scene.opens(head + 1)) {
      int last = scene.quoteEnd(head + 1, LONGEST_QUOTED);
      if (last > 0) {
        found.add(
            found(scene, head + 2, last, Type.GROUP, "quoted after " + scene.bare(head), false));
      }
      return;
    }
    int first = head + 1;
    if (!GROUP_HEADS.contains(scene.bare(head)) || !isNameLike(scene, first)) {
      return;
    }
    int last = first;
    // راية الجبل: a noun and the one with the article that it belongs to
    if (!scene.key(first).startsWith("ال") && isDefinite(scene, first + 1)) {
      last = first + 1;
    } else if (!scene.key(first).startsWith("ال") && !scene.is(first, Sense.NAME | Sense.UNKNOWN)) {
      return;
    } else if (scene.key(first).startsWith("ال")
        && (isAdjectiveOfKind(scene, first)
            || (scene.is(first, Sense.NEWS) && !scene.is(first, Sense.NAME)))) {
      return;
    }
    found.add(found(scene, first, last, Type.GROUP, "after " + scene.bare(head), true));
  }

  /// «the terrorist organisation», «the Islamic movement» name no group.
  private static boolean isAdjectiveOfKind(Scene scene, int i) {
    return scene.is(i, Sense.PEOPLE | Sense.COMMON)
        || scene.key(i).endsWith("يه")
        || scene.key(i).endsWith("ي");
  }

  private static boolean isDefinite(Scene scene, int i) {
    return scene.isWord(i)
        && scene.key(i).startsWith("ال")
        && !scene.is(i, Sense.STOP | Sense.SPEECH | Sense.PEOPLE | Sense.OFFICE | Sense.TITLE);
  }

  private static boolean isNameLike(Scene scene, int i) {
    return scene.isWord(i)
        && scene.word(i).cut() == 0
        && !scene.is(i, Sense.STOP | Sense.VERB | Sense.SPEECH | Sense.PEOPLE | Sense.CUE)
        && scene.key(i).length() > 2;
  }

  private static void place(Scene scene, int head, List<Found> found) {
    int first = head + 1;
    if (scene.opens(first)) {
      int end = scene.quoteEnd(first, 4);
      if (end > 0) {
        found.add(
            found(scene, first + 1, end, Type.PLACE, "quoted after " + scene.bare(head), false));
      }
      return;
    }
    if (!scene.isWord(first) || scene.listed(first).isPresent()) {
      return;
    }
    if (OPENERS.contains(scene.bare(head))) {
      if (isDefinite(scene, first)) {
        int cut = scene.word(head).cut();
        found.add(
            new Found(
                head, first, cut, Type.PLACE, "", "", "begins a place's name", Found.Rank.NAME));
      }
      return;
    }
    boolean opener = OPENERS.contains(scene.key(first)) && scene.isWord(first + 1);
    if (opener && !scene.is(first + 1, Sense.STOP | Sense.SPEECH)) {
      found.add(found(scene, first, first + 1, Type.PLACE, "after " + scene.bare(head), true));
      return;
    }
    boolean known = scene.is(first, Sense.COMMON | Sense.CUE | Sense.PEOPLE | Sense.NEWS);
    if (!known && scene.word(first).cut() == 0 && scene.key(first).length() > 2) {
      found.add(found(scene, first, first, Type.PLACE, "after " + scene.bare(head), true));
    }
  }

  private static Found found(
      Scene scene, int first, int last, Type type, String reason, boolean guess) {
    return new Found(
        first, last, 0, type, "", "", reason, guess ? Found.Rank.NAME : Found.Rank.GRAMMAR);
  }
}
