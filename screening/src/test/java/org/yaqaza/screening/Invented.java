package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yaqaza.model.Subject;

/// Subjects made at random from few words, so that many have parts in common, and such as are made
/// to lead a search astray. All names are invented.
final class Invented {

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
          "M",
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
          "Plat Ono Vich",
          "Platonovich",
          "Li",
          "Lu",
          "Wang Xiaoming");
  private static final List<String> ORGANISATION =
      List.of(
          "Army",
          "ALT",
          "ZBF",
          "LT",
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
  private static final List<String> LETTERS =
      List.of("a", "o", "kh", "m", "rn", "ا", "م", "и", "н");

  private Invented() {}

  static Subject person(String id, String name) {
    return new Subject(id, "Person", Map.of("name", List.of(name)));
  }

  /// Anybody.
  static Subject subject(Random random, String id) {
    var isPerson = random.nextInt(4) > 0;
    var properties = new LinkedHashMap<String, List<String>>();
    properties.put("name", List.of(name(random, isPerson)));
    if (random.nextBoolean()) {
      properties.put("alias", List.of(name(random, isPerson), name(random, isPerson)));
    }
    if (random.nextInt(4) == 0) {
      properties.put("weakAlias", List.of(name(random, isPerson)));
    }
    var schema =
        isPerson
            ? pick(random, List.of("Person", "Person", "LegalEntity"))
            : pick(random, List.of("Organization", "Company", "Thing"));
    if (schema.equals("Person")) {
      facts(random, properties);
    }
    return new Subject(id, schema, properties);
  }

  private static void facts(Random random, Map<String, List<String>> properties) {
    if (random.nextBoolean()) {
      properties.put("birthDate", dates(random));
      properties.put("nationality", List.of(pick(random, List.of("dz", "ma", "fr"))));
      properties.put("gender", List.of(pick(random, List.of("male", "female"))));
    }
    if (random.nextInt(5) == 0) {
      properties.put(
          "passportNumber", List.of(pick(random, List.of("AB 123456", "ab123456", "X9"))));
    }
    if (random.nextInt(30) == 0) {
      properties.keySet().removeAll(List.of("name", "alias", "weakAlias"));
    }
  }

  private static List<String> dates(Random random) {
    var all =
        List.of(
            "1972", "1972-06-01", "1972-01-06", "1970/1975", "1972~", "1976~", "1974-02", "1979");
    return random.nextBoolean()
        ? List.of(pick(random, all))
        : List.of(pick(random, all), pick(random, all));
  }

  private static String name(Random random, boolean isPerson) {
    return switch (random.nextInt(12)) {
      case 0 -> slip(random, words(random, isPerson, 1 + random.nextInt(3)));
      case 1 -> words(random, isPerson, 1 + random.nextInt(3)).replaceFirst(" ", "");
      case 2 -> words(random, isPerson, random.nextInt(8) == 0 ? 9 + random.nextInt(8) : 5);
      case 3 -> letters(random);
      default -> words(random, isPerson, 1 + random.nextInt(4));
    };
  }

  private static String words(Random random, boolean isPerson, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add(
          isPerson
              ? pick(random, random.nextBoolean() ? GIVEN : FAMILY)
              : pick(random, ORGANISATION));
    }
    return String.join(" ", words);
  }

  /// One letter left out, put in or exchanged.
  private static String slip(Random random, String name) {
    int at = random.nextInt(name.length());
    return name.substring(0, at)
        + (random.nextBoolean() ? pick(random, LETTERS) : "")
        + name.substring(Math.min(name.length(), at + random.nextInt(2)));
  }

  /// The same few letters again and again, up to a very long word.
  private static String letters(Random random) {
    var one = pick(random, LETTERS);
    var other = pick(random, LETTERS);
    var word = new StringBuilder(one);
    int count = random.nextInt(random.nextInt(10) == 0 ? 60 : 8);
    for (int i = 0; i < count; i++) {
      word.append(random.nextBoolean() ? one : other);
    }
    return word.toString();
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
