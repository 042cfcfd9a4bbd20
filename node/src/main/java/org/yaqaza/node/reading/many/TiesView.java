package org.yaqaza.node.reading.many;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// The page of ties: a picture, and a table of the same.
///
/// @param around the id in whose middle the picture is, or empty
/// @param left how many are not shown, in words, or empty
public record TiesView(
    Page page,
    Optional<EventsView.Choice> around,
    List<EventsView.Choice> fits,
    boolean nobody,
    String count,
    String left,
    List<Row> rows) {

  /// A tie with whose word it is.
  ///
  /// @param manner `told`, `hedged` or `denied`
  public record Row(
      Who one, Who other, String types, String manner, String mannerWords, List<Line> lines) {}

  /// Somebody.
  public record Who(String id, String name, String kind, String kindWords) {}

  static List<Row> rows(Ties ties, String first, Words words, LongFunction<String> marking) {
    return ties.edges().stream()
        .filter(edge -> first.isEmpty() || edge.one().equals(first) || edge.other().equals(first))
        .filter(
            edge -> ties.nodes().containsKey(edge.one()) && ties.nodes().containsKey(edge.other()))
        .sorted(
            Comparator.comparingInt((Ties.Edge edge) -> -edge.tellings().size())
                .thenComparing(Ties.Edge::one)
                .thenComparing(Ties.Edge::other))
        .map(edge -> row(edge, ties, first, words, marking))
        .toList();
  }

  private static Row row(
      Ties.Edge edge, Ties ties, String first, Words words, LongFunction<String> marking) {
    boolean isTurned = edge.other().equals(first);
    return new Row(
        who(ties, isTurned ? edge.other() : edge.one(), words),
        who(ties, isTurned ? edge.one() : edge.other(), words),
        edge.tellings().stream()
            .map(heard -> words.say("event." + heard.telling().type()))
            .distinct()
            .reduce((a, b) -> a + words.say("list.comma") + b)
            .orElse(""),
        edge.manner(),
        words.say("ties.manner." + edge.manner()),
        edge.tellings().stream().map(heard -> Line.of(heard, words, marking)).toList());
  }

  private static Who who(Ties ties, String key, Words words) {
    var party = java.util.Objects.requireNonNull(ties.nodes().get(key)).party();
    return new Who(
        party.id(),
        party.name(),
        party.kind(),
        words.say("mention." + party.kind().toUpperCase(java.util.Locale.ROOT)));
  }
}
