package org.yaqaza.lists.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;

class MappingTest {

  private static final String GOOD = "list = moi\nschema = Person\nid = Ref\nname = Name\n";

  private static Mapping read(String text) throws Exception {
    return Mapping.read(Collected.file("moi.mapping", text.getBytes(UTF_8)));
  }

  private static List<Problem> mistakes(String text) {
    return catchThrowableOfType(ListRefused.class, () -> read(text)).problems();
  }

  @Test
  void readsColumnsConstantsAndWhatIsJoined() throws Exception {
    var mapping =
        read(
            GOOD.replace("id = Ref", "id = Series + [No, old]")
                + "alias = A, [B + C], \"always; so\", D + E\n");
    assertThat(mapping.id()).isEqualTo(new Mapping.Columns(List.of("Series", "No, old")));
    assertThat(mapping.schema()).isEqualTo(new Mapping.Constant("Person"));
    assertThat(mapping.rules().getLast())
        .isEqualTo(
            new Mapping.Rule(
                "alias",
                List.of(
                    new Mapping.Columns(List.of("A")),
                    new Mapping.Columns(List.of("B + C")),
                    new Mapping.Constant("always; so"),
                    new Mapping.Columns(List.of("D", "E"))),
                5));
    assertThat(mapping.delimiter()).isEqualTo(',');
    assertThat(mapping.separator()).isEqualTo(";");
  }

  @Test
  void takesTextsWithAndWithoutQuotationMarks() throws Exception {
    assertThat(read(GOOD + "title = \"Wanted\"\npublisher = قيادة\n"))
        .extracting(Mapping::title, Mapping::publisher)
        .containsExactly("Wanted", "قيادة");
  }

  @Test
  void passesOverCommentsBlankLinesAndAByteOrderMark() throws Exception {
    assertThat(read("\uFEFF# a comment = no key\r\n\r\n  # another\n" + GOOD).prefix())
        .isEqualTo("moi");
  }

  @Test
  void saysEveryMistakeWithItsLine() {
    assertThat(
            mistakes(
                """
                list = My List
                list = moi
                just words
                dated = some time in 2026
                delimiter = ::
                schema = Persn
                nmae = Name
                Person.birthdate = Born
                Persona.name = Name
                alias = A,,B
                weakAlias =
                previousName = "open
                """))
        .containsExactlyInAnyOrder(
            problem(1, "list", Expected.PREFIX, "", "My List"),
            problem(2, "list", Expected.SINGLE_KEY, "", ""),
            problem(3, "", Expected.KEY_AND_VALUE, "", ""),
            problem(4, "dated", Expected.DATE, "", "… … … 2026"),
            problem(5, "delimiter", Expected.CHARACTER, "", ""),
            problem(6, "schema", Expected.KNOWN_SCHEMA, "Person", "Persn"),
            problem(7, "nmae", Expected.KNOWN_PROPERTY, "name", ""),
            problem(
                8,
                "Person.birthdate",
                Expected.KNOWN_PROPERTY,
                "birthDate, birthPlace, deathDate",
                ""),
            problem(9, "Persona.name", Expected.KNOWN_SCHEMA, "Person", ""),
            problem(10, "alias", Expected.COLUMN, "", ""),
            problem(11, "weakAlias", Expected.COLUMN, "", ""),
            problem(12, "previousName", Expected.COLUMN, "", ""),
            problem(0, "id", Expected.KEY, "", ""));
  }

  private static Problem problem(
      long line, String field, Expected expected, String wanted, String found) {
    return new Problem("moi.mapping", line, 0, field, expected, wanted, found);
  }

  @Test
  void refusesAPropertyThatTheSchemaLacks() {
    assertThat(mistakes(GOOD + "imoNumber = IMO\n"))
        .extracting(Problem::line, Problem::field, Problem::expected)
        .containsExactly(tuple(5L, "imoNumber", Expected.KNOWN_PROPERTY));
  }

  @Test
  void needsAListASchemaAnIdAndAProperty() {
    assertThat(mistakes("# nothing\n"))
        .extracting(Problem::field)
        .containsExactly("list", "schema", "id", "name");
  }

  @ParameterizedTest
  @CsvSource({"comma,','", "semicolon,;", "tab,'\t'", "pipe,|", "'\";\"',;", "!,!"})
  void knowsDelimiters(String written, char delimiter) throws Exception {
    assertThat(read(GOOD + "delimiter = " + written + "\n").delimiter()).isEqualTo(delimiter);
  }

  @Test
  void refusesWhatNobodyWroteByHand() {
    assertThat(mistakes(GOOD + "alias = " + "x".repeat(10_000) + "\n"))
        .containsExactly(problem(5, "", Expected.SHORTER_VALUE, "10000", ""));
    assertThat(mistakes((GOOD + "#\n").repeat(100_000)))
        .extracting(Problem::expected)
        .containsExactly(Expected.FEWER_BYTES);
    assertThat(mistakes("alias = " + " ".repeat(9_000) + "\"\n" + GOOD))
        .containsExactly(problem(1, "alias", Expected.COLUMN, "", ""));
  }

  @Property
  void readsOrRefusesAnyText(@ForAll String text) {
    for (var mapping : new String[] {text, GOOD + "alias = " + text, "id = " + text}) {
      try {
        read(mapping);
      } catch (ListRefused e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (Exception e) {
        throw new AssertionError(mapping, e);
      }
    }
  }
}
