package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The dictionary finds exactly what comparing with each part finds.
class PartDictionaryTest {

  private static final List<String> SYLLABLES =
      List.of(
          "mo", "kh", "ta", "r", "bel", "ou", "u", "ch", "sh", "dj", "j", "al", "el", "ss", "s",
          "din", "ah", "a", "i", "y", "ph", "v", "off", "0", "rn", "m");
  private static final List<String> ARABIC =
      List.of("م", "خ", "ت", "ا", "ر", "بل", "و", "ي", "ش", "ج", "ه", "ص", "ق");
  private static final List<String> CYRILLIC =
      List.of("м", "х", "т", "а", "р", "бе", "у", "ш", "дж", "ий", "ов", "к");

  private static final List<String> HEBREW =
      List.of("מ", "ח", "ת", "א", "ר", "בל", "ו", "י", "ש", "צ׳", "ה", "ק", "ן");
  private static final List<String> GREEK =
      List.of("μ", "χ", "τ", "α", "ρ", "μπ", "ου", "ή", "ντ", "γι", "ος", "κ");

  @Property(tries = 300)
  void findsWhatAScanFinds(@ForAll("words") List<String> held, @ForAll("word") String asked) {
    var parts = parts(held);
    var dictionary = PartDictionary.of(parts);
    for (var part : parts(List.of(asked))) {
      assertThat(dictionary.alike(part).asMap()).isEqualTo(scan(dictionary, part));
    }
  }

  /// Near misses around the limits: each word is a held one with one letter changed.
  @Test
  void findsWhatAScanFindsAmongNearWords() {
    var random = new Random(7);
    var held = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      held.add(word(random, SYLLABLES, 2 + random.nextInt(4)));
      held.add(word(random, ARABIC, 2 + random.nextInt(4)));
      held.add(word(random, CYRILLIC, 2 + random.nextInt(4)));
      held.add(word(random, HEBREW, 2 + random.nextInt(4)));
      held.add(word(random, GREEK, 2 + random.nextInt(4)));
    }
    var dictionary = PartDictionary.of(parts(held));
    for (int i = 0; i < 300; i++) {
      var near = held.get(random.nextInt(held.size()));
      int at = random.nextInt(near.length());
      var asked =
          near.substring(0, at)
              + held.get(random.nextInt(held.size())).charAt(0)
              + near.substring(Math.min(near.length(), at + random.nextInt(2)));
      for (var part : parts(List.of(asked))) {
        assertThat(dictionary.alike(part).asMap()).as(asked).isEqualTo(scan(dictionary, part));
      }
    }
  }

  @Test
  void remembersWithoutChangingAnswers() {
    var dictionary = PartDictionary.of(parts(List.of("Mokhtar", "Mukhtar", "Mehdi", "مختار")));
    var asked = PartComparerTest.part("Moctar");
    assertThat(dictionary.alike(asked).asMap())
        .isEqualTo(dictionary.alike(asked).asMap())
        .isEqualTo(scan(dictionary, asked));
  }

  private static Map<Integer, Likeness> scan(PartDictionary dictionary, Part asked) {
    var found = new HashMap<Integer, Likeness>();
    for (int id = 0; id < dictionary.size(); id++) {
      int of = id;
      PartComparer.compare(asked, dictionary.part(id)).ifPresent(l -> found.put(of, l));
    }
    return found;
  }

  private static List<Part> parts(List<String> words) {
    return words.stream()
        .flatMap(PartDictionaryTest::readings)
        .flatMap(name -> name.units().stream())
        .map(Name.Unit::part)
        .toList();
  }

  /// As a person's name, and by its initials as an organisation's.
  private static Stream<Name> readings(String word) {
    return Stream.concat(
        Stream.of(NameParser.parse(word, Kind.PERSON)),
        NameParser.parse(word + " 'a' b" + word, Kind.ORGANISATION).acronym().stream());
  }

  private static String word(Random random, List<String> pieces, int count) {
    var word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      word.append(pieces.get(random.nextInt(pieces.size())));
    }
    return word.toString();
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.of(SYLLABLES, ARABIC, CYRILLIC, HEBREW, GREEK)
        .flatMap(
            pieces ->
                Arbitraries.of(pieces)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .map(list -> String.join("", list)));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return word().list().ofMinSize(1).ofMaxSize(40);
  }
}
