package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention.Type;

/// Organisations in Arabic text: a head word and the nouns and adjectives that belong to it:
/// «المركز الأوروبي لدراسات مكافحة الإرهاب».
final class Bodies {

  private static final int MOST = 9;
  private static final String PREPOSED = "ل";

  private final Scene scene;

  private Bodies(Scene scene) {
    this.scene = scene;
  }

  static List<Found> find(Scene scene) {
    var bodies = new Bodies(scene);
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      var body = scene.isWord(i) && scene.is(i, Sense.ORG) ? bodies.at(i) : null;
      if (body != null) {
        found.add(body);
        i = body.last();
      }
    }
    return found;
  }

  /// The last token of the adjectives and purposes that follow the name that ends at `last`.
  static int belonging(Scene scene, int last) {
    var bodies = new Bodies(scene);
    return bodies.purposes(bodies.adjectives(last));
  }

  private @Nullable Found at(int i) {
    boolean definite = scene.hasArticle(i);
    int last = definite ? adjectives(i) : idafa(i);
    if (last > i) {
      last = purposes(last);
    }
    if (last <= i) {
      return null;
    }
    return new Found(
        i,
        last,
        scene.word(i).cut(),
        Type.ORG,
        "",
        "",
        "the head word " + scene.bare(i) + " and what belongs to it",
        Found.Rank.GRAMMAR);
  }

  /// الهيئة الوطنية: at least one adjective with the article, of this kind or a country's.
  private int adjectives(int head) {
    int last = head;
    while (last - head < MOST && isAdjective(last + 1)) {
      last++;
    }
    return last;
  }

  private boolean isAdjective(int i) {
    if (!scene.isWord(i) || scene.word(i).cut() > 0 || !scene.key(i).startsWith("ال")) {
      return false;
    }
    var key = scene.key(i);
    boolean shaped =
        key.length() > 5
            && (key.endsWith("ي")
                || key.endsWith("يه")
                || scene.is(i, Sense.PEOPLE)
                || isOrder(key));
    return shaped
        && !scene.is(i, Sense.STOP | Sense.SPEECH | Sense.GIVEN | Sense.TITLE | Sense.OFFICE);
  }

  private static boolean isOrder(String key) {
    return key.equals("العليا")
        || key.equals("العامه")
        || key.equals("العام")
        || key.equals("العالي")
        || key.equals("الاعلي")
        || key.equals("المتحده")
        || key.equals("المشتركه")
        || key.equals("المركزيه")
        || key.equals("الموحد")
        || key.equals("العنيف")
        || key.equals("المسلحه")
        || key.equals("المنظمه")
        || key.equals("المتقدمه");
  }

  /// وزارة العدل والحريات, محكمة الاستئناف: nouns up to one with the article, adjectives after it.
  private int idafa(int head) {
    int last = head;
    for (int i = head + 1; i - head < MOST && mayBelong(i); i++) {
      last = i;
      if (scene.listed(i).isPresent() || (i > head + 1 && scene.is(i, Sense.GIVEN))) {
        return scene.listed(i).map(hit -> hit.last()).orElse(i);
      }
      if (isIndefiniteAdjective(i)) {
        return head;
      }
      if (scene.key(i).startsWith("ال")) {
        return joined(adjectives(last));
      }
    }
    // nouns that end in no definite one name nothing: «a commission of inquiry»
    return head;
  }

  /// «A yearly forum» is no name.
  private boolean isIndefiniteAdjective(int i) {
    var key = scene.key(i);
    return !key.startsWith("ال")
        && (scene.is(i, Sense.PEOPLE)
            || ((key.endsWith("ي") || key.endsWith("يه")) && key.length() > 4))
        && !scene.is(i, Sense.NAME);
  }

  private boolean mayBelong(int i) {
    if (!scene.isWord(i)) {
      return false;
    }
    var word = scene.word(i);
    boolean article = scene.key(i).startsWith("ال");
    if (word.is(Sense.STOP | Sense.SPEECH | Sense.TITLE) && !(article && word.is(Sense.NOUN))) {
      return false;
    }
    return word.cut() == 0 && !(word.is(Sense.VERB) && !word.is(Sense.NOUN) && !article);
  }

  /// A further noun with the article behind «and».
  private int joined(int last) {
    var next = scene.key(last + 1);
    boolean and = scene.isWord(last + 1) && next.startsWith("وال") && next.length() > 5;
    if (and && (next.equals("والاستخبارات") || next.equals("والمخابرات"))) {
      return adjectives(last + 1);
    }
    if (!and
        || scene.is(
            last + 1,
            Sense.STOP | Sense.SPEECH | Sense.GIVEN | Sense.OFFICE | Sense.TITLE | Sense.ORG)) {
      return last;
    }
    return adjectives(last + 1);
  }

  /// لمكافحة الإرهاب, لحقوق الإنسان, حول التطرف: what it is for.
  private int purposes(int from) {
    int last = from;
    for (int rounds = 0; rounds < 2; rounds++) {
      int next = purpose(last);
      if (next == last) {
        break;
      }
      last = next;
    }
    return last;
  }

  private int purpose(int last) {
    int i = last + 1;
    if (!scene.isWord(i) || !scene.together(last, i)) {
      return last;
    }
    var key = scene.key(i);
    boolean about = key.equals("حول") || key.equals("المعني") || key.equals("المكلف");
    if (key.startsWith("لل") && key.length() > 4 && !scene.is(i, Sense.STOP)) {
      return joined(adjectives(i));
    }
    // what follows لي is a verb more often
    boolean opens =
        about
            || (key.startsWith(PREPOSED)
                && key.length() > 4
                && !key.startsWith("لي")
                && !key.equals("لمصلحه")
                && !key.equals("لصالح")
                && !scene.is(i, Sense.STOP | Sense.SPEECH | Sense.GIVEN));
    if (!opens) {
      return last;
    }
    for (int j = i + 1; j - i < 4 && mayBelong(j); j++) {
      if (scene.key(j).startsWith("ال")) {
        return joined(adjectives(j));
      }
    }
    return last;
  }
}
