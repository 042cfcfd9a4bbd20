package org.yaqaza.reading.mention;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Phrases;

/// All listed names of groups, bodies, media and places, in one set of phrases. What is listed
/// first stays where two lists have one name.
final class Lists {

  private static final int LARGE_TOWN = 150;
  private static final List<ULocale> LOCALES =
      List.of(new ULocale("ar"), ULocale.FRENCH, ULocale.ENGLISH, new ULocale("es"));

  private Lists() {}

  static Phrases<Listed> read(Vocabulary vocabulary) {
    var names = Phrases.<Listed>builder();
    named(names, "groups.tsv", Type.GROUP, "list of groups");
    named(names, "bodies.tsv", Type.ORG, "list of organisations");
    places(names, vocabulary);
    countries(names);
    named(names, "media.tsv", Type.MEDIA, "list of media");
    towns(names, vocabulary);
    return names.build();
  }

  private static void named(Phrases.Builder<Listed> names, String table, Type type, String source) {
    for (var row : Table.read(Lists.class, table, 3).rows()) {
      boolean sure = row.get(2).equals("alone");
      add(names, row.get(0), type, row.get(1), sure, source);
    }
  }

  private static void places(Phrases.Builder<Listed> names, Vocabulary vocabulary) {
    for (var row : Table.read(Lists.class, "places.tsv", 2).rows()) {
      for (var name : row.get(1).split(";")) {
        for (var form : name.split("\\|")) {
          boolean sure = !isAlsoAWord(form, vocabulary);
          var canonical = name.split("\\|")[0];
          var country = row.get(0).equals("-") ? "" : row.get(0);
          names.add(form, new Listed(Type.PLACE, canonical, country, sure, "list of places"));
        }
      }
    }
  }

  /// الجديدة, القبائل, بشار, صلاح الدين: a word, or somebody's name, as often as a place.
  private static boolean isAlsoAWord(String name, Vocabulary vocabulary) {
    var first = name.split(" ")[0];
    int senses = vocabulary.exactly(Key.of(first));
    if (name.indexOf(' ') > 0) {
      return Sense.is(senses, Sense.GIVEN) && !Sense.is(senses, Sense.NOUN);
    }
    boolean inflected =
        !Sense.is(senses, Sense.NAME) && vocabulary.of(Key.of(name)).is(Sense.COMMON);
    return Sense.is(senses, Sense.GIVEN | Sense.COMMON)
        || inflected
        || isAdjective(Key.of(name), vocabulary);
  }

  /// الجديدة: "the new one".
  private static boolean isAdjective(String key, Vocabulary vocabulary) {
    return key.startsWith("ال")
        && key.endsWith("ه")
        && key.length() > 5
        && Sense.is(vocabulary.exactly(key.substring(2, key.length() - 1)), Sense.NOUN);
  }

  private static void add(
      Phrases.Builder<Listed> names,
      String cell,
      Type type,
      String country,
      boolean sure,
      String source) {
    for (var name : cell.split(";")) {
      var forms = name.split("\\|");
      var listed = new Listed(type, forms[0], country.equals("-") ? "" : country, sure, source);
      for (var form : forms) {
        names.add(form, listed);
      }
    }
  }

  private static void countries(Phrases.Builder<Listed> names) {
    for (var country : ULocale.getISOCountries()) {
      for (var locale : LOCALES) {
        var name = new ULocale("", country).getDisplayCountry(locale);
        names.add(name, new Listed(Type.PLACE, name, country, true, "countries of CLDR"));
      }
    }
  }

  private static void towns(Phrases.Builder<Listed> names, Vocabulary vocabulary) {
    for (var row : Table.read(Lists.class, "towns.tsv", 4).rows()) {
      int thousands = Integer.parseInt(row.get(1));
      for (var name : (row.get(2) + "|" + row.get(3)).split("\\|")) {
        int senses = vocabulary.exactly(Key.of(name));
        boolean word = Sense.is(senses, Sense.CUE | Sense.STOP);
        if (!name.equals("-") && !word) {
          boolean sure = isSure(name, thousands, vocabulary);
          names.add(name, new Listed(Type.PLACE, name, row.getFirst(), sure, "towns of GeoNames"));
        }
      }
    }
  }

  private static boolean isSure(String name, int thousands, Vocabulary vocabulary) {
    if (name.indexOf(' ') > 0) {
      return true;
    }
    int senses = vocabulary.exactly(Key.of(name));
    return thousands >= LARGE_TOWN
        && !Sense.is(
            senses,
            Sense.COMMON | Sense.GIVEN | Sense.FAMILY | Sense.NAME | Sense.CUE | Sense.PEOPLE);
  }
}
