package org.yaqaza.node.reading.many;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;

/// Occurrences along their days: a row for each type, a mark for each occurrence. All places are
/// worked out here, from the start side of the reader's script.
///
/// @param height of the picture; it is [#WIDTH] wide
/// @param rows types with where their row stands
/// @param undated how many nobody dates
/// @param crowded how many are left out where as many are drawn as there is room for
public record Timeline(
    int height,
    List<Row> rows,
    List<Tick> ticks,
    List<Mark> marks,
    int undated,
    int crowded,
    boolean rtl) {

  static final int WIDTH = 1000;
  private static final int LABELS = 190;
  private static final int END = 24;
  private static final int TOP = 34;
  private static final int STEP = 17;
  private static final int MOST_STACKED = 5;

  /// A type's row.
  public record Row(String label, int x, int y, int line) {}

  /// A line at a date.
  public record Tick(String label, int x) {}

  /// An occurrence.
  ///
  /// @param tail where its days end, as far as that can be seen; `x` where they are known
  /// @param size how many pages tell it
  /// @param kind `told`, `alleged`, `planned` or `denied`
  public record Mark(String href, String title, int x, int y, int tail, int size, String kind) {}

  public Timeline {
    rows = List.copyOf(rows);
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
  }

  public boolean isEmpty() {
    return marks.isEmpty();
  }

  static Timeline of(List<Occurrence> occurrences, Function<Occurrence, String> href, Words words) {
    var dated = occurrences.stream().filter(one -> !one.days().isOpen()).toList();
    boolean rtl = words.language().direction().equals("rtl");
    if (dated.isEmpty()) {
      return new Timeline(0, List.of(), List.of(), List.of(), occurrences.size(), 0, rtl);
    }
    var scale = Scale.of(dated, rtl);
    var byType = new TreeMap<String, List<Occurrence>>();
    dated.forEach(one -> byType.computeIfAbsent(one.type(), _ -> new ArrayList<>()).add(one));
    var rows = new ArrayList<Row>();
    var marks = new ArrayList<Mark>();
    int y = TOP;
    for (var row : byType.entrySet()) {
      int deepest = marks(row.getValue(), scale, y, href, words, marks);
      int next = y + (deepest + 1) * STEP + 10;
      rows.add(new Row(words.say("event." + row.getKey()), scale.mirrored(8), y + STEP - 3, next));
      y = next;
    }
    return new Timeline(
        y + 8,
        rows,
        scale.ticks(words),
        marks,
        occurrences.size() - dated.size(),
        dated.size() - marks.size(),
        rtl);
  }

  /// Marks that would stand on each other stand under each other, up to a few; others are left out.
  private static int marks(
      List<Occurrence> row,
      Scale scale,
      int top,
      Function<Occurrence, String> href,
      Words words,
      List<Mark> marks) {
    var taken = new HashMap<Integer, Integer>();
    int deepest = 0;
    for (var one : row) {
      int x = scale.x(one.days().from());
      int depth = taken.merge(x / STEP, 1, Integer::sum) - 1;
      if (depth >= MOST_STACKED) {
        continue;
      }
      deepest = Math.max(deepest, depth);
      marks.add(
          new Mark(
              href.apply(one),
              title(one, words),
              x,
              top + STEP / 2 + depth * STEP + 3,
              one.days().isClose() ? x : scale.x(one.days().to()),
              Math.min(8, 4 + one.pages()),
              kind(one)));
    }
    return deepest;
  }

  static String title(Occurrence one, Words words) {
    return words.say("event." + one.type())
        + ": "
        + when(one, words)
        + " · "
        + words.say("told.in", one.pages(), Sources.count(one));
  }

  /// When it happened, as far as tellings say.
  static String when(Occurrence one, Words words) {
    var days = one.days();
    if (days.isOpen()) {
      return words.say("told.undated");
    }
    var from = DateWords.say(LocalDate.ofEpochDay(days.from()).toString(), words);
    if (days.from() == days.to()) {
      return from;
    }
    var first = LocalDate.ofEpochDay(days.from());
    var last = LocalDate.ofEpochDay(days.to());
    if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
      return String.valueOf(first.getYear());
    }
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return DateWords.say(first.toString().substring(0, 7), words);
    }
    return words.say("date.span", from, DateWords.say(last.toString(), words));
  }

  static String kind(Occurrence one) {
    if (!one.denied().isEmpty()) {
      return "denied";
    }
    var statuses = one.tellings().stream().map(heard -> heard.telling().status()).toList();
    return statuses.contains("happened")
        ? "told"
        : statuses.contains("alleged") ? "alleged" : "planned";
  }

  /// From days to places.
  private record Scale(long from, long to, boolean rtl) {

    static Scale of(List<Occurrence> dated, boolean rtl) {
      long from = dated.stream().mapToLong(one -> one.days().from()).min().orElse(0);
      long to =
          dated.stream()
              .mapToLong(one -> one.days().isClose() ? one.days().to() : one.days().from())
              .max()
              .orElse(0);
      long margin = Math.max(3, (to - from) / 50);
      return new Scale(from - margin, to + margin, rtl);
    }

    int x(long day) {
      long known = Math.clamp(day, from, to);
      return mirrored(
          (int) (LABELS + (known - from) * (WIDTH - LABELS - END) / Math.max(1, to - from)));
    }

    int mirrored(int x) {
      return rtl ? WIDTH - x : x;
    }

    /// Years, or months where all is within two years, or days within two months.
    List<Tick> ticks(Words words) {
      var first = LocalDate.ofEpochDay(from);
      var last = LocalDate.ofEpochDay(to);
      long months = ChronoUnit.MONTHS.between(first, last);
      var ticks = new ArrayList<Tick>();
      if (months >= 24) {
        int step = Math.max(1, (int) (months / 12 / 8));
        for (int year = first.getYear() + 1; year <= last.getYear(); year += step) {
          ticks.add(new Tick(String.valueOf(year), x(LocalDate.of(year, 1, 1).toEpochDay())));
        }
      } else if (months >= 2) {
        int step = Math.max(1, (int) (months / 5));
        for (var day = first.withDayOfMonth(1).plusMonths(1);
            !day.isAfter(last);
            day = day.plusMonths(step)) {
          ticks.add(
              new Tick(DateWords.say(day.toString().substring(0, 7), words), x(day.toEpochDay())));
        }
      } else {
        long step = Math.max(1, (to - from) / 4);
        for (long day = from + 1; day <= to; day += step) {
          ticks.add(new Tick(DateWords.say(LocalDate.ofEpochDay(day).toString(), words), x(day)));
        }
      }
      return ticks;
    }
  }
}
