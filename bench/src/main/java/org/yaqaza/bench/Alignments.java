package org.yaqaza.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.yaqaza.bench.alignment.Background;
import org.yaqaza.bench.alignment.Costs;
import org.yaqaza.bench.alignment.Discovery;
import org.yaqaza.bench.alignment.HeldOut;
import org.yaqaza.bench.alignment.Learning;
import org.yaqaza.bench.alignment.Letters;
import org.yaqaza.bench.alignment.Pair;
import org.yaqaza.bench.alignment.Resemblance;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Table;
import org.yaqaza.names.Folded;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;
import org.yaqaza.names.Script;
import org.yaqaza.names.Transliteration;

/// Learns the tables of letter costs between scripts, measures them on names that they were not
/// learned from, beside the tables made by hand that they start from, and writes them.
final class Alignments {

  /// How strongly each row of the hand's table is believed in, as so many names.
  private static final double STRENGTH = 30;

  /// Runs of letters that are tried because the data shows them together, and how often they are
  /// believed to occur beforehand.
  private static final int DISCOVERED = 60;

  private static final double DISCOVERED_PRIOR = 1;

  private static final int FIRST_ROUNDS = 6;
  private static final int ROUNDS = 8;

  /// Most names in the data are Western ones in Arabic letters. Those that look Arabic count whole,
  /// the others this much; names that are known to be borne count more.
  private static final double FOREIGN = 0.2;

  private static final double KNOWN = 4;
  private static final double ARABIC_PRIOR = 0.3;
  private static final double LOOKS_ARABIC = 0.6;

  /// Sets with fewer pairs are not measured.
  private static final int FEWEST = 50;

  private static final int ASKED = 600;
  private static final int CANDIDATES = 2000;

  private static final List<String> UN =
      List.of("lists/un_consolidated_2025-04-19.xml.gz", "lists/un_consolidated_2026-02-27.xml.gz");

  /// How much of the rarity of Latin letters counts, consonants and vowels.
  private static final double CONSONANTS = 0.6;

  private static final double VOWELS = 0.75;

  /// What the data shows less often is left to the general costs.
  private static final double LEAST_COUNT = 20;

  private static final String WIKIDATA =
      "Wikidata labels (CC0; steveash/NETransliteration-COLING2018 of 2018-06-04)";
  private static final String TITLES =
      "Wikipedia titles (Apache-2.0; google/transliteration of 2016-11-19)";
  private static final String LISTED =
      "the UN lists of 2025-04-19 and 2026-02-27, and equivalents.tsv";

  /// What one script is learned from.
  ///
  /// @param byHand the table that is believed in beforehand
  /// @param scale what a bit costs: so much that about as many wrong names come within the
  /// product's
  ///     limit by chance as with the table by hand
  /// @param labels names of the world
  /// @param wanted the probability that a key is of the kind of names that count whole
  /// @param known names of listed people and of the table of equivalents
  /// @param unseen words of titles, for measuring alone
  /// @param sources in words, a line each
  private record Lesson(
      Script script,
      Table byHand,
      double scale,
      NamePairs labels,
      ToDoubleFunction<String> wanted,
      NamePairs known,
      NamePairs unseen,
      List<String> sources) {

    NamePairs all() {
      return labels.and(known).and(unseen);
    }

    /// A tenth of the keys, which nothing is learned from.
    Set<String> held() {
      return NamePairs.tenth(all().sources());
    }

    List<Pair> pairs() {
      var apart = new TreeSet<>(held());
      apart.addAll(unseen.sources());
      var pairs = new ArrayList<Pair>();
      pairs.addAll(
          labels
              .with(apart, false)
              .pairs(key -> FOREIGN + (1 - FOREIGN) * wanted.applyAsDouble(key)));
      pairs.addAll(known.with(apart, false).pairs(_ -> KNOWN));
      return pairs;
    }

    /// The sets it is measured on, by what they are.
    Map<String, NamePairs> examinations() {
      var held = held();
      var sets = new LinkedHashMap<String, NamePairs>();
      sets.put("titles", unseen);
      sets.put("labels", labels.with(held, true));
      var looking = labels.with(held, true).sources();
      looking.removeIf(key -> wanted.applyAsDouble(key) < LOOKS_ARABIC);
      sets.put("labels that look Arabic", labels.with(looking, true));
      sets.put("listed and equivalents", known.with(held, true));
      sets.values().removeIf(set -> set.size() < FEWEST);
      if (script != Script.ARABIC) {
        sets.remove("labels that look Arabic");
      }
      return sets;
    }
  }

  private Alignments() {}

  /// Writes `arabic-latin.tsv`, `hebrew-latin.tsv` and `cyrillic-latin.tsv` into `to`.
  static void write(SharedData data, Path to) throws IOException {
    var listed = new ArrayList<Subject>();
    UN.forEach(list -> listed.addAll(data.list(list)));
    learn(arabic(data, listed), to);
    learn(hebrew(data), to);
    learn(cyrillic(data, listed), to);
  }

