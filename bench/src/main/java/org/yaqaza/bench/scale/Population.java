package org.yaqaza.bench.scale;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.bench.data.Source;
import org.yaqaza.model.Subject;

/// Lists of any size, and ordinary people to ask in them, from the development data; the same each
/// time.
///
/// A list begins with entities of the hard lists. What is wanted beyond them is invented: a given
/// name as people of the negative sets or listed people have it, and for a family name in equal
/// parts theirs and a token of Wikidata's names, most of which occur once. So the number of
/// distinct parts grows with the list, as it does in real ones. Each invented person has three
/// names: one with two parts, one with a middle name, and the first in another script or, where its
/// spelling is not known, in the other order.
final class Population {

  private static final long SEED = 20261124;
  private static final Set<String> NAMES = Set.of("name", "alias", "weakAlias", "previousName");

  private final List<Subject> real;
  private final List<Question> ordinary = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private final List<String> families = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final Map<String, String> otherScript = new HashMap<>();

  Population(SharedData data) {
    var hard = new ArrayList<>(data.list("screening/hard-un.ftm.jsonl.gz"));
    hard.addAll(data.list("screening/hard-ofac.ftm.jsonl.gz"));
    Collections.shuffle(hard, new Random(SEED));
    real = List.copyOf(hard);
    for (var entity : real) {
      var parts = entity.values("name").isEmpty() ? "" : entity.values("name").getFirst();
      if (entity.schema().equals("Person") && parts.contains(" ")) {
        given.add(parts.substring(0, parts.indexOf(' ')));
        families.add(parts.substring(parts.lastIndexOf(' ') + 1));
      }
    }
    for (var file : List.of("global", "us")) {
      Source.rows(data.path("matching/negatives_" + file + ".csv.gz"), this::person);
    }
    Collections.shuffle(ordinary, new Random(SEED));
    for (var script : List.of("arabic", "russian", "hebrew")) {
      data.lines("names/wikidata_" + script + "_80.tsv.gz", this::token);
    }
  }

  private void person(NamedCsvRecord row) {
    given.add(row.getField("first_name"));
    families.add(row.getField("last_name"));
    ordinary.add(
        new Question(
            new Subject(
                "ordinary-" + row.getField("source") + "-" + row.getField("row"),
                "Person",
                Map.of(
                    "name", List.of(row.getField("full_name")),
                    "birthDate", List.of(row.getField("date_of_birth")))),
            List.of(),
            List.of()));
  }

  private void token(String line) {
    var columns = line.split("\t");
    if (columns[0].length() > 2) {
      tokens.add(columns[0]);
      otherScript.putIfAbsent(columns[0], columns[1].replace(" ", ""));
    }
  }

  /// Ordinary people, each once.
  List<Question> ordinary() {
    return ordinary;
  }

  /// Entities that together have `names` names, or one or two more.
  List<Subject> list(int names) {
    var random = new Random(SEED);
    var list = new ArrayList<Subject>();
    int count = 0;
    while (count < names) {
      var next = list.size() < real.size() ? real.get(list.size()) : invented(list.size(), random);
      list.add(next);
      count += names(next);
    }
    return list;
  }

  /// How many names `entity` has.
  static int names(Subject entity) {
    return entity.properties().entrySet().stream()
        .filter(property -> NAMES.contains(property.getKey()))
        .mapToInt(property -> property.getValue().size())
        .sum();
  }

  private Subject invented(int number, Random random) {
    var first = any(given, random);
    var family = any(random.nextBoolean() ? families : tokens, random);
    var whole = first + " " + family;
    var other = otherScript.get(first.toLowerCase(Locale.ROOT));
    var otherFamily = otherScript.get(family.toLowerCase(Locale.ROOT));
    var third =
        other == null || otherFamily == null ? family + " " + first : other + " " + otherFamily;
    var born = 1940 + random.nextInt(66);
    return new Subject(
        "invented-" + number,
        "Person",
        Map.of(
            "name", List.of(whole),
            "alias", List.of(first + " " + any(given, random) + " " + family, third),
            "birthDate", List.of(String.valueOf(born))));
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
