package org.yaqaza.node.reading.many;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// The page of people who left to fight.
///
/// @param state of the tellings that are shown, or empty
/// @param people on this page of them
public record FightersView(
    Page page,
    String state,
    List<Country> countries,
    List<Person> people,
    EventsView.Paging paging) {

  /// A country with what is said of its people.
  public record Country(String code, String name, List<Row> rows) {}

  /// A step with each figure of it.
  public record Row(String step, boolean disagrees, List<Figure> said) {}

  /// A figure, who says it, where, and where it stands.
  public record Figure(
      String bound,
      String text,
      String voice,
      String paper,
      String title,
      String href,
      List<String> tags,
      boolean accepted,
      String mark) {}

  /// Somebody named, with their steps.
  public record Person(String id, String name, List<String> also, List<Step> steps) {}

  /// A step.
  public record Step(String type, String when, String where, List<Line> lines) {}

  static FightersView of(
      Page page,
      String state,
      Fighters fighters,
      EventsView.Paging paging,
      LongFunction<String> marking) {
    var words = page.words();
    return new FightersView(
        page,
        state,
        fighters.countries().entrySet().stream()
            .map(
                entry ->
                    new Country(
                        entry.getKey(),
                        entry.getKey().isEmpty()
                            ? words.say("fighters.no-country")
                            : EventsView.country(entry.getKey(), words),
                        entry.getValue().stream().map(row -> row(row, words, marking)).toList()))
            .sorted(
                Comparator.comparing(Country::code, Comparator.comparing(String::isEmpty))
                    .thenComparing(Country::name))
            .toList(),
        fighters.people().stream().map(person -> person(person, words, marking)).toList(),
        paging);
  }

  private static Row row(Fighters.Row row, Words words, LongFunction<String> marking) {
    return new Row(
        words.say("fighters.step." + row.step().word()),
        row.tally().disagrees(),
        row.tally().said().stream().map(said -> figure(said, words, marking)).toList());
  }

  private static Figure figure(Tally.Said said, Words words, LongFunction<String> marking) {
    var line = Line.of(said.heard(), words, marking);
    var bound = said.amount().count().bound();
    return new Figure(
        bound.equals("exact") ? "" : words.say("told.bound." + bound),
        said.amount().count().text(),
        line.voice(),
        line.paper(),
        line.title(),
        line.href(),
        line.tags(),
        line.accepted(),
        line.mark());
  }

  static Person person(Fighters.Person person, Words words, LongFunction<String> marking) {
    return new Person(
        person.party().id(),
        person.party().name(),
        person.party().names().stream().skip(1).toList(),
        person.steps().stream().map(step -> step(step, words, marking)).toList());
  }

  static Step step(Fighters.Taken taken, Words words, LongFunction<String> marking) {
    return new Step(
        words.say("event." + taken.type()),
        Timeline.when(taken.occurrence(), words),
        EventsView.where(taken.occurrence(), words),
        taken.tellings().stream().map(heard -> Line.of(heard, words, marking)).toList());
  }
}
