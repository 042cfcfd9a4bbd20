package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Table;

/// The tables say what the code can use: no row is dead because folding never gives its letters.
class TablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arabic-latin.tsv",
        "cyrillic-latin.tsv",
        "latin-latin.tsv",
        "arabic-arabic.tsv",
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
}
