package org.yaqaza.lists.subjects;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.Subject;

/// All data here is invented.
class SubjectFileTest implements SubjectFile.Sink {

  private final List<Subject> subjects = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void subject(Subject subject) {
    subjects.add(subject);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  private long read(String text) throws Exception {
    return read(text.getBytes(UTF_8));
  }

  private long read(byte[] bytes) throws Exception {
    var limits = Limits.usual();
    try (var in = ListStream.of(new ByteArrayInputStream(bytes), limits, n -> {})) {
      return SubjectFile.read(in, "ask", "LegalEntity", limits, this);
    }
  }

  @Test
  void readsCsvWithPropertyNamesInItsHeader() throws Exception {
    var count =
        read(
            """
            id,schema,name,birthDate,nationality
            q1,Person,Jane Invented;جين,15 Sep 1959,dz;France
            q2,,Invented Ltd,,
            """);
    assertThat(count).isEqualTo(2);
    assertThat(problems).isEmpty();
    assertThat(subjects)
        .containsExactly(
            new Subject(
                "q1",
                "Person",
                Map.of(
                    "name", List.of("Jane Invented", "جين"),
                    "birthDate", List.of("1959-09-15"),
                    "nationality", List.of("dz", "fr"))),
            new Subject("q2", "LegalEntity", Map.of("name", List.of("Invented Ltd"))));
  }

  @Test
  void readsJsonLines() throws Exception {
    read(
        "\uFEFF"
            + """

            {"id":"q1","schema":"Person","properties":{"name":["Jane"],"birthDate":"1959"}}
            {"properties":{"name":["Invented Ltd"]}}
            {"id":"q3","schema":"Person","properties":{"name":["Last"]}}
            """
                .strip());
    assertThat(problems).isEmpty();
    assertThat(subjects).extracting(Subject::id).containsExactly("q1", "2", "q3");
    assertThat(subjects)
        .extracting(Subject::schema)
        .containsExactly("Person", "LegalEntity", "Person");
    assertThat(subjects.getFirst().values("birthDate")).containsExactly("1959");
  }

  @Test
  void numbersSubjectsWithoutIdsAndTakesALastLineWithoutLineEnd() throws Exception {
    read("Name\nOne\n\nTwo");
    assertThat(subjects).extracting(Subject::id).containsExactly("1", "2");
    assertThat(subjects)
        .extracting(s -> s.values("name"))
        .containsExactly(List.of("One"), List.of("Two"));
  }

  @Test
  void tellsWhatItPassesOver() throws Exception {
    read(
        """
        id,schema,name,birthdate,colour
        q1,Person,One,soon,red
        ,Person,Two,,
        q3,Persn,Three,,
        q4,Person,Four
        q5,Organization,Five,1970,
        """);
    assertThat(subjects).extracting(Subject::id).containsExactly("q1", "q5");
    assertThat(problems)
        .extracting(Problem::line, Problem::field, Problem::expected)
        .containsExactly(
            tuple(1L, "colour", Expected.KNOWN_PROPERTY),
            tuple(2L, "birthDate", Expected.DATE),
            tuple(3L, "id", Expected.ID),
            tuple(4L, "schema", Expected.KNOWN_SCHEMA),
            tuple(5L, "", Expected.COLUMNS),
            tuple(6L, "birthDate", Expected.KNOWN_PROPERTY));
  }

  @Test
  void tellsLinesThatAreNoEntity() throws Exception {
    var count = read("{\"id\":\"q1\"}\n{\"id\":\n{\"id\":\"q3\",\"properties\":{\"name\":{}}}\n");
    assertThat(count).isEqualTo(3);
    assertThat(subjects).extracting(Subject::id).containsExactly("q1", "q3");
    assertThat(problems)
        .extracting(Problem::line, Problem::expected)
        .containsExactly(tuple(2L, Expected.JSON_OBJECT), tuple(3L, Expected.JSON_VALUE));
  }

  @Test
  void tellsLinesThatAreNotUtf8() throws Exception {
    read("id,name\nq1,José\nq2,Two\n".getBytes(ISO_8859_1));
    read("{\"id\":\"q3\",\"properties\":{\"name\":\"José\"}}\n".getBytes(ISO_8859_1));
    assertThat(subjects).extracting(Subject::id).containsExactly("q2");
    assertThat(problems)
        .extracting(Problem::expected)
        .containsExactly(Expected.ENCODING, Expected.ENCODING);
  }

  @Test
  void refusesAHeaderWithoutAnyProperty() {
    var refused = catchThrowableOfType(ListRefused.class, () -> read("id,who\nq1,One\n"));
    assertThat(refused.problem().expected()).isEqualTo(Expected.HEADER);
  }

  @Test
  void readsNothingFromAnEmptyFile() throws Exception {
    assertThat(read("")).isZero();
    assertThat(read("id,name\n")).isZero();
    assertThat(problems).isEmpty();
  }

  @Test
  void readsAMillionLinesAndNamesTheBadOnes() throws Exception {
    var text = new StringBuilder("id,schema,name,birthDate\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append(i)
          .append(
              switch (i % 100_000) {
                case 7 -> ",Person,Ann Invented,yesterday\n";
                case 8 -> ",Person\n";
                case 9 -> ",Persona,Ann Invented,\n";
                default -> ",Person,Ann Invented,1970\n";
              });
    }
    var good = new long[1];
    var bad = new ArrayList<Long>();
    var sink =
        new SubjectFile.Sink() {
          @Override
          public void subject(Subject subject) {
            good[0]++;
          }

          @Override
          public void problem(Problem problem) {
            bad.add(problem.line());
          }
        };
    var limits = Limits.usual();
    var bytes = text.toString().getBytes(UTF_8);
    try (var in = ListStream.of(new ByteArrayInputStream(bytes), limits, n -> {})) {
      SubjectFile.read(in, "ask", "LegalEntity", limits, sink);
    }
    assertThat(good[0]).isEqualTo(999_980);
    assertThat(bad).hasSize(30).startsWith(9L, 10L, 11L, 100_009L).endsWith(900_011L);
  }
}
