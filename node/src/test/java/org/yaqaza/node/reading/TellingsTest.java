package org.yaqaza.node.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Handling;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.web.Refusal;

/// Nothing that a document tells counts until a person says so, and then only for those who may
/// read it.
class TellingsTest {

  private static List<String> values(ReadingDesk desk, String id, String property) {
    return desk.view(ReadingDesk.ANALYST).entity(id).stream()
        .flatMap(entity -> entity.statements().stream())
        .map(HeldStatement::statement)
        .filter(statement -> statement.property().equals(property))
        .map(statement -> statement.value())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsReadIsProposedAndNothingIsInTheRegister(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      assertThat(desk.tellings.of(document.id()))
          .isNotEmpty()
          .allMatch(told -> told.state() == State.PROPOSED)
          .allMatch(told -> told.given().equals(told.was()));
      assertThat(desk.register.version().current()).doesNotContainKey(Accepted.SOURCE);
      var arrest = desk.told(document, "ARREST").was();
      assertThat(arrest.voice().source()).isEqualTo("ياسين القرطبي");
      assertThat(arrest.day()).isEqualTo("2025-05-11");
      assertThat(arrest.counts().getFirst().low()).isEqualByComparingTo("3");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsAcceptedGoesIntoTheRegisterAsTheSpeakersWord(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var arrest = desk.told(document, "ARREST");
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, arrest.was().ref()));
      assertThat(desk.now(arrest).state()).isEqualTo(State.ACCEPTED);
      var id = Accepted.id(document.id(), arrest.was().ref());
      assertThat(values(desk, id, "keywords")).containsExactly("ARREST");
      assertThat(values(desk, id, "date")).containsExactly("2025-05-11");
      assertThat(
              desk.view(ReadingDesk.ANALYST)
                  .entity(id)
                  .orElseThrow()
                  .statements()
                  .getFirst()
                  .statement()
                  .note())
          .contains("said by ياسين القرطبي")
          .contains("characters " + arrest.was().start());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aNameInTheNewsIsNoNameOnAListForAnybodyElse(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, Handling.PUBLISHED);
      var arrest = desk.told(document, "ARREST");
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, arrest.was().ref()));
      var id = Accepted.id(document.id(), arrest.was().ref());
      assertThat(desk.view(ReadingDesk.ANALYST).entity(id)).isPresent();
      assertThat(desk.view(ReadingDesk.OFFICER).entity(id)).as("another purpose").isEmpty();
      assertThat(desk.view(ReadingDesk.OUTSIDER).entity(id)).as("another level").isEmpty();
      assertThat(desk.documents.find(desk.sight(ReadingDesk.OUTSIDER), document.id())).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsTakenBackIsGoneFromTheRegister(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var arrest = desk.told(document, "ARREST");
      var ref = arrest.was().ref();
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, ref));
      desk.wait(Duration.ofMinutes(1));
      desk.tellings.reopen(desk.step(ReadingDesk.ANALYST, document, ref), "");
      assertThat(desk.now(arrest).state()).isEqualTo(State.PROPOSED);
      assertThat(desk.view(ReadingDesk.ANALYST).entity(Accepted.id(document.id(), ref))).isEmpty();
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, ref));
      assertThat(desk.view(ReadingDesk.ANALYST).entity(Accepted.id(document.id(), ref)))
          .isPresent();
      assertThat(desk.tellings.decisions(document.id(), ref))
          .extracting(Tellings.Decision::verdict)
          .containsExactly(State.ACCEPTED, State.PROPOSED, State.ACCEPTED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsPutRightCountsAsItWasPutRight(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var arrest = desk.told(document, "ARREST");
      var was = arrest.was();
      var right =
          new Telling(
              "e999",
              was.type(),
              "alleged",
              was.certainty(),
              was.voice(),
              was.parties(),
              was.places(),
              "2025-05-12",
              was.counts(),
              0,
              1,
              "other words");
      desk.tellings.correct(
          desk.step(ReadingDesk.ANALYST, document, was.ref()), right, "the day after");
      var now = desk.now(arrest);
      assertThat(now.given().day()).isEqualTo("2025-05-12");
      assertThat(now.given().quote()).as("the words stay").isEqualTo(was.quote());
      assertThat(now.was()).isEqualTo(was);
      assertThat(values(desk, Accepted.id(document.id(), was.ref()), "date"))
          .containsExactly("2025-05-12");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aFormCountsOnceAndWhoMayNotReadMayNotDecide(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var ref = desk.told(document, "ARREST").was().ref();
      var step = desk.step(ReadingDesk.ANALYST, document, ref);
      desk.tellings.reject(step, "not so");
      desk.tellings.accept(step);
      assertThat(desk.tellings.decisions(document.id(), ref)).hasSize(1);
      assertThatThrownBy(() -> desk.tellings.accept(desk.step(ReadingDesk.OUTSIDER, document, ref)))
          .isInstanceOf(Refusal.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void everyStepIsOnRecord(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var document = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      var ref = desk.told(document, "ARREST").was().ref();
      desk.documents.open(ReadingDesk.ANALYST, desk.sight(ReadingDesk.ANALYST), document.id());
      desk.tellings.accept(desk.step(ReadingDesk.ANALYST, document, ref));
      assertThat(new Audit(desk.store, desk.clock).after(0, 100))
          .extracting(record -> record.action())
          .containsExactly("document.add", "document.read", "telling.decide");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theSameBytesAreReadOnceForThoseWhoMaySeeThat(Databases database) {
    try (var desk = new ReadingDesk(database)) {
      var first = desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN);
      assertThat(desk.read(ReadingDesk.ANALYST, ReadingDesk.PAGE, ReadingDesk.GREEN).id())
          .isEqualTo(first.id());
      assertThat(desk.read(ReadingDesk.OUTSIDER, ReadingDesk.PAGE, Handling.PUBLISHED).id())
          .isNotEqualTo(first.id());
      assertThat(desk.documents.count(desk.sight(ReadingDesk.OUTSIDER))).isEqualTo(1);
      assertThat(desk.documents.count(desk.sight(ReadingDesk.ANALYST))).isEqualTo(2);
    }
  }
}
