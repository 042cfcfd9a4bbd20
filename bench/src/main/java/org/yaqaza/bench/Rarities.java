package org.yaqaza.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.names.ClassWords;
import org.yaqaza.names.Equivalents;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.NameParser;
import org.yaqaza.names.Role;

/// Counts how rare name parts are, for the tables that screening ships: in the published lists, the
/// population that near innocents resemble, and in Wikidata's names, the population at large; the
/// two count half each. A part that only a few listed people share is taken for a family's and not
/// for a common one.
final class Rarities {

  /// Bearers in one list that say nothing of how common a name is: relatives, and the person
  /// searched for.
  private static final double OWN_FAMILY = 1.5;

  /// A Wikidata label occurs about so many times for each person who bears it.
  private static final double OWN_LABEL = 1.5;

  private static final double PARTS_PER_NAME = 2;

  /// Rarer parts are as rare as their length allows; the table would only grow.
  private static final double RAREST = 30_000;

  private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");

  /// How often each key occurs, and among how many names.
  private record Counts(Map<String, Double> of, double names) {
    double share(String key, double discount) {
      return Math.max(0, of.getOrDefault(key, 0.0) - discount) / names;
    }
  }

  private Rarities() {}

  /// Writes `person-parts.tsv` and `organisation-parts.tsv` into `to`.
  static void write(SharedData data, Path to) throws IOException {
    var lists =
        List.of(data.list("lists/un_consolidated_2026-02-27.xml.gz"), data.list("lists/ofac_2021"));
    var world = wikidata(data);
    for (var kind : Kind.values()) {
      var counted = lists.stream().map(list -> counts(list, kind)).toList();
      var keys = new TreeSet<String>();
      counted.forEach(counts -> keys.addAll(counts.of.keySet()));
      if (kind == Kind.PERSON) {
        keys.addAll(world.of.keySet());
      }
      var rows = new TreeMap<String, Long>();
      for (var key : keys) {
        double listed =
            counted.stream().mapToDouble(counts -> counts.share(key, OWN_FAMILY)).max().orElse(0);
        double share = kind == Kind.PERSON ? (listed + world.share(key, OWN_LABEL)) / 2 : listed;
        if (share > 1 / RAREST) {
          rows.put(key, Math.round(1 / share));
        }
      }
      save(to, kind, rows);
    }
  }

  private static Counts counts(List<Subject> list, Kind kind) {
    var counts = new HashMap<String, Double>();
    int names = 0;
    for (var subject : list) {
      if (Schemata.get(subject.schema()).is("Person") == (kind == Kind.PERSON)) {
        names++;
        var seen = new HashSet<String>();
        for (var property : NAMES) {
          subject.values(property).forEach(name -> keys(NameParser.parse(name, kind), seen));
        }
        seen.forEach(key -> counts.merge(key, 1.0, Double::sum));
      }
    }
    return new Counts(counts, names);
  }

  /// Keys of the parts that say who is meant, and the classes they belong to, marked by `=`.
  private static void keys(Name name, Set<String> seen) {
    for (var part : name.parts()) {
      if (part.role().distinguishes() && part.role() != Role.NUMBER) {
        var key = part.key().text();
        seen.add(key);
        var classes =
            name.kind() == Kind.PERSON ? Equivalents.classes(key) : ClassWords.concepts(key);
        classes.forEach(of -> seen.add("=" + of));
      }
    }
  }

  private static Counts wikidata(SharedData data) {
    var counts = new HashMap<String, Double>();
    var total = new double[1];
    for (var script : List.of("arabic", "russian")) {
      data.lines(
          "names/wikidata_" + script + "_80.tsv.gz",
          line -> {
            var columns = line.split("\t");
            double times = Double.parseDouble(columns[2]);
            total[0] += times;
            for (var spelling : List.of(columns[0], columns[1].replace(" ", ""))) {
              var seen = new HashSet<String>();
              keys(NameParser.parse(spelling, Kind.PERSON), seen);
              seen.forEach(key -> counts.merge(key, times, Double::sum));
            }
          });
    }
    return new Counts(counts, total[0] / PARTS_PER_NAME);
  }

  private static void save(Path to, Kind kind, Map<String, Long> rows) throws IOException {
    var person = kind == Kind.PERSON;
    var file = to.resolve(person ? "person-parts.tsv" : "organisation-parts.tsv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "# How rare parts of names are: key, or = and a class; one in so many names has it.");
      out.println(
          person
              ? "# Counted by bench/run rarities, half each: people on the UN list of 2026-02-27 and OFAC's of 2021 (public\n"
                  + "# domain), and name tokens of Wikidata labels (CC0) as in steveash/NETransliteration-COLING2018."
              : "# Counted by bench/run rarities: organisations on the UN list of 2026-02-27 and OFAC's of 2021 (public domain).");
      rows.forEach((key, oneIn) -> out.println(key + "\t" + oneIn));
    }
    System.out.println(file + ": " + rows.size() + " rows");
  }
}
