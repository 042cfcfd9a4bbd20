package org.yaqaza.node.reading.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// The same event told twice is one event with two tellings, and nothing else is.
class OccurringTest {

  private static List<Occurrence> put(Invented... told) {
    return put(List.of(), told);
  }

  private static List<Occurrence> put(List<Spoken> said, Invented... told) {
    var heard = Arrays.stream(told).map(Invented::heard).toList();
    return Occurring.of(heard, said, naming(heard));
  }

  private static Naming naming(List<Heard> heard) {
    return Naming.of(heard, (document, mention) -> "reading-" + document + "-" + mention);
  }

  private static Spoken said(long number, String one, String other, Spoken.Verdict verdict) {
    return new Spoken(
        number, "w" + number, Pair.of(one, other), verdict, "r", "somebody", Instant.EPOCH);
  }

  private static Invented arrest(String page) {
    return Invented.of(page, "ARREST").in("Tangier", "MA");
  }

  @Test
  void oneEventInFourLanguagesIsOne() {
    var all =
        put(
            arrest("en"),
            Invented.of("ar", "ARREST").in("طنجة", "MA"),
            Invented.of("fr", "DISMANTLED_CELL").in("Tanger", "MA"),
            Invented.of("es", "ARREST").in("Tánger", "MA"));
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().pages()).isEqualTo(4);
    assertThat(all.getFirst().parts())
        .filteredOn(part -> part.with().isPresent())
        .hasSize(3)
        .allSatisfy(
            part ->
                assertThat(part.why()).extracting(Agreement::kind).contains(Agreement.Kind.PLACE));
  }

  @Test
  void typeAndCountryAloneJoinNothing() {
    assertThat(
            put(
                Invented.of("a", "ARREST").in("Morocco", "MA"),
                Invented.of("b", "ARREST").in("المغرب", "MA"),
                Invented.of("c", "ARREST").in("المملكة المغربية", "MA")))
        .hasSize(3);
  }

  @Test
  void anotherDayAnotherTownAnotherTypeAreAnotherEvent() {
    assertThat(
            put(
                arrest("a"),
                arrest("b").day("2025-05-20"),
                Invented.of("c", "ARREST").in("Rabat", "MA"),
                Invented.of("d", "ATTACK").in("Tangier", "MA"),
                Invented.of("e", "ARREST").in("Tangier", "ES")))
        .hasSize(5);
  }

  @Test
  void withoutADayTheDayOfThePageCounts() {
    assertThat(put(arrest("a"), arrest("b").day("").count(3, "exact", "people")))
        .as("a town alone is too little when the day is a guess")
        .hasSize(2);
    assertThat(
            put(
                arrest("a").count(3, "exact", "people"),
                arrest("b").day("").count(3, "exact", "personas")))
        .hasSize(1);
  }

  @Test
  void yearsApartAGroupAndAFigureAreTooLittleAndAPersonIsEnough() {
    var joined = Invented.of("a", "JOIN_GROUP").day("2014").in("Syria", "SY");
    assertThat(
            put(
                joined.of("group", "داعش", "group").count(800, "exact", "fighters"),
                Invented.of("b", "JOIN_GROUP")
                    .day("2014")
                    .of("group", "Daech", "group")
                    .count(800, "exact", "fighters")))
        .hasSize(2);
    assertThat(
            put(
                joined.of("actor", "سامي المخترعاوي", "person"),
                Invented.of("b", "JOIN_GROUP")
                    .day("2014")
                    .of("actor", "Sami Mukhtaraoui", "person")))
        .hasSize(1);
  }

  @Test
  void aDenialIsOfTheSameEventAndStaysAVoiceOfItsOwn() {
    var all = put(arrest("a"), arrest("b").denied().said("the family"));
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().denied())
        .singleElement()
        .satisfies(heard -> assertThat(heard.telling().voice().source()).isEqualTo("the family"));
    assertThat(all.getFirst().affirmed()).hasSize(1);
  }

  @Test
  void whatPeopleHoldApartStaysApartAndWhatTheyJoinStaysTogether() {
    var apart = said(1, "b-e1", "a-e1", Spoken.Verdict.DIFFERENT);
    assertThat(put(List.of(apart), arrest("a"), arrest("b"))).hasSize(2);
    var far = Invented.of("b", "ATTACK").in("Gao", "ML").day("2020");
    var joined = put(List.of(said(1, "a-e1", "b-e1", Spoken.Verdict.SAME)), arrest("a"), far);
    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().parts().getLast().why())
        .extracting(Agreement::kind)
        .containsExactly(Agreement.Kind.WORD);
  }

  @Test
  void whatIsApartFromOneIsApartFromAllThatArePutToIt() {
    var all =
        put(
            List.of(
                said(1, "b-e1", "z-e1", Spoken.Verdict.SAME),
                said(2, "c-e1", "z-e1", Spoken.Verdict.DIFFERENT)),
            arrest("b"),
            arrest("c"),
            arrest("z"));
    assertThat(ids(all)).containsExactly("[b-e1, z-e1]", "[c-e1]");
  }

  @Test
  void copiesAndWhatOneMouthSaysAreOneSource() {
    var words = "the office said on Sunday that its men had held three people in the town";
    var one =
        put(
                arrest("a").said("Yassine Invented").words(words),
                arrest("b").said("Yassine Invented").words("he told it again in quite other words"),
                arrest("c").words(words + " again"),
                arrest("d").said("The Ministry").words("another account of what they did there"))
            .getFirst();
    assertThat(one.pages()).isEqualTo(4);
    assertThat(Sources.count(one)).isEqualTo(2);
  }

  @Test
  void likeWordsOfOthersAreOfOtherEvents() {
    var words = "the office said that %s had joined the group in Syria and returned years later";
    var joined = Invented.of("a", "JOIN_GROUP").day("2014").in("Syria", "SY");
    assertThat(
            put(
                joined.of("actor", "Omar Inventado", "person").words(words.formatted("Omar")),
                Invented.of("b", "JOIN_GROUP")
                    .day("2014")
                    .in("Syria", "SY")
                    .of("actor", "Leila Invented", "person")
                    .words(words.formatted("Leila"))))
        .hasSize(2);
  }

  @Test
  void aHeadlineIsNoSecondSource() {
    var one =
        put(arrest("a").said("The Ministry"), arrest("a").ref("e2").words("Three held in Tangier"))
            .getFirst();
    assertThat(one.parts()).hasSize(2);
    assertThat(Sources.count(one)).isEqualTo(1);
  }

  @Test
  void figuresThatCannotBothBeTrueDisagree() {
    var one =
        put(
                arrest("a").count(3, "exact", "people"),
                arrest("b").count(4, "exact", "personnes"),
                arrest("c").count(9, "exact", "rifles"))
            .getFirst();
    assertThat(Tally.all(one.tellings()))
        .extracting(Tally::thing, Tally::disagrees)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("person", true),
            org.assertj.core.groups.Tuple.tuple("weapon", false));
    assertThat(
            Tally.all(
                put(
                        arrest("a").count(1600, "min", "people"),
                        arrest("b").count(1659, "exact", "أشخاص"))
                    .getFirst()
                    .tellings()))
        .singleElement()
        .satisfies(tally -> assertThat(tally.disagrees()).isFalse());
  }

  /// What is shared finds what a comparison of each with each finds, whatever people said.
  @Property(tries = 300)
  void findsWhatAScanFinds(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random, 1 + random.nextInt(40), 6);
    var said = words(random, heard);
    assertThat(Occurring.of(heard, said, naming(heard)))
        .isEqualTo(Occurring.scan(heard, said, naming(heard)));
  }

  /// Every telling is in one occurrence; in which does not depend on the order in which they came.
  @Property(tries = 200)
  void partsThemWhateverTheirOrder(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random, 1 + random.nextInt(40), 6);
    var said = words(random, heard);
    var shuffled = new ArrayList<>(heard);
    Collections.shuffle(shuffled, random);
    var all = Occurring.of(heard, said, naming(heard));
    assertThat(ids(Occurring.of(shuffled, said, naming(shuffled)))).isEqualTo(ids(all));
    assertThat(all.stream().flatMap(one -> one.tellings().stream()))
        .containsExactlyInAnyOrderElementsOf(heard);
  }

  /// No two that speak against each other are together, unless a person said so, and never two that
  /// a person holds apart.
  @Property(tries = 200)
  void keepsApartWhatCannotBeOne(@ForAll long seed) {
    var random = new Random(seed);
    var heard = heard(random, 1 + random.nextInt(40), 6);
    var said = words(random, heard);
    var joined =
        said.stream()
            .filter(word -> word.verdict() == Spoken.Verdict.SAME)
            .flatMap(word -> Stream.of(word.pair().one(), word.pair().other()))
            .toList();
    var apart =
        new HashSet<>(
            said.stream()
                .filter(word -> word.verdict() == Spoken.Verdict.DIFFERENT)
                .map(Spoken::pair)
                .toList());
    for (var one : Occurring.of(heard, said, naming(heard))) {
      for (var a : one.parts()) {
        for (var b : one.parts()) {
          var ids = Pair.of(a.heard().id(), b.heard().id());
          assertThat(apart).doesNotContain(ids);
          if (!joined.contains(ids.one()) && !joined.contains(ids.other())) {
            assertThat(a.traits().mayBe(b.traits())).isTrue();
          }
        }
      }
    }
  }

  private static List<Heard> heard(Random random, int count, int pages) {
    var heard = new ArrayList<Heard>();
    for (int i = 0; i < count; i++) {
      heard.add(Invented.random(random, i, pages));
    }
    return heard;
  }

  private static List<Spoken> words(Random random, List<Heard> heard) {
    var said = new ArrayList<Spoken>();
    var pairs = new HashSet<Pair>();
    for (int i = 0; i < random.nextInt(5); i++) {
      var pair = Pair.of(Invented.pick(random, heard).id(), Invented.pick(random, heard).id());
      if (!pair.one().equals(pair.other()) && pairs.add(pair)) {
        var verdict = random.nextBoolean() ? Spoken.Verdict.SAME : Spoken.Verdict.DIFFERENT;
        said.add(said(i, pair.one(), pair.other(), verdict));
      }
    }
    return said;
  }

  private static TreeSet<String> ids(List<Occurrence> all) {
    var ids = new TreeSet<String>();
    all.forEach(
        one -> ids.add(new TreeSet<>(one.tellings().stream().map(Heard::id).toList()).toString()));
    return ids;
  }
}
