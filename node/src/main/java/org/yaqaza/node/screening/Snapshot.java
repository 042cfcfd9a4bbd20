package org.yaqaza.node.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Match;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Columns;
import org.yaqaza.names.Packed;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.Pointed;
import org.yaqaza.screening.ModelVersion;
import org.yaqaza.screening.Segments;

/// Everything that is held, at one moment, ready to be searched. Never changes; a newer one takes
/// its place while searches go on in the old.
final class Snapshot {

  /// What an answer says of an entity besides the match.
  ///
  /// @param digest of all that is compared of it, to see whether that changed
  private record Held(String caption, String schema, List<String> lists, SubjectDigest digest) {
    Held by(List<String> same) {
      return new Held(caption, schema, same, digest);
    }
  }

  private final long change;
  private final Segments index;
  private final Map<String, Held> held;
  private final Map<String, String> editions;
  private final Pointers pointers;
  private final @Nullable Snapshot under;

  private Snapshot(
      long change,
      Segments index,
      Map<String, Held> held,
      Map<String, String> editions,
      Pointers pointers,
      @Nullable Snapshot under) {
    this.change = change;
    this.index = index;
    this.held = held;
    this.editions = editions;
    this.pointers = pointers;
    this.under = under;
  }

  private static Held held(Entity entity, Subject subject) {
    return new Held(entity.caption(), entity.schema(), entity.sources(), SubjectDigest.of(subject));
  }

  /// Collects entities and becomes a snapshot. What is as it was in the snapshot before is not read
  /// again.
  static final class Builder {
    private final @Nullable Snapshot before;
    private final List<Subject> changed = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();
    private final List<Pointed> pointed = new ArrayList<>();

    Builder(@Nullable Snapshot before) {
      this.before = before;
    }

    /// Which sources say something of an entity: few combinations, each kept once.
    private final Map<List<String>, List<String>> sources = new HashMap<>();

    /// Takes over what the snapshot before holds, but for these ids.
    void keepAllBut(Set<String> ids) {
      if (before != null) {
        held.putAll(before.held);
        held.keySet().removeAll(ids);
      }
    }

    void add(Entity entity) {
      if (Schemata.get(entity.schema()).matchable()) {
        var subject = entity.subject();
        var is = held(entity, subject);
        var was = before == null ? null : before.held.get(entity.id());
        if (was == null || !was.digest.equals(is.digest)) {
          changed.add(subject);
        }
        held.put(entity.id(), is.by(sources.computeIfAbsent(is.lists, same -> same)));
      }
    }

    void point(Pointed more) {
      pointed.add(more);
    }

    /// @param change the register's change that it holds
    /// @param editions the date of each list's edition
    Snapshot build(long change, Map<String, String> editions) {
      return new Snapshot(
          change, index(), held, new TreeMap<>(editions), Pointers.of(pointed), null);
    }

    private Segments index() {
      if (before == null) {
        return Segments.of(changed);
      }
      var removed = new HashSet<>(before.held.keySet());
      removed.removeAll(held.keySet());
      return before.index.with(changed, removed);
    }
  }

  /// Writes what [#read] needs.
  void write(DataOutputStream out) throws IOException {
    out.writeLong(change);
    var packed = new Packed.Writer();
    packed.number(editions.size());
    editions.forEach(
        (list, dated) -> {
          packed.text(list);
          packed.text(dated);
        });
    Columns.write(out, packed.bytes());
    out.writeInt(held.size());
    for (var entry : held.entrySet()) {
      Columns.write(out, packed(entry.getKey(), entry.getValue()));
    }
    index.write(out);
  }

  private static byte[] packed(String id, Held held) {
    var packed = new Packed.Writer();
    packed.text(id);
    packed.text(held.caption);
    packed.text(held.schema);
    packed.number(held.lists.size());
    held.lists.forEach(packed::text);
    for (long half : new long[] {held.digest.first(), held.digest.second()}) {
      packed.number((int) (half >> Integer.SIZE));
      packed.number((int) half);
    }
    return packed.bytes();
  }

