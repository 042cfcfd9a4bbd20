package org.yaqaza.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Index;
import org.yaqaza.screening.Mode;
import org.yaqaza.screening.Search;

/// What each mode misses and how often it alerts, on the development sets. The figures that pages
/// show come from here.
final class Modes {

  private Modes() {}

  /// Measures all modes; writes `modes.tsv` into `to`.
  static void write(SharedData data, Path to, Progress progress) throws IOException {
    var hard = new ArrayList<Subject>();
    hard.addAll(data.list("screening/hard-un.ftm.jsonl.gz"));
    hard.addAll(data.list("screening/hard-ofac.ftm.jsonl.gz"));
    var index = new Index(hard);
    var altered = new ArrayList<Question>();
    altered.addAll(data.questions("screening/variant.dev.jsonl.gz"));
    altered.addAll(data.questions("screening/noisy.dev.jsonl.gz"));
    var ordinary = data.questions("screening/neg.dev.jsonl.gz");
    var near = data.questions("screening/near.dev.jsonl.gz");
    var file = to.resolve("modes.tsv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "# What each mode misses and how often it alerts: mode, misses in 100 altered names of listed people,");
      out.println(
          "# alerts in 10,000 ordinary people, alerts in 10,000 invented people put together from listed names.");
      out.println(
          "# Measured by bench/run modes on the development sets variant and noisy (1,665 names), neg, near,");
      out.println(
          "# asked in the UN list of 2026 and OFAC's of 2021 together (9,979 entities), with birth dates and countries.");
      for (var mode : Mode.values()) {
        double missed = 100 * (1 - found(index, altered, mode, progress));
        double alerts = 10_000 * alerts(index, ordinary, mode, "ordinary people", progress);
        double nearAlerts = 10_000 * alerts(index, near, mode, "near innocents", progress);
        out.printf(Locale.ROOT, "%s\t%.1f\t%.0f\t%.0f%n", mode.label(), missed, alerts, nearAlerts);
        System.out.printf(
            Locale.ROOT,
            "%s: misses %.1f in 100, alerts %.0f (near: %.0f) in 10,000%n",
            mode.label(),
            missed,
            alerts,
            nearAlerts);
      }
    }
  }

  private static double found(
      Search search, List<Question> questions, Mode mode, Progress progress) {
    return share(
        progress.onAllCores(
            mode.label() + ": altered names",
            questions,
            q ->
                search.search(q.subject(), mode.threshold(), 50, _ -> true).stream()
                    .anyMatch(match -> q.expected().contains(match.entity()))));
  }

  private static double alerts(
      Search search, List<Question> questions, Mode mode, String who, Progress progress) {
    return share(
        progress.onAllCores(
            mode.label() + ": " + who,
            questions,
            q -> !search.search(q.subject(), mode.threshold(), 1, _ -> true).isEmpty()));
  }

  private static double share(List<Boolean> truths) {
    return truths.stream().filter(truth -> truth).count() / (double) truths.size();
  }
}
