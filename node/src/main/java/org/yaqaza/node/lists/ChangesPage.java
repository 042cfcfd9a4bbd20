package org.yaqaza.node.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaqaza.lists.Differences;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.ValueWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// What changed between two editions of a list, some records at a time.
///
/// @param page its frame
/// @param list its id
/// @param name the list in short
/// @param from the older edition's number
/// @param to the newer edition's number
/// @param between both in words
/// @param kind `all`, `added`, `removed` or `changed`
/// @param tabs the kinds to choose from
/// @param editions the held ones, to choose others
/// @param rows the records of this page
/// @param number of this page, from 1
/// @param pages how many there are
public record ChangesPage(
    Page page,
    String list,
    String name,
    long from,
    long to,
    String between,
    String kind,
    List<Tab> tabs,
    List<Choice> editions,
    List<Row> rows,
    int number,
    int pages) {

  /// Records on one page.
  static final int ROWS = 50;

  /// The kinds of change that can be asked for.
  static final List<String> KINDS = List.of("all", "added", "removed", "changed");

  /// A kind with how many records it has.
  public record Tab(String kind, String label, String count) {}

  /// An edition to choose.
  public record Choice(long number, String text) {}

  /// A record.
  ///
  /// @param kind `added`, `removed` or `changed`
  /// @param sign the same in a sign
  /// @param label the same in a word
  public record Row(
      String id, String caption, String kind, String sign, String label, List<Property> changes) {}

  /// A property of it: what came, what went.
  ///
  /// @param part the part of the record that it is said of, empty for the record itself
  public record Property(String label, String part, List<String> added, List<String> removed) {}

  private record Change(String id, String kind) {}

  public ChangesPage {
    tabs = List.copyOf(tabs);
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  /// One page of `differences`.
  ///
  /// @param held the held editions, the newest first
  /// @param captions what to call a record
  static ChangesPage of(
      Page page,
      Edition from,
      Edition to,
      List<Edition> held,
      Differences differences,
      Asked asked,
      Function<String, String> captions) {
    var words = page.words();
    var all = changes(differences);
    var chosen =
        all.stream().filter(c -> asked.kind.equals("all") || c.kind.equals(asked.kind)).toList();
    int pages = Math.max(1, (chosen.size() + ROWS - 1) / ROWS);
    int number = Math.clamp(asked.page, 1, pages);
    return new ChangesPage(
        page,
        to.list(),
        words.list(to.list()),
        from.number(),
        to.number(),
        words.say(
            "changes.between",
            DateWords.say(from.dated(), words),
            DateWords.say(to.dated(), words)),
        asked.kind,
        KINDS.stream().map(kind -> tab(kind, all, words)).toList(),
        held.stream().map(edition -> choice(edition, words)).toList(),
        chosen.stream()
            .skip((number - 1L) * ROWS)
            .limit(ROWS)
            .map(change -> row(change, differences, captions, words))
            .toList(),
        number,
        pages);
  }

  /// Which part is asked for.
  record Asked(String kind, int page) {}

  private static Choice choice(Edition edition, Words words) {
    return new Choice(
        edition.number(), edition.number() + " · " + DateWords.say(edition.dated(), words));
  }

  private static List<Change> changes(Differences differences) {
    return Stream.of(
            differences.added().stream().map(id -> new Change(id, "added")),
            differences.removed().stream().map(id -> new Change(id, "removed")),
            differences.changed().keySet().stream().map(id -> new Change(id, "changed")))
        .flatMap(changes -> changes)
        .toList();
  }

  private static Tab tab(String kind, List<Change> all, Words words) {
    long count = all.stream().filter(c -> kind.equals("all") || c.kind.equals(kind)).count();
    return new Tab(kind, words.say("changes." + kind), words.number(count));
  }

  private static Row row(
      Change change, Differences differences, Function<String, String> captions, Words words) {
    var properties = new ArrayList<Property>();
    differences
        .changed()
        .getOrDefault(change.id, java.util.Collections.emptySortedMap())
        .forEach((name, values) -> properties.add(property(name, values, words)));
    var sign = Map.of("added", "+", "removed", "−", "changed", "±").get(change.kind);
    return new Row(
        change.id,
        captions.apply(change.id),
        change.kind,
        String.valueOf(sign),
        words.say("edition." + change.kind),
        properties);
  }

  /// `identification.number` is the number of a document.
  private static Property property(String name, Differences.Change values, Words words) {
    int dot = name.lastIndexOf('.');
    var last = name.substring(dot + 1);
    var way = "way." + name.substring(0, Math.max(0, dot));
    return new Property(
        words.property(last),
        dot > 0 && words.has(way) ? words.say(way) : "",
        say(last, values.added(), words),
        say(last, values.removed(), words));
  }

  private static List<String> say(String property, List<String> values, Words words) {
    return values.stream().map(value -> ValueWords.say(property, value, words)).toList();
  }
}
