package org.yaqaza.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.bench.data.CyrillicNames;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.Scripts;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Subject;

/// What is measured.
///
/// @param lists entities by the list's name
/// @param innocents questions about people who are on no list, by the set's name
/// @param sets questions about listed people
/// @param pairs labelled pairs by the file's name
public record Inputs(
    Map<String, List<Subject>> lists,
    Map<String, List<Question>> innocents,
    List<QuestionSet> sets,
    Map<String, List<Pair>> pairs) {

  /// Questions about listed people.
  ///
  /// @param list the list that they are asked of
  /// @param innocents the sets of innocents that the same threshold must spare
  public record QuestionSet(
      String name, String list, List<String> innocents, List<Question> questions) {}

  /// All development sets.
  public static Inputs development(SharedData data) {
    var lists = new LinkedHashMap<String, List<Subject>>();
    lists.put("un", data.list("screening/un.ftm.jsonl.gz"));
    lists.put("un-latin", data.list("screening/un-latin.ftm.jsonl.gz"));
    var hard = new ArrayList<>(data.list("screening/hard-un.ftm.jsonl.gz"));
    hard.addAll(data.list("screening/hard-ofac.ftm.jsonl.gz"));
    lists.put("hard", hard);
    lists.put("hard-latin", hard.stream().map(Inputs::latinOnly).toList());
    var innocents = new LinkedHashMap<String, List<Question>>();
    for (var name : List.of("near", "nearname", "neg", "negname")) {
      innocents.put(name, data.questions("screening/" + name + ".dev.jsonl.gz"));
    }
    return new Inputs(
        lists,
        innocents,
        sets(data, hard),
        Map.of("name_cases", Pair.read(data.path("matching/name_cases.csv"))));
  }

  private static List<QuestionSet> sets(SharedData data, List<Subject> hard) {
    var full = List.of("near", "neg");
    var nameOnly = List.of("nearname", "negname");
    return List.of(
        set(data, "variant.dev", "hard", full),
        set(data, "noisy.dev", "hard", full),
        set(data, "variantname.dev", "hard", nameOnly),
        set(data, "noisyname.dev", "hard", nameOnly),
        set(data, "pos.dev", "un", List.of("neg")),
        set(data, "posname.dev", "un", List.of("negname")),
        set(data, "arabic", "un-latin", List.of("negname")),
        set(data, "arabicorg", "un-latin", List.of()),
        set(data, "cross.dev", "un-latin", List.of("negname")),
        new QuestionSet(
            "cyrillic",
            "un-latin",
            List.of("negname"),
            CyrillicNames.published(data.path("lists/un_consolidated_2026-02-27.xml.gz"))),
        new QuestionSet(
            "respelled",
            "hard-latin",
            List.of(),
            CyrillicNames.respelled(hard, data.path("names/wikidata_russian_80.tsv.gz"))));
  }

  private static QuestionSet set(
      SharedData data, String file, String list, List<String> innocents) {
    return new QuestionSet(
        file.replace(".dev", ""),
        list,
        innocents,
        data.questions("screening/" + file + ".jsonl.gz"));
  }

  /// `entity` without any value outside Latin script, as `un-latin` is made.
  static Subject latinOnly(Subject entity) {
    var properties = new LinkedHashMap<String, List<String>>();
    entity
        .properties()
        .forEach(
            (name, values) -> {
              var latin =
                  values.stream()
                      .filter(value -> List.of("latin", "none").contains(Scripts.of(value)))
                      .toList();
              if (!latin.isEmpty()) {
                properties.put(name, latin);
              }
            });
    return new Subject(entity.id(), entity.schema(), properties);
  }
}
