package org.yaqaza.node.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Handling.Onward;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Tlp;

/// A register as a random test makes it: some lists of two editions, records in them, judgements on
/// these, everything under some handling. All people in it are invented.
record World(List<Judged> judged, List<Kept> lists, List<Rec> records) {

  static final int EDITIONS = 2;

  /// A list.
  record Kept(String id, Handling handling) {}

  /// A record.
  record Rec(String list, String id, String schema, List<Said> said) {

    boolean saysOfItself() {
      return said.stream().anyMatch(s -> s.statement.entity().equals(id));
    }

    /// What it says in an edition; empty where it is not in it.
    Optional<SourceRecord> in(int edition) {
      var statements =
          said.stream().filter(s -> s.in(edition).isPresent()).map(Said::statement).toList();
      return statements.stream().anyMatch(s -> s.entity().equals(id))
          ? Optional.of(new SourceRecord(id, schema, statements))
          : Optional.empty();
    }

    /// Whether an edition says something of its parts, but nothing of itself.
    boolean hasPartsAlone() {
      for (int edition = 1; edition <= EDITIONS; edition++) {
        int number = edition;
        if (in(edition).isEmpty() && said.stream().anyMatch(s -> s.in(number).isPresent())) {
          return true;
        }
      }
      return false;
    }
  }

  /// A statement, with what it came under in each edition that makes it.
  record Said(Statement statement, Map<Integer, Handling> under) {
    Optional<Handling> in(int edition) {
      return Optional.ofNullable(under.get(edition));
    }
  }

  /// A judgement that two records are the same.
  record Judged(String one, String other, boolean undone) {}

  private static final List<String> FIRST =
      List.of("Samira", "Tariq", "Nadia", "Yunus", "Olena", "Marta");
  private static final List<String> LAST = List.of("Belkorchi", "Tazrouti", "Vostrikova", "Quill");

