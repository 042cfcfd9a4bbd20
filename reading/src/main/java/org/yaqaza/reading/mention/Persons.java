package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention.Type;

/// Persons in Arabic text: chains of given names, kunyas, nasabs and family names, shown by the
/// lists of names and by titles, offices and verbs of speech beside them.
final class Persons {

  private static final int MOST_PARTS = 9;
  private static final int OFFICE_WITHIN = 9;

  /// What opens what somebody said.
  private static final Set<String> CLAUSE =
      Set.of("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "ل", "علي", "الي", "عن");

  private final Scene scene;

  private Persons(Scene scene) {
    this.scene = scene;
  }

  static List<Found> find(Scene scene) {
    var persons = new Persons(scene);
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); ) {
      var person = persons.at(i);
      if (person == null) {
        i++;
      } else {
        found.add(person);
        i = person.last() + 1;
      }
    }
    return found;
  }

  private @Nullable Found at(int i) {
    if (!scene.isWord(i) || isBarred(i, true)) {
      return null;
    }
    double first = first(i);
    int last = end(i);
    if (last < i) {
      return null;
    }
    int parts = last - i + 1;
    if (parts == 1 && scene.is(i, Sense.OFFICE | Sense.TITLE)) {
      return null;
    }
    if (parts == 1 && isPlural(i)) {
      return null;
    }
    double weight = first;
    for (int j = i + 1; j <= last; j++) {
      weight += scene.is(j, Sense.LINK) ? 1 : Math.max(-1, part(j));
    }
    boolean kunyaOnly = Links.isKunya(scene.bare(i));
    if (Links.COMPOUND.contains(scene.bare(i))) {
      weight += kunyaOnly ? 3 : 2.5;
    }
    var cue = cue(i, last);
    double total = weight + cue.weight();
    double need = parts == 1 ? 3.6 : 3.2;
    if (total < need || (cue.weight() == 0 && !isKnown(i, last))) {
      return null;
    }
    var reason = cue.weight() > 0 ? cue.reason() : "parts of names";
    int cut = scene.is(i, Sense.UNKNOWN) ? 0 : scene.word(i).cut();
    return new Found(
        i,
        last,
        cut,
        Type.PERSON,
        "",
        "",
        reason,
        cue.weight() > 0 || weight > 4 ? Found.Rank.NAME : Found.Rank.GUESS);
  }

  /// دبلوماسيون, العقاري: alone a plural, or a word with the article that no list of names has, is
  /// no name.
  private boolean isPlural(int i) {
    var word = scene.word(i);
    if (word.is(Sense.GIVEN | Sense.FAMILY)) {
      return false;
    }
    var key = scene.key(i);
    return key.endsWith("ون")
        || key.endsWith("ين") && key.length() > 5
        || key.startsWith("ال") && !word.is(Sense.NAME) && !isNisba(i);
  }

  /// Whether a list knows a part of it as one of a name: letters alone show nobody.
  private boolean isKnown(int first, int last) {
    // an adjective with the article is a name only behind a given one
    int known =
        scene.key(first).startsWith("ال")
            ? Sense.GIVEN
            : Sense.GIVEN | Sense.FAMILY | Sense.LINK | Sense.NAME;
    for (int i = first; i <= last; i++) {
      if (scene.is(i, known)) {
        return true;
      }
    }
    return false;
  }

  /// A word that no name begins with (or goes on with).
  private boolean isBarred(int i, boolean begins) {
    var word = scene.word(i);
    if (!scene.isWord(i) || scene.key(i).length() < 2 || isPreposition(i, begins)) {
      return true;
    }
    if (word.is(Sense.GIVEN | Sense.LINK)) {
      return word.is(Sense.STOP) && !word.is(Sense.GIVEN);
    }
    if (word.is(Sense.STOP)) {
      return true;
    }
    if (word.is(Sense.FAMILY)) {
      return false;
    }
    return word.is(
            Sense.COMMON
                | Sense.TITLE
                | Sense.OFFICE
                | Sense.ALIAS
                | Sense.SPEECH
                | Sense.ORG
                | Sense.GROUP
                | Sense.EVENT
                | Sense.PAPER)
        || (word.is(Sense.PEOPLE) && begins);
  }

  /// على is the preposition that علي, a name, is often written like; a name beside a name is meant.
  private boolean isPreposition(int i, boolean begins) {
    if (!scene.bare(i).equals("علي")) {
      return false;
    }
    boolean named =
        begins
            ? scene.is(i + 1, Sense.GIVEN | Sense.FAMILY | Sense.LINK)
                || scene.is(i - 1, Sense.TITLE)
            : scene.is(i - 1, Sense.GIVEN | Sense.LINK);
    return scene.tokens.get(i).form().endsWith("ى") || !named;
  }

  private double first(int i) {
    var word = scene.word(i);
    if (word.is(Sense.GIVEN)) {
      return word.is(Sense.NOUN | Sense.VERB) ? 1.8 : 3;
    }
    if (scene.is(i, Sense.LINK)) {
      return 0;
    }
    boolean known =
        word.is(Sense.FAMILY) && !word.is(Sense.COMMON | Sense.PEOPLE) && scene.key(i).length() > 3;
    return known ? 3.7 : part(i);
  }

  /// How much a word speaks for a name in which it stands.
  private double part(int i) {
    var word = scene.word(i);
    if (word.is(Sense.GIVEN | Sense.FAMILY)) {
      return 2.5;
    }
    if (word.is(Sense.NAME)) {
      return word.is(Sense.NEWS) ? 1.5 : 2;
    }
    if (scene.listed(i).isPresent() && scene.listed(i).get().value().sure()) {
      return -2;
    }
    if (word.is(Sense.NEWS)) {
      return word.cut() > 0 ? -2 : -1.5;
    }
    if (word.is(Sense.UNKNOWN)) {
      return isNisba(i) ? 1.8 : Math.min(1.8, word.likeness());
    }
    return word.is(Sense.PEOPLE) ? 0.5 : -3;
  }

  /// The last token of the chain that begins at `i`, or `i - 1`.
  private int end(int i) {
    int last = i - 1;
    int j = i;
    while (j < scene.size() && j - i < MOST_PARTS && scene.isWord(j)) {
      var bare = j == i ? scene.bare(j) : scene.key(j);
      if (Links.COMPOUND.contains(bare) && goesOn(j)) {
        int after = compoundEnd(j);
        if (after < 0) {
          break;
        }
        last = after;
      } else if (Links.FOREIGN.contains(bare)
          && scene.isWord(j + 1)
          && !isBarred(j + 1, false)
          && part(j + 1) > 0) {
        last = j + 1;
      } else if (last >= i && Links.SECOND.contains(scene.key(j))) {
        last = j;
      } else if (j == i ? !isBarred(j, true) && first(j) > -0.5 : mayFollow(i, j)) {
        last = j;
      } else {
        break;
      }
      j = last + 1;
    }
    return last;
  }

  private boolean goesOn(int j) {
    return scene.isWord(j + 1);
  }

  /// عبد الله, أبو مصعب, بن علي: the word after the link, and a further link after it.
  private int compoundEnd(int j) {
    int k = j + 1;
    int links = 0;
    while (scene.isWord(k) && Links.COMPOUND.contains(scene.key(k)) && links++ < 3) {
      k++;
    }
    if (!scene.isWord(k)) {
      return -1;
    }
    var link = scene.key(k - 1).isEmpty() ? "" : scene.bare(k - 1);
    boolean takesAll = link.equals("عبد") || Links.isKunya(link);
    if (takesAll
        && scene.word(k).cut() == 0
        && !(scene.is(k, Sense.STOP) && !scene.is(k, Sense.GIVEN))) {
      return k;
    }
    return isBarred(k, false) || part(k) < -0.5 ? -1 : k;
  }

  private boolean mayFollow(int first, int j) {
    var word = scene.word(j);
    var before = scene.word(j - 1);
    // a family name ends what no list goes on with: «شيراك استنكر»
    if (before.is(Sense.FAMILY)
        && !before.is(Sense.GIVEN)
        && !word.is(Sense.GIVEN | Sense.FAMILY | Sense.NAME | Sense.LINK)) {
      return false;
    }
    if (isFamilyByArticle(j)) {
      return true;
    }
    if (isBarred(j, false) || (word.cut() > 0 && !word.is(Sense.UNKNOWN))) {
      return false;
    }
    if (word.is(Sense.PEOPLE)) {
      return scene.key(j).startsWith("ال") && (Links.isKunya(scene.bare(first)) || j == first + 1);
    }
    return part(j) > -0.4 || isNisba(j);
  }

  /// توفيق الحكيم, عبد الكريم الخطابي: behind a given name a word with the article is a family's
  /// name where lists of names have it, though it is a common word too.
  private boolean isFamilyByArticle(int j) {
    var word = scene.word(j);
    return scene.key(j).startsWith("ال")
        && word.is(Sense.NAME)
        && word.cut() == 0
        && scene.word(j - 1).is(Sense.GIVEN)
        && !scene.word(j - 1).is(Sense.NOUN | Sense.VERB)
        && !word.is(Sense.STOP | Sense.SPEECH | Sense.TITLE | Sense.OFFICE | Sense.PEOPLE);
  }

  /// الزعابي, الودغاسي: a word that no list knows, shaped like the name of where somebody is from.
  private boolean isNisba(int j) {
    var key = scene.key(j);
    return scene.is(j, Sense.UNKNOWN)
        && key.startsWith("ال")
        && key.endsWith("ي")
        && key.length() > 4;
  }

  private record Cue(double weight, String reason) {}

  private Cue cue(int first, int last) {
    int before = first - 1;
    boolean quoted = scene.opens(before);
    if (quoted) {
      before--;
    }
    if (scene.is(before, Sense.TITLE)) {
      return new Cue(2.5, "after the title " + scene.key(before));
    }
    // «the so-called» names nobody
    boolean soCalled = scene.bare(before - 1).equals("ما");
    if (scene.is(before, Sense.ALIAS) && !soCalled) {
      return new Cue(3, "after " + scene.key(before));
    }
    var office = office(before);
    if (office >= 0) {
      return new Cue(2, "after the office " + scene.key(office));
    }
    if (scene.is(before, Sense.SPEECH)) {
      boolean clause = CLAUSE.contains(scene.key(last + 1)) || scene.isMark(last + 1, ":،");
      return new Cue(clause ? 2.6 : 1.3, "after " + scene.key(before));
    }
    if (scene.isMark(last + 1, "،,") && scene.is(last + 2, Sense.OFFICE)) {
      return new Cue(1.3, "before the office " + scene.key(last + 2));
    }
    if (scene.is(last + 1, Sense.SPEECH)) {
      return new Cue(0.7, "before " + scene.key(last + 1));
    }
    return new Cue(0, "");
  }

  /// The office that stands before, with nothing between but what belongs to its name; or -1.
  private int office(int before) {
    for (int i = before; i >= 0 && before - i < OFFICE_WITHIN && scene.together(i, before); i--) {
      if (scene.is(i, Sense.OFFICE)) {
        return i;
      }
      boolean belongs =
          i == before && scene.isMark(i, "،,")
              || scene.isWord(i)
                  && (scene.hasArticle(i)
                      || scene.is(i, Sense.PEOPLE | Sense.ORG | Sense.NOUN)
                      || scene.listed(i).isPresent())
                  && !scene.is(i, Sense.STOP | Sense.SPEECH);
      if (!belongs) {
        return -1;
      }
    }
    return -1;
  }
}