  /// The snapshot that was written.
  ///
  /// @throws IOException when that was none
  /// @throws RuntimeException likewise
  static Snapshot read(DataInputStream in) throws IOException {
    long change = in.readLong();
    var packed = new Packed.Reader(Columns.bytes(in), 0);
    var editions = new TreeMap<String, String>();
    for (int left = packed.count(); left > 0; left--) {
      editions.put(packed.text(), packed.text());
    }
    var held = new HashMap<String, Held>();
    var words = new HashMap<String, String>();
    var sources = new HashMap<List<String>, List<String>>();
    for (int left = in.readInt(); left > 0; left--) {
      var entity = new Packed.Reader(Columns.bytes(in), 0);
      var id = entity.text();
      var caption = entity.text();
      var schema = words.computeIfAbsent(entity.text(), same -> same);
      var lists = new ArrayList<String>();
      for (int more = entity.count(); more > 0; more--) {
        lists.add(entity.text());
      }
      var digest = new SubjectDigest(half(entity), half(entity));
      var shared = sources.computeIfAbsent(List.copyOf(lists), same -> same);
      held.put(id, new Held(caption, schema, shared, digest));
    }
    var index = Segments.read(in);
    if (index.size() != held.size()) {
      throw new StreamCorruptedException("an index of other entities");
    }
    return new Snapshot(change, index, held, editions, Pointers.of(List.of()), null);
  }

  private static long half(Packed.Reader packed) {
    long high = packed.number();
    return high << Integer.SIZE | packed.number() & 0xffff_ffffL;
  }

  /// Collects what one sight shows otherwise than the snapshot below, and becomes a snapshot upon
  /// it.
  static final class Upon {
    private final Snapshot under;
    private final Set<String> removed = new HashSet<>();
    private final List<Subject> added = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();
    private final List<Pointed> pointed = new ArrayList<>();

    Upon(Snapshot under) {
      this.under = under;
    }

    void remove(String id) {
      removed.add(id);
    }

    void add(Entity entity) {
      if (Schemata.get(entity.schema()).matchable()) {
        var subject = entity.subject();
        added.add(subject);
        held.put(entity.id(), held(entity, subject));
      }
    }

    void point(Pointed more) {
      pointed.add(more);
    }

    Snapshot build(Map<String, String> editions) {
      return new Snapshot(
          under.change,
          under.index.with(added, removed),
          held,
          new TreeMap<>(editions),
          Pointers.of(pointed),
          under);
    }
  }

  /// The same with what is pointed to, which is in no file.
  Snapshot pointing(List<Pointed> pointed) {
    return new Snapshot(change, index, held, editions, Pointers.of(pointed), under);
  }

  long change() {
    return change;
  }

  int size() {
    return index.size();
  }

  Map<String, String> editions() {
    return editions;
  }

  /// Answers `question`.
  Answer answer(Question question) {
    return answer(question, _ -> true);
  }

  /// The matches for `subject` among the entities whose ids pass `among`.
  List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    return index.search(subject, threshold, limit, among);
  }

  /// Answers `question` from the entities whose ids pass `among`.
  Answer answer(Question question, Predicate<String> among) {
    long start = System.nanoTime();
    var asked = among(question).and(among);
    var results =
        index.search(question.subject(), question.least(), question.limit(), asked).stream()
            .map(match -> result(match, question.least()))
            .toList();
    var lists = new TreeMap<>(editions);
    if (!question.lists().isEmpty()) {
      lists.keySet().retainAll(question.lists());
    }
    return new Answer(
        question,
        results,
        pointers.on(question.subject()),
        lists,
        ModelVersion.current(),
        size(),
        System.nanoTime() - start);
  }

  private Predicate<String> among(Question question) {
    return question.lists().isEmpty()
        ? _ -> true
        : id -> get(id).lists.stream().anyMatch(question.lists()::contains);
  }

  private Answer.Result result(Match match, double least) {
    var entity = get(match.entity());
    return new Answer.Result(
        match, entity.caption, entity.schema, entity.lists, match.score() >= least);
  }

  private Held get(String id) {
    var entity = held.get(id);
    if (entity == null && under != null) {
      return under.get(id);
    }
    if (entity == null) {
      throw new IllegalStateException("not in this snapshot: " + id);
    }
    return entity;
  }
}
