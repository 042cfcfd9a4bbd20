package org.yaqaza.node.reading.many;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.yaqaza.node.reading.State;
import org.yaqaza.node.reading.Telling;

/// Tellings made up for tests: what a test does not set is empty.
record Invented(
    String page,
    String ref,
    String type,
    String status,
    String day,
    String published,
    List<Telling.Place> places,
    List<Telling.Party> parties,
    List<Telling.Count> counts,
    String source,
    String quote) {

  static Invented of(String page, String type) {
    return new Invented(
        page,
        "e1",
        type,
        "happened",
        "2025-05-11",
        "2025-05-12",
        List.of(),
        List.of(),
        List.of(),
        "",
        "words of " + page);
  }

  Invented ref(String ref) {
    return new Invented(
        page, ref, type, status, day, published, places, parties, counts, source, quote);
  }

  Invented denied() {
    return new Invented(
        page, ref, type, "denied", day, published, places, parties, counts, source, quote);
  }

  Invented day(String day) {
    return new Invented(
        page, ref, type, status, day, published, places, parties, counts, source, quote);
  }

  Invented in(String name, String country) {
    var all = new ArrayList<>(places);
    all.add(new Telling.Place(name, "m9", country));
    return new Invented(
        page, ref, type, status, day, published, all, parties, counts, source, quote);
  }

  Invented of(String role, String name, String kind) {
    var all = new ArrayList<>(parties);
    all.add(new Telling.Party(role, name, "m" + (all.size() + 1), kind));
    return new Invented(
        page, ref, type, status, day, published, places, all, counts, source, quote);
  }

  Invented count(int low, String bound, String of) {
    var all = new ArrayList<>(counts);
    var value = new BigDecimal(low);
    all.add(
        new Telling.Count(
            value,
            bound.equals("min") ? Optional.empty() : Optional.of(value),
            bound,
            "",
            of,
            low + " " + of));
    return new Invented(
        page, ref, type, status, day, published, places, parties, all, source, quote);
  }

  Invented said(String source) {
    return new Invented(
        page, ref, type, status, day, published, places, parties, counts, source, quote);
  }

  Invented words(String quote) {
    return new Invented(
        page, ref, type, status, day, published, places, parties, counts, source, quote);
  }

  Heard heard() {
    return new Heard(
        new Heard.Paper(page, page, "paper of " + page, published, "en", 0),
        new Telling(
            ref,
            type,
            status,
            "asserted",
            new Telling.Voice(source, source.isEmpty() ? "" : "m8", List.of(), false),
            parties,
            places,
            day,
            counts,
            0,
            1,
            quote),
        State.PROPOSED);
  }

  private static final List<String> TYPES =
      List.of("ARREST", "DISMANTLED_CELL", "ATTACK", "DEATH", "RETURN", "CLAIM");
  private static final List<String> DAYS =
      List.of(
          "", "2025-05-11", "2025-05-12", "2025-05", "2025", "2025-06-01", "XXXX-05-11", "2024");
  private static final List<String> TOWNS =
      List.of("Tangier", "طنجة", "Rabat", "Gao", "وادي النخيل");
  private static final List<String> PEOPLE =
      List.of("Sami Mukhtaraoui", "سامي المخترعاوي", "Omar Inventado", "Leila Invented");
  private static final String SENTENCE =
      "the office said on Sunday that its men had held three people in the town";

  /// A random one, of few values, so that many agree.
  static Heard random(Random random, int number, int pages) {
    var one = of("d" + random.nextInt(pages), pick(random, TYPES)).ref("e" + number);
    one = one.day(pick(random, DAYS));
    if (random.nextInt(3) > 0) {
      one = one.in(pick(random, TOWNS), "");
    }
    if (random.nextInt(3) == 0) {
      one = one.in("Morocco", "MA");
    }
    if (random.nextInt(3) == 0) {
      one = one.of("target", pick(random, PEOPLE), "person");
    }
    if (random.nextInt(4) == 0) {
      one = one.of("group", random.nextBoolean() ? "داعش" : "Daech", "group");
    }
    if (random.nextInt(3) == 0) {
      one = one.count(3 + random.nextInt(2), random.nextBoolean() ? "exact" : "min", "people");
    }
    if (random.nextInt(4) == 0) {
      one = one.words(SENTENCE + (random.nextBoolean() ? "" : " at night, a paper wrote later"));
    }
    return (random.nextInt(6) == 0 ? one.denied() : one).heard();
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
