package org.yaqaza.node.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Viewer;

/// The queue as a page shows it.
///
/// @param count how many wait, in words
/// @param items those shown
/// @param whose which were asked for
/// @param list of which list, empty for all
/// @param lists to choose from
/// @param query the filter as a query, with its sign
public record QueueView(
    String count, List<Item> items, String whose, String list, List<String> lists, String query) {

  /// One alert.
  ///
  /// @param title whom somebody asked about
  /// @param due how long until it must be decided
  /// @param near `over`, `soon` or empty
  /// @param notes on what occasion, how likely, why now, what else is to be known
  public record Item(
      String id, String title, String due, String near, List<String> notes, boolean chosen) {
    public Item {
      notes = List.copyOf(notes);
    }
  }

  public QueueView {
    items = List.copyOf(items);
    lists = List.copyOf(lists);
  }

  /// The ways in which the queue can be narrowed.
  public List<String> ways() {
    return Queue.Filter.WHOSE;
  }

  static QueueView of(
      Queue.Waiting waiting,
      Queue.Filter filter,
      List<String> lists,
      String chosen,
      Viewer viewer,
      Instant now,
      Words words) {
    return new QueueView(
        words.say("review.waiting", waiting.all()),
        waiting.alerts().stream().map(alert -> item(alert, chosen, viewer, now, words)).toList(),
        filter.whose(),
        filter.list(),
        lists,
        filter.equals(Queue.Filter.ALL)
            ? ""
            : "?whose="
                + filter.whose()
                + (filter.list().isEmpty() ? "" : "&list=" + filter.list()));
  }

  private static Item item(Alert alert, String chosen, Viewer viewer, Instant now, Words words) {
    var left = java.time.Duration.between(now, alert.dueAt());
    var notes = new ArrayList<String>();
    if (alert.escalated()) {
      notes.add(words.say("review.escalated"));
    }
    if (alert.state() == Alert.State.PROPOSED) {
      notes.add(words.say("review.second"));
    }
    notes.add(words.say("occasion." + alert.occasion()));
    notes.add(words.say("review.fits", words.percent(alert.match().score())));
    notes.add(
        alert.lists().stream()
            .map(words::list)
            .collect(Collectors.joining(words.say("list.comma"))));
    if (alert.why().kind() != Why.Kind.ASKED && alert.why().kind() != Why.Kind.PUT) {
      notes.addAll(WhyWords.say(alert.why(), words).stream().limit(2).toList());
    }
    if (!alert.redress().isEmpty()) {
      notes.add(words.say("review.redress"));
    }
    alert
        .lock()
        .filter(lock -> lock.until().isAfter(now))
        .filter(lock -> !lock.by().actor().equals(viewer.author().actor()))
        .ifPresent(lock -> notes.add(words.say("review.locked", lock.by().name())));
    return new Item(
        alert.id(),
        alert.subject().caption(),
        Moments.due(alert.dueAt(), now, words),
        left.isNegative() ? "over" : left.toMinutes() < 30 ? "soon" : "",
        notes,
        alert.id().equals(chosen));
  }
}
