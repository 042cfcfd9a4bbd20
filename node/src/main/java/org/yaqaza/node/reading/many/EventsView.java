package org.yaqaza.node.reading.many;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.yaqaza.model.Countries;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// The page of events: a picture of when, and under it what happened by whose word.
///
/// @param token of every form on it
/// @param count how many there are, in words
/// @param fits who was asked for, where several fit
/// @param nobody whether nobody of the name that was asked for is named anywhere
public record EventsView(
    Page page,
    Sought sought,
    String token,
    String count,
    List<Choice> types,
    List<Choice> countries,
    Optional<Choice> party,
    List<Choice> fits,
    boolean nobody,
    Timeline timeline,
    List<Item> items,
    Paging paging) {

  /// Something to choose.
  public record Choice(String value, String label, boolean chosen) {}

  /// Which page of a list this is.
  ///
  /// @param most things on a page
  public record Paging(int number, int all, int most) {

    /// The page asked for, or else the nearest that there is.
    static Paging of(int number, int things, int most) {
      int all = Math.max(1, Math.ceilDiv(things, most));
      return new Paging(Math.clamp(number, 1, all), all, most);
    }

    /// What of the list stands on this page.
    <T> List<T> on(List<T> list) {
      return list.subList((number - 1) * most, Math.min(list.size(), number * most));
    }
  }

  /// An occurrence.
  ///
  /// @param told by how many, in words
  /// @param others with which it may be put together by hand
  public record Item(
      String id,
      String type,
      String when,
      String where,
      String told,
      boolean disagrees,
      List<Line> affirmed,
      List<Line> denied,
      List<Figures> figures,
      List<Why> why,
      List<Said> said,
      List<Choice> others) {}

  /// What is counted, with what each says.
  public record Figures(String thing, boolean disagrees, List<Figure> said) {}

  /// A figure with who says it.
  public record Figure(String text, String bound, String voice, String paper, String href) {}

  /// Why a telling was put to another.
  public record Why(String one, String other, String reasons) {}

  /// A person's word.
  ///
  /// @param id of the step
  public record Said(String id, String what, String by, String at, String reason) {}

  static List<Choice> types(Overview overview, String chosen, Words words) {
    return overview.heard().stream()
        .map(heard -> heard.telling().type())
        .distinct()
        .map(type -> new Choice(type, words.say("event." + type), type.equals(chosen)))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  static List<Choice> countries(Overview overview, String chosen, Words words) {
    return overview.occurrences().stream()
        .flatMap(one -> one.parts().stream())
        .flatMap(part -> part.traits().countries().stream())
        .distinct()
        .map(code -> new Choice(code, country(code, words), code.equals(chosen)))
        .sorted(java.util.Comparator.comparing(Choice::label))
        .toList();
  }

  static String country(String code, Words words) {
    return Countries.name(code.toLowerCase(java.util.Locale.ROOT), words.language().tag());
  }

  static Item item(
      Occurrence one,
      Overview overview,
      List<Occurrence> near,
      Words words,
      LongFunction<String> marking) {
    var tallies = Tally.all(one.tellings());
    return new Item(
        one.id(),
        words.say("event." + one.type()),
        Timeline.when(one, words),
        where(one, words),
        words.say("told.in", one.pages(), Sources.count(one)),
        tallies.stream().anyMatch(Tally::disagrees),
        one.affirmed().stream().map(heard -> Line.of(heard, words, marking)).toList(),
        one.denied().stream().map(heard -> Line.of(heard, words, marking)).toList(),
        tallies.stream().map(tally -> figures(tally, words)).toList(),
        why(one, words),
        said(one, overview, words),
        near.stream()
            .filter(other -> !other.id().equals(one.id()))
            .map(other -> new Choice(other.id(), label(other, words), false))
            .toList());
  }

  private static String label(Occurrence one, Words words) {
    var where = where(one, words);
    return words.say("event." + one.type())
        + ", "
        + Timeline.when(one, words)
        + (where.isEmpty() ? "" : ", " + where);
  }

  static String where(Occurrence one, Words words) {
    var said = new LinkedHashMap<String, String>();
    for (var spot : one.spots()) {
      var land = spot.country().isEmpty() ? "" : country(spot.country(), words);
      said.putIfAbsent(
          spot.key() + spot.country(),
          spot.isCountry()
              ? land
              : land.isEmpty()
                  ? Line.bdi(spot.name())
                  : words.say("told.town", Line.bdi(spot.name()), land));
    }
    return String.join(words.say("list.comma"), said.values());
  }

  static Figures figures(Tally tally, Words words) {
    return new Figures(
        thing(tally.thing(), words),
        tally.disagrees(),
        tally.said().stream().map(said -> figure(said, words)).toList());
  }

  static String thing(String thing, Words words) {
    if (words.has("thing." + thing)) {
      return words.say("thing." + thing);
    }
    return thing.startsWith("unit ") || thing.isBlank()
        ? words.say("thing.other")
        : Line.bdi(thing);
  }

  static Figure figure(Tally.Said said, Words words) {
    var bound = said.amount().count().bound();
    return new Figure(
        said.amount().count().text(),
        bound.equals("exact") ? "" : words.say("told.bound." + bound),
        Line.voice(said.heard(), words),
        said.heard().paper().publisher(),
        Line.href(said.heard()));
  }

  private static List<Why> why(Occurrence one, Words words) {
    var captions = new LinkedHashMap<String, String>();
    one.tellings().forEach(heard -> captions.put(heard.id(), caption(heard, words)));
    var why = new ArrayList<Why>();
    for (var part : one.parts()) {
      part.with()
          .ifPresent(
              with ->
                  why.add(
                      new Why(
                          caption(part.heard(), words),
                          captions.getOrDefault(with, ""),
                          reasons(part.why(), words))));
    }
    return why;
  }

  private static String caption(Heard heard, Words words) {
    var paper = heard.paper();
    var name = paper.publisher().isEmpty() ? paper.caption() : paper.publisher();
    return words.say("told.caption", Line.bdi(name), words.say("event." + heard.telling().type()));
  }

  private static String reasons(List<Agreement> all, Words words) {
    return all.stream()
        .map(
            agreement ->
                words.say("told.why." + agreement.kind().word(), Line.bdi(agreement.what())))
        .reduce((a, b) -> a + words.say("list.comma") + b)
        .orElse("");
  }

  private static List<Said> said(Occurrence one, Overview overview, Words words) {
    var ids = one.tellings().stream().map(Heard::id).toList();
    var steps = new LinkedHashMap<String, Said>();
    for (var word : overview.said()) {
      if (ids.contains(word.pair().one()) || ids.contains(word.pair().other())) {
        steps.putIfAbsent(
            word.id(),
            new Said(
                word.id(),
                words.say("told.said." + word.verdict().word()),
                word.by(),
                words.moment(word.at(), ZoneOffset.UTC),
                word.reason()));
      }
    }
    return List.copyOf(steps.values());
  }
}
