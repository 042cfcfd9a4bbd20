package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ids, prefixes, and names that somebody may have meant.
class NamesOfThingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"6908555", "NK-abc.1", "قيد 12", "-5", "a/b"})
  void takesWhatCanBeSeenForAnId(String id) {
    assertThat(Ids.isId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u200Bb", "\u202Egnp", "a\u0000", "\uE000"})
  void refusesIdsWithInvisibleCharacters(String id) {
    assertThat(Ids.isId(id)).isFalse();
  }

  @Test
  void refusesAnIdOfMoreThanTwoHundredCharacters() {
    assertThat(Ids.isId("7".repeat(200))).isTrue();
    assertThat(Ids.isId("7".repeat(201))).isFalse();
  }

  @Property
  void remembersWhichIdsItHasSeen(@ForAll @Size(max = 3_000) Set<String> ids) {
    var seen = new SeenIds();
    assertThat(ids).allSatisfy(id -> assertThat(seen.add(id)).isTrue());
    assertThat(ids).allSatisfy(id -> assertThat(seen.add(id)).isFalse());
  }

  @Test
  void remembersAMillionIds() {
    var seen = new SeenIds();
    for (var i = 0; i < 1_000_000; i++) {
      assertThat(seen.add("list-" + i)).isTrue();
    }
    assertThat(seen.add("list-77")).isFalse();
  }

  @Test
  void knowsAPrefix() {
    assertThat(List.of("un", "eu-fsf", "2b", "a_b")).allMatch(ListFormat::isPrefix);
    assertThat(List.of("", "UN", "-a", "a b", "ä", "a".repeat(33))).noneMatch(ListFormat::isPrefix);
  }

  @Test
  void findsTheNameThatWasMeant() {
    var names = List.of("name", "alias", "birthDate", "birthPlace", "nationality");
    assertThat(Nearest.to("nmae", names)).startsWith("name");
    assertThat(Nearest.to("Birth date", names)).startsWith("birthDate");
    assertThat(Nearest.to("xyzzyxyzzy", names)).isEmpty();
  }

  @Test
  void knowsGendersInFourLanguages() {
    var words = new HashSet<String>();
    var table = org.yaqaza.model.Table.read(Values.class, "genders.tsv", 2);
    for (var row : table.rows()) {
      assertThat(row.getFirst()).isIn("male", "female", "other");
      for (var word : row.get(1).split("\\|")) {
        assertThat(words.add(word)).as("%s stands once", word).isTrue();
      }
    }
    assertThat(words).contains("m", "f", "ذكر", "أنثى");
  }

  @Test
  void showsOfAWrongDateOnlyWhatIsNoName() {
    assertThat(Values.shownDate("about 30-35 years old")).isEqualTo("about 30-35 years old");
    assertThat(Values.shownDate("1970, issued to Jane Doe")).isEqualTo("1970, … to … …");
  }
}
