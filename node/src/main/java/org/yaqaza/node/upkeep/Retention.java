package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.model.Table;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Store;

/// Erases what is kept beyond its time, class by class, and leaves the proof that it did: a record
/// with the class, how many, and a digest of the ids, never the data.
public final class Retention {

  /// How many ids one record stands for.
  private static final int TOGETHER = 200;

  private static final int EXAMPLES = 5;

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;
  private final List<RetentionClass> classes;
  private final Map<String, Period> periods;

  /// @param overrides such as `ended-statements=P2Y quarantined-files=P30D`, or empty
  /// @throws IllegalArgumentException when that cannot be read, or a class has no period
  public Retention(
      Store store, InstantSource clock, List<RetentionClass> classes, String overrides) {
    this.store = store;
    this.audit = new Audit(store, clock);
    this.clock = clock;
    this.classes = List.copyOf(classes);
    this.periods = periods(overrides);
    for (var one : classes) {
      if (!periods.containsKey(one.name())) {
        throw new IllegalArgumentException(one.name());
      }
    }
  }

  static Map<String, Period> periods(String overrides) {
    var periods = new TreeMap<String, Period>();
    for (var row : Table.read(Retention.class, "retention.tsv", 4).rows()) {
      periods.put(row.getFirst(), Period.parse(row.get(1)));
    }
    for (var word : overrides.strip().split("\\s+")) {
      if (word.isEmpty()) {
        continue;
      }
      var parts = word.split("=", 2);
      try {
        if (parts.length != 2 || !periods.containsKey(parts[0])) {
          throw new IllegalArgumentException(word);
        }
        periods.put(parts[0], Period.parse(parts[1]));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(word, e);
      }
    }
    return periods;
  }

  /// What is over in a class.
  ///
  /// @param before what was over before that is due
  /// @param examples of ids
  public record Due(String name, Instant before, long count, List<String> examples) {

    public Due {
      examples = List.copyOf(examples);
    }
  }

  /// What would be erased now.
  public List<Due> due() {
    var due = new ArrayList<Due>();
    for (var one : classes) {
      var ids = one.due(store, before(one), Integer.MAX_VALUE);
      due.add(new Due(one.name(), before(one), ids.size(), ids.stream().limit(EXAMPLES).toList()));
    }
    return due;
  }

  /// Erases it.
  ///
  /// @return what was erased
  public List<Due> erase(Author by) throws IOException {
    var erased = new ArrayList<Due>();
    for (var one : classes) {
      var before = before(one);
      var examples = new ArrayList<String>();
      long count = 0;
      for (var ids = one.due(store, before, TOGETHER);
          !ids.isEmpty();
          ids = one.due(store, before, TOGETHER)) {
        var batch = ids;
        store.write(
            in -> {
              one.erase(in, batch);
              return audit.add(in, proof(by, one, batch));
            });
        one.afterwards(batch);
        count += batch.size();
        batch.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
      }
      erased.add(new Due(one.name(), before, count, examples));
    }
    if (erased.stream().anyMatch(due -> due.count() > 0)) {
      store.settle();
    }
    return erased;
  }

  private static Act proof(Author by, RetentionClass one, List<String> ids) {
    var sha = BackupFile.sha256();
    ids.forEach(id -> sha.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
    return Act.done(
        by,
        Action.RETENTION_ERASE,
        List.of(),
        Map.of(
            "class",
            one.name(),
            "count",
            String.valueOf(ids.size()),
            "digest",
            HexFormat.of().formatHex(sha.digest())));
  }

  private Instant before(RetentionClass one) {
    var period = periods.getOrDefault(one.name(), Period.ZERO);
    return clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
  }
}
