package org.yaqaza.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Table;

/// The tables say what the code can use: no row is dead because folding never gives its letters.
class TablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arabic-latin.tsv",
        "hebrew-latin.tsv",
        "greek-latin.tsv",
        "cyrillic-latin.tsv",
        "latin-latin.tsv",
        "arabic-arabic.tsv",
        "hebrew-hebrew.tsv",
        "greek-greek.tsv",
        "cyrillic-cyrillic.tsv"
      })
  void letterCostsAreInFoldedLetters(String table) {
    for (var row : Table.read(LetterCosts.class, table, 2).rows()) {
      isFolded(table, row.getFirst());
      for (var spelling : row.get(1).split(" ")) {
        int colon = spelling.lastIndexOf(':');
        isFolded(table, spelling.substring(0, colon));
        assertThat(Double.parseDouble(spelling.substring(colon + 1))).isBetween(0.0, 9.0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arabic-latin.tsv, 294, Wikidata labels, learned",
    "hebrew-latin.tsv, 238, Wikidata labels, learned",
    "cyrillic-latin.tsv, 268, Wikidata labels, learned",
    "greek-latin.tsv, 190, ISO 843, by hand"
  })
  void aTableBetweenScriptsSaysWhereItIsFrom(
      String table, int spellings, String source, String making) throws IOException {
    try (var in = requireNonNull(LetterCosts.class.getResourceAsStream(table))) {
      var head =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> line.startsWith("#"))
              .collect(joining("\n"));
      assertThat(head.toLowerCase(Locale.ROOT)).contains(source.toLowerCase(Locale.ROOT), making);
      assertThat(head.contains("Measured on names it was not learned from"))
          .isEqualTo(making.equals("learned"));
    }
    var rows = Table.read(LetterCosts.class, table, 2).rows();
    assertThat(rows).doesNotHaveDuplicates().extracting(List::getFirst).doesNotHaveDuplicates();
    assertThat(rows.stream().mapToInt(row -> row.get(1).split(" ").length).sum())
        .isEqualTo(spellings);
  }

  @ParameterizedTest
  @CsvSource({
    "arabic-latin.tsv, ح, h", "arabic-latin.tsv, ش, sh", "arabic-latin.tsv, ش, ch",
    "arabic-latin.tsv, خ, kh", "arabic-latin.tsv, ج, dj", "arabic-latin.tsv, ق, k",
    "arabic-latin.tsv, و, ou", "arabic-latin.tsv, م, mm", "arabic-latin.tsv, غ, gh",
    "arabic-latin.tsv, پ, p", "arabic-latin.tsv, چ, ch", "arabic-latin.tsv, گ, g",
    "hebrew-latin.tsv, צ, tz", "hebrew-latin.tsv, ח, ch", "hebrew-latin.tsv, ש, sh",
    "greek-latin.tsv, μπ, b", "greek-latin.tsv, ου, u", "greek-latin.tsv, χ, ch",
    "cyrillic-latin.tsv, х, kh", "cyrillic-latin.tsv, ш, ch", "cyrillic-latin.tsv, ый$, y$"
  })
  void aHabitOfSpellingCostsLittle(String table, String letters, String spelling) {
    var row =
        Table.read(LetterCosts.class, table, 2).rows().stream()
            .filter(r -> r.getFirst().equals(letters))
            .findFirst()
            .orElseThrow();
    assertThat(row.get(1).split(" "))
        .anySatisfy(
            cell -> {
              int colon = cell.lastIndexOf(':');
              assertThat(cell.substring(0, colon)).isEqualTo(spelling);
              assertThat(Double.parseDouble(cell.substring(colon + 1))).isLessThan(1.2);
            });
  }

  private static void isFolded(String table, String letters) {
    var plain = letters.replaceAll("[-^$]", "");
    assertThat(Fold.fold(plain).text()).as(table + ": " + letters).isEqualTo(plain);
    assertThat(letters.length())
        .as(table + ": " + letters)
        .isLessThanOrEqualTo(LetterCosts.LONGEST);
  }

  @Test
  void neverTheSameNamesOnlyClassesThatExist() {
    var classes = new HashSet<String>();
    for (var row : Table.read(Equivalents.class, "equivalents.tsv", 2).rows()) {
      assertThat(classes.add(row.getFirst())).as("class %s stands once", row.getFirst()).isTrue();
    }
    for (var row : Table.read(Equivalents.class, "never.tsv", 1).rows()) {
      assertThat(row.getFirst().split(" ")).hasSizeGreaterThan(1);
      for (var name : row.getFirst().split(" ")) {
        assertThat(classes).contains(name);
      }
    }
  }

  @Test
  void everySpellingOfAClassMeetsEveryOther() {
    Equivalents.byKey()
        .forEach(
            (key, classes) ->
                assertThat(classes).as(key).isNotEmpty().allMatch(name -> !name.isBlank()));
  }

  @Test
  void classWordsStandOnceInTheirRow() {
    for (var row : Table.read(ClassWords.class, "class-words.tsv", 2).rows()) {
      assertThat(row.get(1).split("\\|")).as(row.getFirst()).doesNotHaveDuplicates();
    }
  }

  @Test
  void shortFormsMeetTheirNameForLessThanItsSpellings() {
    for (var row : Table.read(Equivalents.class, "nicknames.tsv", 2).rows()) {
      var forms = row.get(1).split("\\|");
      assertThat(forms).as(row.getFirst()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
      for (var form : forms) {
        assertThat(part(form).role()).as("%s has no other use in names", form).isEqualTo(Role.NAME);
        assertThat(PartComparer.compare(part(forms[0]), part(form))).as(form).isPresent();
      }
    }
    assertThat(PartComparer.compare(part("William"), part("Bill")).orElseThrow().cost())
        .isGreaterThan(PartComparer.compare(part("Omar"), part("Umar")).orElseThrow().cost());
  }

  @Test
  void numbersInWordsAreNumbers() {
    for (var row : Table.read(NumberWords.class, "numbers.tsv", 2).rows()) {
      for (var word : row.get(1).split(" ")) {
        assertThat(NumberWords.number(Fold.fold(word).text()))
            .as(word)
            .hasValue(Integer.parseInt(row.getFirst()));
      }
    }
  }

  @Test
  void syllablesAreSyllables() {
    for (var row : Table.read(Syllables.class, "syllables.tsv", 2).rows()) {
      for (var syllable : row.get(1).split(" ")) {
        assertThat(Syllables.count(Fold.fold(syllable).text())).as(syllable).isPositive();
      }
    }
  }

  private static Part part(String name) {
    return NameParser.parse(name, Kind.PERSON).parts().getFirst();
  }
}
