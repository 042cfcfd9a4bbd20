package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Months;

/// Names in Latin letters that no list knows: runs of capitals, told apart by the words beside and
/// inside them. A capital alone shows nothing: sentences begin with one.
final class Capitals {

  private static final int MOST = 8;

  private final Scene scene;
  private final LatinWords words;

  private Capitals(Scene scene, LatinWords words) {
    this.scene = scene;
    this.words = words;
  }

  static List<Found> find(Scene scene, LatinWords words) {
    var capitals = new Capitals(scene, words);
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      var one = capitals.isTitleCase() ? null : capitals.at(i);
      if (one != null) {
        found.add(one);
        i = one.last();
      }
    }
    return found;
  }

  /// A heading in capitals throughout says nothing by them.
  private boolean isTitleCase() {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < Math.min(scene.size(), 40); i++) {
      if (scene.isWord(i) && scene.key(i).length() > 3) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 10 > words * 8;
  }

  private boolean isCapital(int i) {
    return scene.isWord(i) && Character.isUpperCase(scene.tokens.get(i).form().charAt(0));
  }

  private @Nullable Found at(int i) {
    if (!scene.isWord(i)) {
      return null;
    }
    if (words.is("org", scene.key(i)) && (isCapital(i) || !words.isEnglish())) {
      var body = body(i);
      if (body != null) {
        return body;
      }
    }
    if (!begins(i)) {
      return null;
    }
    int last = chain(i);
    return name(last - i > 1 && isOfOffice(i) ? i + 1 : i, last);
  }

  /// Whether a name may begin here: a capital that is no small word, title or month.
  private boolean begins(int i) {
    return isCapital(i)
        && !words.is("never", scene.key(i))
        && !words.is("title", scene.key(i))
        && Months.exact(scene.tokens, i).isEmpty();
  }

  private int chain(int first) {
    int last = first;
    while (last - first < MOST) {
      int next = last + 1;
      if (isCapital(next) && !words.is("speech", scene.key(next))) {
        last = next;
      } else if (words.is("person", scene.key(next)) && isCapital(next + 1)) {
        last = next + 1;
      } else {
        break;
      }
    }
    return last;
  }

  /// ministère de l'Intérieur, Ministry of Justice: from the head word to the last capital that
  /// small words lead to.
  private @Nullable Found body(int head) {
    int last = head;
    for (int i = head + 1; i - head < MOST + 2 && scene.isWord(i); i++) {
      if (isCapital(i) && Months.exact(scene.tokens, i).isEmpty()) {
        last = i;
      } else if (!words.is("body", scene.key(i)) && !isAdjective(i, last, head)) {
        break;
      }
    }
    boolean capitalHead = isCapital(head);
    boolean named =
        last > head
            || capitalHead && isCapital(head - 1) && !words.is("never", scene.key(head - 1));
    if (!named || last == head) {
      return null;
    }
    return new Found(
        head,
        last,
        0,
        Type.ORG,
        "",
        "",
        "the head word " + scene.tokens.get(head).form() + " and what belongs to it",
        Found.Rank.GRAMMAR);
  }

  /// «observatoire marocain sur»: one small word right behind the head.
  private boolean isAdjective(int i, int last, int head) {
    return last == head
        && i == head + 1
        && scene.key(i).length() > 5
        && !words.is("speech", scene.key(i));
  }

  /// ministre de l'Intérieur Hakim Verdoux: the first capital belongs to the office.
  private boolean isOfOffice(int first) {
    int i = first - 1;
    int small = 0;
    while (small < 3 && words.is("body", scene.key(i))) {
      i--;
      small++;
    }
    return small > 0 && words.is("title", scene.key(i));
  }

  private @Nullable Found name(int first, int last) {
    int before = first - 1;
    boolean quoted = scene.opens(before);
    if (quoted) {
      before--;
    }
    int parts = last - first + 1;
    var key = scene.key(before);
    if (words.is("alias", key)) {
      return person(first, last, "after " + key);
    }
    if (words.is("title", key) || parts > 1 && isOfOffice(before) && isCapital(before)) {
      return person(first, last, "after the title " + key);
    }
    if (words.is("group", key) && parts <= 4) {
      return new Found(first, last, 0, Type.GROUP, "", "", "after " + key, Found.Rank.NAME);
    }
    if (isOrganisation(first, last)) {
      return new Found(
          first,
          last,
          0,
          Type.ORG,
          "",
          "",
          "a head word of organisations in it",
          Found.Rank.GRAMMAR);
    }
    if (isAfterPlaceWord(before)) {
      return new Found(first, last, 0, Type.PLACE, "", "", "after " + key, Found.Rank.GUESS);
    }
    boolean speech = words.is("speech", scene.key(last + 1)) || words.is("speech", key);
    // nobody's name stands behind an article: "the Coast Messenger said"
    if (words.is("article", key)) {
      return speech && parts >= 2
          ? new Found(first, last, 0, Type.ORG, "", "", "who speaks", Found.Rank.GUESS)
          : null;
    }
    if (parts >= 2 && parts <= 5 && !isAcronym(last)) {
      return person(first, last, speech ? "who speaks" : "capitals");
    }
    return null;
  }

  private static Found person(int first, int last, String reason) {
    var rank = reason.equals("capitals") ? Found.Rank.GUESS : Found.Rank.NAME;
    return new Found(first, last, 0, Type.PERSON, "", "", reason, rank);
  }

  private boolean isOrganisation(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (words.is("org", scene.key(i))) {
        return last > first;
      }
    }
    return false;
  }

  private boolean isAcronym(int i) {
    var form = scene.tokens.get(i).form();
    return form.length() > 1 && form.equals(form.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean isAfterPlaceWord(int before) {
    return words.is("place", scene.key(before))
        || (before > 0 && words.is("place", scene.key(before - 1) + ' ' + scene.key(before)));
  }
}