  /// A random one, under some of `palette`.
  static World random(Random random, List<Handling> palette) {
    var lists = new ArrayList<Kept>();
    for (var id : List.of("wa", "wb", "wc").subList(0, 1 + random.nextInt(3))) {
      lists.add(new Kept(id, random.nextInt(4) == 0 ? one(random, palette) : Handling.PUBLISHED));
    }
    var records = new ArrayList<Rec>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      records.add(record(random, one(random, lists).id, i, palette));
    }
    var judged = new ArrayList<Judged>();
    int pairs = random.nextInt(count);
    for (int i = 0; i < pairs; i++) {
      var one = one(random, records).id;
      var other = one(random, records).id;
      if (!one.equals(other)) {
        judged.add(new Judged(one, other, random.nextInt(4) == 0));
      }
    }
    return new World(judged, lists, records);
  }

  static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /// The name of somebody in it, hidden or not, or of anybody.
  String nameOf(Random random) {
    var names =
        records.stream()
            .flatMap(rec -> rec.said.stream())
            .map(Said::statement)
            .filter(s -> s.property().equals("name"))
            .map(Statement::value)
            .toList();
    return names.isEmpty() || random.nextInt(4) == 0 ? name(random) : one(random, names);
  }

  static String name(Random random) {
    return one(random, FIRST) + " " + one(random, LAST);
  }

  private static Rec record(Random random, String list, int number, List<Handling> palette) {
    var id = list + "-" + number;
    var all = new LinkedHashSet<Statement>();
    all.add(said(id, "Person", "name", name(random)));
    if (random.nextBoolean()) {
      all.add(said(id, "Person", "name", name(random)));
    }
    if (random.nextBoolean()) {
      all.add(said(id, "Person", "alias", name(random)));
    }
    if (random.nextBoolean()) {
      all.add(said(id, "Person", "birthDate", (1950 + random.nextInt(3)) + "-01-0" + (1 + number)));
    }
    if (random.nextBoolean()) {
      all.add(said(id, "Person", "nationality", random.nextBoolean() ? "ma" : "ua"));
    }
    if (random.nextBoolean()) {
      all.add(said(id, "Person", "topics", random.nextBoolean() ? "sanction" : "crime.terror"));
    }
    if (random.nextBoolean()) {
      var part = id + "-p";
      all.add(said(part, "Passport", "number", "X" + (1000 + random.nextInt(3))));
      all.add(said(part, "Passport", "holder", id));
    }
    // most records come under one handling as a whole, some are mixed
    var whole = random.nextInt(3) == 0 ? one(random, palette) : Handling.PUBLISHED;
    boolean isMixed = random.nextInt(3) == 0;
    boolean begins = random.nextInt(5) > 0;
    boolean goes = begins && random.nextInt(6) == 0;
    var said = new ArrayList<Said>();
    for (var statement : all) {
      var handling = isMixed && random.nextBoolean() ? one(random, palette) : whole;
      var under = new LinkedHashMap<Integer, Handling>();
      boolean isFirst = said.isEmpty();
      if (begins && (isFirst || random.nextInt(6) > 0)) {
        under.put(1, handling);
      }
      if (!goes && (isFirst || random.nextInt(6) > 0)) {
        under.put(2, isMixed && random.nextInt(8) == 0 ? one(random, palette) : handling);
      }
      if (!under.isEmpty()) {
        said.add(new Said(statement, under));
      }
    }
    return new Rec(list, id, "Person", said);
  }

  static Statement said(String entity, String schema, String property, String value) {
    return new Statement(entity, schema, property, value, "", "", "");
  }

  /// The same without everything that does not pass, as if it had never been.
  World without(Predicate<Handling> hidden) {
    var seen = lists.stream().filter(list -> !hidden.test(list.handling)).toList();
    var left = new ArrayList<Rec>();
    for (var rec : records) {
      if (seen.stream().anyMatch(list -> list.id.equals(rec.list))) {
        var some =
            new Rec(
                rec.list,
                rec.id,
                rec.schema,
                rec.said.stream()
                    .map(s -> without(s, hidden))
                    .filter(s -> !s.under.isEmpty())
                    .toList());
        if (some.saysOfItself()) {
          left.add(some);
        }
      }
    }
    var ids = left.stream().map(Rec::id).toList();
    return new World(
        judged.stream().filter(j -> ids.contains(j.one) && ids.contains(j.other)).toList(),
        seen,
        left);
  }

  private static Said without(Said said, Predicate<Handling> hidden) {
    var under = new LinkedHashMap<>(said.under);
    under.values().removeIf(hidden);
    return new Said(said.statement, under);
  }

  /// Whether the two worlds can be told apart by what nobody hides: an edition that says something
  /// of a record's parts alone cannot be put in, and one that says the same under another handling
  /// is counted as changed.
  boolean isPlain() {
    return records.stream()
        .noneMatch(
            rec ->
                rec.hasPartsAlone()
                    || rec.said.stream()
                        .anyMatch(
                            s ->
                                s.under.size() == EDITIONS
                                    && Set.copyOf(s.under.values()).size() > 1));
  }

  /// The records as each originator would complete them for somebody who may read what does not
  /// pass `hidden`, with all that passes `pointed` too.
  Map<Subject, String> pointedAt(Predicate<Handling> hidden, Predicate<Handling> pointed) {
    var subjects = new LinkedHashMap<Subject, String>();
    for (var rec : records) {
      var list = lists.stream().filter(l -> l.id.equals(rec.list)).findFirst().orElseThrow();
      var originators = new LinkedHashSet<String>();
      rec.said.forEach(s -> whomToAsk(s, list, hidden, pointed).ifPresent(originators::add));
      for (var originator : originators) {
        if (!originator.isEmpty()) {
          var properties = new LinkedHashMap<String, List<String>>();
          for (var s : rec.said) {
            var by = whomToAsk(s, list, hidden, pointed);
            if (by.isPresent()
                && (by.get().isEmpty() || by.get().equals(originator))
                && s.statement.entity().equals(rec.id)) {
              properties
                  .computeIfAbsent(s.statement.property(), _ -> new ArrayList<>())
                  .add(s.statement.value());
            }
          }
          if (!properties.isEmpty()) {
            subjects.put(new Subject(rec.id + originator, rec.schema, properties), originator);
          }
        }
      }
    }
    return subjects;
  }

  /// Whom to ask for a statement of the last edition: nobody where it may be read, absent where
  /// nothing may be told of it.
  private static Optional<String> whomToAsk(
      Said said, Kept list, Predicate<Handling> hidden, Predicate<Handling> pointed) {
    var own = said.in(EDITIONS);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    for (var handling : List.of(own.get(), list.handling)) {
      if (hidden.test(handling) && !pointed.test(handling)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        hidden.test(own.get())
            ? own.get().originator()
            : hidden.test(list.handling) ? list.handling.originator() : "");
  }

  /// A random handling of everything that one can say.
  static Handling handling(Random random, LocalDate today) {
    var tlp = one(random, List.of(Tlp.values()));
    return new Handling(
        tlp,
        one(random, List.of("north-desk", "south-desk", "east-desk")),
        random.nextInt(3) == 0 || tlp == Tlp.RED
            ? Set.of(one(random, List.of("g1", "g2", "account:1")))
            : Set.of(),
        random.nextInt(3) == 0 ? Set.of(one(random, List.of("p1", "p2"))) : Set.of(),
        one(random, List.of(Onward.values())),
        random.nextInt(3) == 0
            ? Optional.of(today.plusDays(random.nextInt(3) - 1))
            : Optional.empty(),
        random.nextInt(3) == 0);
  }
}
