package org.yaqaza.reading.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Clitics;
import org.yaqaza.reading.text.Key;

/// The words that the tables know, by folded form, and what they say of each.
final class Vocabulary {

  /// A word seen in headlines this much oftener than in names is no name.
  private static final int NEWS_PER_NAME = 3;

  private static final String[] ENDINGS = {
    "هما", "ها", "هم", "هن", "نا", "ات", "ون", "ين", "ان", "وا", "تا", "يه", "ه", "ا", "ت", "ي",
    "ن", "و"
  };

  /// A word and how much of its start does not belong to it.
  ///
  /// @param likeness how much its letters look like those of a name, where no table knows it
  record Word(int senses, int cut, double likeness) {
    Word(int senses, int cut) {
      this(senses, cut, 0);
    }

    boolean is(int kinds) {
      return Sense.is(senses, kinds);
    }
  }

  private static final int REMEMBERED = 1 << 15;

  /// What was found of a word before.
  private record Known(String key, Word word) {}

  /// The words met last, by their hash. Threads may lose what others write, never read half of it.
  private final @Nullable Known[] known = new Known[REMEMBERED];

  private final Map<String, Integer> words;
  private final Likeness likeness;

  private Vocabulary(Map<String, Integer> words, Likeness likeness) {
    this.words = words;
    this.likeness = likeness;
  }

  /// The Arabic words.
  static Vocabulary arabic() {
    var words = new HashMap<String, Integer>(1 << 17);
    var likeness = new Likeness();
    counted(words, likeness);
    listed(words, "given.tsv");
    listed(words, "common.tsv");
    cues(words, "ar");
    peoples(words);
    for (var link : Links.ALL) {
      add(words, link, Sense.LINK);
    }
    return new Vocabulary(words, likeness);
  }

  private static void counted(Map<String, Integer> words, Likeness likeness) {
    for (var row : Table.read(Vocabulary.class, "tokens.tsv", 3).rows()) {
      int names = Integer.parseInt(row.get(1));
      int news = Integer.parseInt(row.get(2));
      int senses = names > 0 && news <= NEWS_PER_NAME * names ? Sense.NAME : 0;
      if (names == 0 || news == 0) {
        likeness.learn(Key.of(row.getFirst()), names > 0);
      }
      add(words, row.getFirst(), news > 0 ? senses | Sense.NEWS : senses);
    }
  }

  private static void listed(Map<String, Integer> words, String table) {
    for (var row : Table.read(Vocabulary.class, table, 2).rows()) {
      int sense =
          switch (row.getFirst()) {
            case "given" -> Sense.GIVEN;
            case "family" -> Sense.FAMILY;
            case "stop" -> Sense.STOP;
            case "verb" -> Sense.VERB;
            default -> Sense.NOUN;
          };
      for (var word : row.get(1).split(" ")) {
        if (!word.endsWith("_")) {
          add(words, word, sense);
        }
      }
    }
  }

  private static void cues(Map<String, Integer> words, String language) {
    for (var row : Table.read(Vocabulary.class, "cues.tsv", 3).rows()) {
      if (row.getFirst().equals(language)) {
        int sense = cue(row.get(1));
        for (var form : row.get(2).split("\\|")) {
          add(words, form, sense);
        }
      }
    }
  }

  private static int cue(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "title" -> Sense.TITLE;
      case "office" -> Sense.OFFICE;
      case "alias" -> Sense.ALIAS;
      case "speech" -> Sense.SPEECH;
      case "org" -> Sense.ORG;
      case "group" -> Sense.GROUP;
      case "place" -> Sense.PLACE;
      case "event" -> Sense.EVENT;
      case "paper" -> Sense.PAPER;
      default -> throw new IllegalStateException("cues.tsv: kind " + kind);
    };
  }

  private static void peoples(Map<String, Integer> words) {
    for (var row : Table.read(Vocabulary.class, "peoples.tsv", 2).rows()) {
      for (var stem : row.get(1).split("\\|")) {
        for (var article : new String[] {"", "ال"}) {
          for (var ending : new String[] {"", "ة", "ين", "ون", "ات", "ان", "تين", "ا"}) {
            add(words, article + stem + ending, Sense.PEOPLE);
          }
        }
      }
    }
  }

  private static void add(Map<String, Integer> words, String form, int sense) {
    words.merge(Key.of(form), sense, (a, b) -> a | b);
  }

  /// What is known of `key` as it stands, or 0.
  int exactly(String key) {
    return words.getOrDefault(key, 0);
  }

  /// The word as it stands if the tables know it, else without the shortest run of proclitics that
  /// leaves a word they know, else without endings.
  Word of(String key) {
    int place = key.hashCode() & REMEMBERED - 1;
    @Nullable Known before = known[place];
    if (before != null && before.key.equals(key)) {
      return before.word;
    }
    var word = find(key);
    known[place] = new Known(key, word);
    return word;
  }

  private Word find(String key) {
    int senses = exactly(key);
    if (senses != 0) {
      return new Word(senses, 0);
    }
    for (int cut : Clitics.cuts(key)) {
      senses = cut == 0 ? 0 : exactly(key.substring(cut));
      if (senses != 0) {
        return new Word(senses, cut);
      }
    }
    if (Clitics.hidesArticle(key)) {
      int cut = key.indexOf("لل") + 1;
      senses = exactly("ا" + key.substring(cut));
      if (senses == 0 && key.length() > cut + 2) {
        senses = exactly(key.substring(cut + 1)) & Sense.NOUN;
      }
      if (senses != 0) {
        return new Word(senses, cut);
      }
    }
    return isJoinedKunya(key) ? new Word(Sense.GIVEN, 0) : inflected(key);
  }

  /// أبومصعب: the kunya and its name written as one word.
  private boolean isJoinedKunya(String key) {
    if (key.length() < 6) {
      return false;
    }
    var link = key.substring(0, 3);
    boolean opens = link.equals("ابو") || link.equals("ابا") || link.equals("ابي");
    return opens && Sense.is(exactly(key.substring(3)), Sense.GIVEN | Sense.NAME);
  }

  private Word inflected(String key) {
    for (int cut : Clitics.cuts(key)) {
      int senses = stem(key.substring(cut));
      if (senses != 0) {
        return new Word(senses, cut);
      }
    }
    return new Word(Sense.UNKNOWN, 0, likeness.of(key));
  }

  private int stem(String word) {
    var bare = bare(word);
    int senses = exactly(bare) & Sense.COMMON;
    if (senses != 0) {
      return senses;
    }
    for (var ending : ENDINGS) {
      if (bare.length() >= ending.length() + 3 && bare.endsWith(ending)) {
        var stem = bare.substring(0, bare.length() - ending.length());
        senses = (exactly(stem) | exactly(stem + "ه")) & Sense.COMMON;
        if (senses != 0) {
          return senses;
        }
      }
    }
    return 0;
  }

  private static String bare(String word) {
    if (word.startsWith("ال") && word.length() > 4) {
      return word.substring(2);
    }
    return word.startsWith("لل") && word.length() > 4 ? word.substring(2) : word;
  }
}
