package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yaqaza.screening.Invented.person;
import static org.yaqaza.screening.Invented.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// The index returns what the scan returns: the same entities, in the same order, for the same
/// reasons.
class IndexTest {

  /// How many lists are made up; each is asked [#QUESTIONS] questions. Many more are asked with
  /// `-Dyaqaza.oracle.lists=100000`.
  private static final int LISTS = Integer.getInteger("yaqaza.oracle.lists", 30);

  private static final int QUESTIONS = 20;

  @Test
  void findsWhatTheScanFinds() {
    for (int list = 0; list < LISTS; list++) {
      var random = new Random(list);
      var entities = entities(random, 1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 40));
      var scan = new Scan(entities);
      var index = new Index(entities);
      for (int question = 0; question < QUESTIONS; question++) {
        asksBoth(random, subject(random, "q"), scan, index);
      }
    }
  }

  /// At any threshold, and just at the score of what is found.
  private static void asksBoth(Random random, Subject asked, Scan scan, Search index) {
    int limit = 1 + random.nextInt(12);
    double threshold = random.nextInt(3) * 0.4;
    var expected = scan.search(asked, threshold, limit, _ -> true);
    assertThat(index.search(asked, threshold, limit, _ -> true)).isEqualTo(expected);
    expected.forEach(IndexTest::addsUp);
    if (!expected.isEmpty()) {
      double exactly = expected.get(random.nextInt(expected.size())).score();
      assertThat(index.search(asked, exactly, limit, _ -> true))
          .isEqualTo(scan.search(asked, exactly, limit, _ -> true));
    }
  }

  /// After any changes the segments answer as an index of what is left.
  @Property(tries = 20)
  void segmentsFindWhatTheScanFinds(@ForAll Random random) {
    var held = new ArrayList<>(entities(random, 1 + random.nextInt(40)));
    var segments = Segments.of(held);
    for (int change = 0; change < 5; change++) {
      var removed = new HashSet<String>();
      var changed = new ArrayList<Subject>();
      for (int i : random.ints(0, 60).distinct().limit(1 + random.nextInt(6)).toArray()) {
        var id = "e-" + i;
        held.removeIf(entity -> entity.id().equals(id));
        if (random.nextBoolean()) {
          removed.add(id);
        } else {
          changed.add(subject(random, id));
        }
      }
      held.addAll(changed);
      segments = segments.with(changed, removed);
      assertThat(segments.size()).isEqualTo(held.size());
      var scan = new Scan(held);
      for (int question = 0; question < 5; question++) {
        asksBoth(random, subject(random, "q"), scan, segments);
      }
    }
  }

  /// When much has changed, both segments become one.
  @Test
  void manyChangesAreTakenIn() {
    var random = new Random(3);
    var held = entities(random, 1500);
    var segments = Segments.of(held.subList(0, 10)).with(held.subList(10, 1500), Set.of());
    assertThat(segments.size()).isEqualTo(1500);
    var scan = new Scan(held);
    for (int question = 0; question < 4; question++) {
      asksBoth(random, subject(random, "q"), scan, segments);
    }
  }

  @Test
  void asksOnlyAmongTheEntitiesItMay() {
    var entities = List.of(person("a-1", "Youssef Zarqi"), person("b-1", "Youssef Zarqi"));
    var found =
        new Index(entities).search(person("q", "Yusuf Zarqi"), 0, 5, id -> id.startsWith("b"));
    assertThat(found).extracting(Match::entity).containsExactly("b-1");
  }

  @Test
  void equalWeightsStandInTheOrderOfIds() {
    var entities =
        List.of(
            person("c", "Youssef Zarqi"),
            person("a", "Youssef Zarqi"),
            person("b", "Youssef Zarqi"));
    assertThat(new Index(entities).search(person("q", "Youssef Zarqi"), 0, 2, _ -> true))
        .extracting(Match::entity)
        .containsExactly("a", "b");
  }

  @Test
  void anIndexOfNothingFindsNothing() {
    assertThat(new Index(List.of()).search(person("q", "Youssef"), 0, 5, _ -> true)).isEmpty();
  }

  private static List<Subject> entities(Random random, int count) {
    var entities = new ArrayList<Subject>();
    for (int i = 0; i < count; i++) {
      entities.add(subject(random, "e-" + i));
    }
    return entities;
  }

  private static void addsUp(Match match) {
    double sum = match.evidence().stream().mapToDouble(Evidence::weight).sum();
    assertThat(match.weight()).isCloseTo(sum, within(1e-6));
    assertThat(match.evidence().getFirst()).isInstanceOf(Evidence.Prior.class);
    assertThat(match.evidence())
        .allSatisfy(
            e -> assertThat(e.weight() * 10).isCloseTo(Math.rint(e.weight() * 10), within(1e-6)));
    assertThat(match.score()).isBetween(0.0, 1.0);
  }
}
