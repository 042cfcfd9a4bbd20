package org.yaqaza.node.reading.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose people a figure counts, and which steps somebody is said to have taken.
class FightersTest {

  private static Fighters of(Invented... told) {
    return Fighters.of(overview(told), _ -> true);
  }

  private static Overview overview(Invented... told) {
    var heard = Arrays.stream(told).map(Invented::heard).toList();
    return Overview.of(
        heard,
        List.of(),
        Naming.of(heard, (document, mention) -> "reading-" + document + "-" + mention));
  }

  @Test
  void sourcesThatDisagreeStandSideBySide() {
    var all =
        of(
                Invented.of("a", "RETURN").count(250, "exact", "combattants marocains").said("A"),
                Invented.of("b", "RETURN").count(213, "exact", "مقاتلا مغربيا").said("B"),
                Invented.of("c", "JOIN_GROUP").count(1600, "min", "Marocains").said("A"),
                Invented.of("d", "JOIN_GROUP").count(1659, "exact", "مغربيا").said("B"))
            .countries();
    assertThat(all).containsOnlyKeys("MA");
    assertThat(all.get("MA"))
        .extracting(
            Fighters.Row::step, row -> row.tally().said().size(), row -> row.tally().disagrees())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Fighters.Step.LEFT, 2, false),
            org.assertj.core.groups.Tuple.tuple(Fighters.Step.RETURNED, 2, true));
  }

  @Test
  void whoseIsNotSaidIsNotGuessed() {
    assertThat(
            of(Invented.of("a", "JOIN_GROUP").in("Syria", "SY").count(70, "exact", "fighters"))
                .countries())
        .containsOnlyKeys("");
    assertThat(
            of(Invented.of("a", "RETURN").in("Maroc", "MA").count(70, "exact", "combattants"))
                .countries())
        .as("who comes back comes home")
        .containsOnlyKeys("MA");
  }

  @Test
  void weaponsAndAnArrestOfAnybodyAreNoFightersFigure() {
    assertThat(
            of(
                    Invented.of("a", "ARREST").count(3, "exact", "people"),
                    Invented.of("b", "RETURN").count(4, "exact", "rifles"))
                .countries())
        .isEmpty();
  }

  @Test
  void aPersonsStepsAreInTheOrderOfTheirDaysInAnyScript() {
    var people =
        of(
                Invented.of("a", "CONVICTION")
                    .day("2019-03-02")
                    .of("target", "سامي المخترعاوي", "person"),
                Invented.of("b", "RETURN").day("2018").of("actor", "Sami Mukhtaraoui", "person"),
                Invented.of("c", "JOIN_GROUP")
                    .day("2014")
                    .of("actor", "Sami Mukhtaraoui", "person"),
                Invented.of("d", "ARREST")
                    .day("2019-01-05")
                    .of("target", "Omar Inventado", "person"))
            .people();
    assertThat(people).hasSize(1);
    assertThat(people.getFirst().steps())
        .extracting(Fighters.Taken::type)
        .containsExactly("JOIN_GROUP", "RETURN", "CONVICTION");
    assertThat(people.getFirst().party().names())
        .containsExactly("Sami Mukhtaraoui", "سامي المخترعاوي");
  }

  @Test
  void figuresGoToTheTellingThatHasNoOther() {
    var sentence = "1659 Moroccans joined and 213 Moroccan fighters returned";
    var told =
        Gathered.settled(
            List.of(
                Invented.of("a", "JOIN_GROUP")
                    .words(sentence)
                    .count(1659, "exact", "Moroccans")
                    .count(213, "exact", "fighters")
                    .heard(),
                Invented.of("a", "RETURN")
                    .ref("e2")
                    .words(sentence)
                    .count(213, "exact", "fighters")
                    .heard()));
    assertThat(told.getFirst().telling().counts()).hasSize(1);
    assertThat(told.getLast().telling().counts()).hasSize(1);
  }

  @Test
  void tiesAreWhomOneTellingNames() {
    var ties =
        Ties.of(
            overview(
                Invented.of("a", "JOIN_GROUP")
                    .of("actor", "Sami Mukhtaraoui", "person")
                    .of("group", "داعش", "group"),
                Invented.of("b", "JOIN_GROUP")
                    .denied()
                    .of("actor", "سامي المخترعاوي", "person")
                    .of("group", "Daech", "group"),
                Invented.of("c", "MEETING")
                    .of("actor", "Omar Inventado", "person")
                    .of("actor", "Leila Invented", "person")));
    assertThat(ties.edges()).hasSize(2);
    assertThat(ties.nodes()).hasSize(4);
    assertThat(ties.edges().getFirst().tellings()).hasSize(2);
    assertThat(ties.edges().getFirst().manner()).isEqualTo("told");
    assertThat(ties.most(2).left()).isEqualTo(2);
    assertThat(ties.around(ties.edges().getFirst().one(), 2, 150).nodes()).hasSize(2);
  }
}
