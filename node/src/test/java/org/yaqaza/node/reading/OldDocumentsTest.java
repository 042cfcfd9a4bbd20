package org.yaqaza.node.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.upkeep.Retention;

/// Documents go when their time is over, with everything that was made of them, and not before.
class OldDocumentsTest {

  private static final Duration YEAR = Duration.ofDays(366);

  private static Retention retention(ReadingDesk desk) {
    return new Retention(
        desk.store, desk.clock, List.of(OldDocuments.read(), OldDocuments.accepted()), "");
  }

  private static List<Long> erased(ReadingDesk desk) throws IOException {
    return retention(desk).erase(Author.NODE).stream().map(Retention.Due::count).toList();
  }

  private static long rows(ReadingDesk desk, String table) {
    return desk.store.reader().sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aDocumentOfWhichNothingWasAcceptedGoesAfterAYear(Databases database) throws IOException {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var ref = desk.told(document, "ARREST").was().ref();
      desk.tellings.reject(desk.step(ReadingDesk.ANALYST, document, ref), "not so");
      desk.wait(YEAR.minusDays(2));
      var young = desk.read(ReadingDesk.ANALYST, "خبر مخترع آخر", ReadingDesk.GREEN);
      assertThat(erased(desk)).containsExactly(0L, 0L);
      desk.wait(Duration.ofDays(3));
      assertThat(erased(desk)).containsExactly(1L, 0L);
      var sight = desk.sight(ReadingDesk.ANALYST);
      assertThat(desk.documents.find(sight, document.id())).isEmpty();
      assertThat(desk.documents.find(sight, young.id())).isPresent();
      assertThat(rows(desk, "telling_decision")).isZero();
      assertThat(rows(desk, "document")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatWasAcceptedGoesAfterFiveYearsOutOfTheRegisterToo(Databases database) throws IOException {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      desk.wait(Duration.ofDays(100));
      var other = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE + "\n", ReadingDesk.GREEN);
      for (var one : List.of(document, other)) {
        var ref = desk.told(one, "ARREST").was().ref();
        desk.tellings.accept(desk.step(ReadingDesk.ANALYST, one, ref));
        desk.wait(Duration.ofDays(1));
      }
      var speaker =
          Accepted.id(document.id(), desk.told(document, "ARREST").was().voice().mention());
      var same = Accepted.id(other.id(), desk.told(other, "ARREST").was().voice().mention());
      desk.judgements.judge(speaker, same, Judgements.Verdict.SAME, Author.NODE, "one man");
      desk.wait(YEAR.multipliedBy(3));
      assertThat(erased(desk)).as("not yet").containsExactly(0L, 0L);
      desk.wait(YEAR.multipliedBy(2).minusDays(90));
      assertThat(erased(desk)).containsExactly(0L, 1L);
      var event = desk.told(other, "ARREST").was().ref();
      assertThat(desk.view(ReadingDesk.ANALYST).entity(Accepted.id(other.id(), event))).isPresent();
      assertThat(desk.view(ReadingDesk.ANALYST).entity(Accepted.id(document.id(), event)))
          .isEmpty();
      assertThat(rows(desk, "judgement")).isZero();
      assertThat(rows(desk, "leads_to where id = '" + speaker + "'")).isZero();
      assertThat(rows(desk, "statement where record like 'reading-" + document.id() + "%'"))
          .isZero();
      assertThat(rows(desk, "record where id like 'reading-" + document.id() + "%'")).isZero();
    }
  }

  @Test
  void nothingIsLeftInTheFiles() throws IOException {
    var settings = Databases.SQLITE.fresh();
    var marks = List.of("Zubaydistan Qurtubi", "Tamghrabtopolis", "Wadi Nakhilene");
    try (var desk = new ReadingDesk(settings)) {
      var page =
          "Police said Zubaydistan Qurtubi was arrested in Tamghrabtopolis on 11 May 2025.\n\n"
              + "Three people were arrested in Wadi Nakhilene, said Zubaydistan Qurtubi.\n";
      var document = desk.read(ReadingDesk.ANALYST, page, ReadingDesk.GREEN);
      var told = desk.tellings.of(document.id());
      assertThat(told).isNotEmpty();
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, told.getFirst().was().ref()));
      assertThat(found(settings.data(), marks)).isNotEmpty();
      desk.wait(YEAR.multipliedBy(5));
      assertThat(erased(desk)).containsExactly(0L, 1L);
      assertThat(found(settings.data(), marks)).isEmpty();
    }
    assertThat(found(settings.data(), marks)).isEmpty();
  }

  private static List<String> found(java.nio.file.Path folder, List<String> marks)
      throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      var found = new java.util.ArrayList<String>();
      for (var file : all) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        marks.stream().filter(text::contains).map(mark -> file + ": " + mark).forEach(found::add);
      }
      return found;
    }
  }
}
