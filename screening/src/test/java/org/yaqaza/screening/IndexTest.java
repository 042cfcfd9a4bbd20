package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// The index returns what the scan returns: the same entities, in the same order, for the same
/// reasons. All names are invented.
class IndexTest {

  private static final List<String> GIVEN =
      List.of(
          "Mohamed",
          "محمد",
          "Muhammad",
          "Mahmoud",
          "Youssef",
          "يوسف",
          "Yusuf",
          "Юсуф",
          "Hassan",
          "Hussein",
          "حسين",
          "Fatima",
          "Ivan",
          "Иван",
          "Dmitri",
          "J.",
          "Abdul Rahman",
          "عبد الرحمن",
          "Abderrahmane",
          "Abu Salim",
          "أبو سالم",
          "Nur al-Din",
          "Noureddine");
  private static final List<String> FAMILY =
      List.of(
          "Benalouane",
          "بن علوان",
          "Ben Alwan",
          "al-Tarhouni",
          "الترهوني",
          "Terhuni",
          "Kovalenko",
          "Коваленко",
          "Kowalenko",
          "Smith",
          "Smyth",
          "Zarqi",
          "الزرقي",
          "el-Zerki",
          "Li",
          "Lu");
  private static final List<String> ORGANISATION =
      List.of(
          "Army",
          "جيش",
          "Jaysh",
          "of the",
          "Light",
          "النور",
          "al-Nour",
          "Trading",
          "Company",
          "Ltd",
          "Foundation",
          "مؤسسة",
          "Bank",
          "17",
          "18",
          "Group",
          "Zarqa");

  @Property(tries = 150)
  void findsWhatTheScanFinds(@ForAll Random random) {
    var entities = new ArrayList<Subject>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      entities.add(subject(random, "e-" + i));
    }
    var scan = new Scan(entities);
    var index = new Index(entities);
    for (int i = 0; i < 10; i++) {
      var asked = subject(random, "q");
      double threshold = random.nextInt(3) * 0.4;
      int limit = 1 + random.nextInt(12);
      var expected = scan.search(asked, threshold, limit, _ -> true);
      assertThat(index.search(asked, threshold, limit, _ -> true)).isEqualTo(expected);
      expected.forEach(IndexTest::addsUp);
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

  private static void addsUp(Match match) {
    double sum = match.evidence().stream().mapToDouble(Evidence::weight).sum();
    assertThat(match.weight()).isCloseTo(sum, within(1e-6));
    assertThat(match.evidence().getFirst()).isInstanceOf(Evidence.Prior.class);
    assertThat(match.evidence())
        .allSatisfy(
            e -> assertThat(e.weight() * 10).isCloseTo(Math.rint(e.weight() * 10), within(1e-6)));
    assertThat(match.score()).isBetween(0.0, 1.0);
  }

  static Subject person(String id, String name) {
    return new Subject(id, "Person", Map.of("name", List.of(name)));
  }

  private static Subject subject(Random random, String id) {
    var properties = new LinkedHashMap<String, List<String>>();
    var isPerson = random.nextInt(4) > 0;
    properties.put("name", List.of(name(random, isPerson)));
    if (random.nextBoolean()) {
      properties.put("alias", List.of(name(random, isPerson), name(random, isPerson)));
    }
    if (random.nextInt(4) == 0) {
      properties.put("weakAlias", List.of(name(random, isPerson)));
    }
    if (isPerson && random.nextBoolean()) {
      properties.put(
          "birthDate",
          List.of(pick(random, List.of("1972", "1972-06-01", "1972-01-06", "1970/1975", "1972~"))));
      properties.put("nationality", List.of(pick(random, List.of("dz", "ma", "fr"))));
      properties.put("gender", List.of(pick(random, List.of("male", "female"))));
    }
    if (isPerson && random.nextInt(5) == 0) {
      properties.put(
          "passportNumber", List.of(pick(random, List.of("AB 123456", "ab123456", "X9"))));
    }
    var schemata =
        isPerson
            ? List.of("Person", "Person", "LegalEntity")
            : List.of("Organization", "Company", "Thing");
    var schema = pick(random, schemata);
    if (!schema.equals("Person")) {
      properties
          .keySet()
          .removeAll(List.of("birthDate", "nationality", "gender", "passportNumber"));
    }
    return new Subject(id, schema, properties);
  }

  private static String name(Random random, boolean isPerson) {
    var words = new ArrayList<String>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      words.add(
          isPerson
              ? pick(random, random.nextBoolean() ? GIVEN : FAMILY)
              : pick(random, ORGANISATION));
    }
    return String.join(" ", words);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