  private static Lesson arabic(SharedData data, List<Subject> listed) {
    var byHand = byHand(Script.ARABIC);
    var labels = NamePairs.wikidata(data, "names/wikidata_arabic_80.tsv.gz", Script.ARABIC);
    var titles = NamePairs.titles(data, "names/google_ar2en_train.tsv");
    var known = known(listed, Script.ARABIC, byHand);
    var arabic = known.sources();
    arabic.removeAll(NamePairs.tenth(arabic));
    return new Lesson(
        Script.ARABIC,
        byHand,
        0.36,
        labels.and(titles),
        Resemblance.of(arabic, titles.sources(), ARABIC_PRIOR)::to,
        known,
        NamePairs.titles(data, "names/google_ar2en_dev.tsv"),
        List.of(WIKIDATA, TITLES, LISTED));
  }

  private static Lesson hebrew(SharedData data) {
    return new Lesson(
        Script.HEBREW,
        byHand(Script.HEBREW),
        0.36,
        NamePairs.wikidata(data, "names/wikidata_hebrew_80.tsv.gz", Script.HEBREW),
        _ -> 1,
        NamePairs.none(),
        NamePairs.none(),
        List.of(WIKIDATA));
  }

  private static Lesson cyrillic(SharedData data, List<Subject> listed) {
    var byHand = byHand(Script.CYRILLIC);
    return new Lesson(
        Script.CYRILLIC,
        byHand,
        0.45,
        NamePairs.wikidata(data, "names/wikidata_russian_80.tsv.gz", Script.CYRILLIC),
        _ -> 1,
        known(listed, Script.CYRILLIC, byHand),
        NamePairs.none(),
        List.of(WIKIDATA, LISTED));
  }

  private static String table(Script script) {
    return script.name().toLowerCase(Locale.ROOT) + "-latin";
  }

  private static Table byHand(Script script) {
    return Table.read(Alignments.class, table(script) + ".prior.tsv", 2);
  }

  private static NamePairs known(List<Subject> listed, Script script, Table byHand) {
    return NamePairs.listed(listed, script, Transliteration.by(byHand))
        .and(NamePairs.equivalents(script));
  }

  private static void learn(Lesson lesson, Path to) throws IOException {
    var pairs = lesson.pairs();
    var prior = new TreeMap<>(Letters.prior(lesson.byHand(), pairs, STRENGTH));
    var first = new Learning(pairs, prior).rounds(FIRST_ROUNDS);
    Discovery.of(first, DISCOVERED).forEach(e -> prior.put(e, DISCOVERED_PRIOR));
    var model = new Learning(pairs, prior).rounds(ROUNDS).model();
    var learned =
        new Costs(CONSONANTS, VOWELS, lesson.scale(), LEAST_COUNT)
            .table(model, Background.of(pairs), Letters.rules(lesson.byHand()));
    save(to.resolve(table(lesson.script()) + ".tsv"), lesson, pairs.size(), learned);
  }

  private static void save(Path file, Lesson lesson, int pairs, Table learned) throws IOException {
    var figures = figures(lesson, learned);
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "# What folded "
              + name(lesson.script())
              + " letters become in Latin letters, and how unusual that is, in bits (0 = the usual habit).");
      out.println(
          "# `-` nothing, `^` start of the part, `$` its end. First letters, then spellings with their cost.");
      out.printf(
          Locale.ROOT,
          "# Learned by bench/run alignment from %,d pairs and %s.prior.tsv, the table by hand. Sources:%n",
          pairs,
          table(lesson.script()));
      lesson.sources().forEach(source -> out.println("# - " + source));
      out.println(
          "# Measured on names it was not learned from, each asked among 2,000 (by hand > learned):");
      figures.forEach(figure -> out.println("# - " + figure));
      learned.rows().forEach(row -> out.println(String.join("\t", row)));
    }
    System.out.println(file + ": " + Letters.rules(learned).size() + " spellings");
    figures.forEach(System.out::println);
  }

  private static String name(Script script) {
    return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static List<String> figures(Lesson lesson, Table learned) {
    var known = lesson.all().known();
    var figures = new ArrayList<String>();
    lesson
        .examinations()
        .forEach(
            (what, set) -> {
              var before = measured(lesson, set, known, lesson.byHand());
              var after = measured(lesson, set, known, learned);
              figures.add(
                  String.format(
                      Locale.ROOT,
                      "%s (%d): right one first %.3f > %.3f; F1 %.3f > %.3f, with the 10 nearest %.3f > %.3f;",
                      what,
                      after.pairs(),
                      before.first(),
                      after.first(),
                      before.random(),
                      after.random(),
                      before.near(),
                      after.near()));
              figures.add(
                  String.format(
                      Locale.ROOT,
                      "  within the limit %.3f > %.3f, by chance in 10,000 %.1f > %.1f",
                      before.meet(),
                      after.meet(),
                      before.chance(),
                      after.chance()));
            });
    return figures;
  }

  private static HeldOut measured(
      Lesson lesson, NamePairs set, Map<String, Set<String>> known, Table table) {
    var parts = new HashMap<String, Part>();
    HeldOut.Limit limit =
        (source, latin) ->
            Transliteration.limit(
                parts.computeIfAbsent(source, key -> part(key, lesson.script())),
                parts.computeIfAbsent(latin, key -> part(key, Script.LATIN)));
    return HeldOut.measure(
        set.pairs(_ -> 1), ASKED, CANDIDATES, known, Transliteration.by(table)::costs, limit);
  }

  private static Part part(String key, Script script) {
    var origin = new int[key.length()];
    var folded = new Folded(key, origin, key.length());
    return new Part(key, 0, key.length(), folded, script, Role.NAME, false);
  }
}
