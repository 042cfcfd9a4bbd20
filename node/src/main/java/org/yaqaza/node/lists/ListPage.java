package org.yaqaza.node.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.yaqaza.lists.Problem;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// A list with its editions, and what waits of it.
///
/// @param page its frame
/// @param list in short
/// @param waiting editions in quarantine
/// @param editions all of them, the newest first
/// @param problems the first places of the edition that counts that could not be read
public record ListPage(
    Page page, ListCard list, List<Waiting> waiting, List<Row> editions, List<String> problems) {

  /// An edition in quarantine.
  ///
  /// @param number its own
  /// @param which it, in words
  /// @param why it waits, in words
  /// @param records in words
  /// @param mayBeAccepted whether there is something to take in
  /// @param fault what is wrong with the reason that was just given, empty when nothing is
  /// @param reason as it was just given
  public record Waiting(
      long number,
      String which,
      String why,
      String records,
      boolean mayBeAccepted,
      List<String> problems,
      String fault,
      String reason) {}

  /// An edition.
  ///
  /// @param before the held edition that it followed, to compare with
  public record Row(
      long number,
      String dated,
      String state,
      boolean counts,
      boolean waits,
      String records,
      String added,
      String removed,
      String changed,
      String refused,
      Instant came,
      OptionalLong before) {}

  public ListPage {
    waiting = List.copyOf(waiting);
    editions = List.copyOf(editions);
    problems = List.copyOf(problems);
  }

  /// What was wrong with a decision that was just sent.
  record Fault(long edition, String text, String reason) {
    static final Fault NONE = new Fault(-1, "", "");
  }

  /// The page of a list.
  ///
  /// @param all its editions, the newest first
  /// @param unread the first places that could not be read, by edition
  static ListPage of(
      Page page,
      ListCard card,
      long current,
      List<Edition> all,
      Map<Long, List<Problem>> unread,
      Fault fault) {
    var words = page.words();
    var waiting =
        all.stream()
            .filter(edition -> edition.state() == Edition.State.QUARANTINED)
            .map(edition -> waiting(edition, unread, fault, words))
            .toList();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < all.size(); i++) {
      rows.add(row(all.get(i), current, all.subList(i + 1, all.size()), words));
    }
    return new ListPage(page, card, waiting, rows, say(unread, current, words));
  }

  private static Waiting waiting(
      Edition edition, Map<Long, List<Problem>> unread, Fault fault, Words words) {
    var isAtFault = fault.edition == edition.number();
    return new Waiting(
        edition.number(),
        words.say(
            "quarantine.which",
            words.number(edition.number()),
            edition.dated().isEmpty() ? "–" : DateWords.say(edition.dated(), words)),
        words.say("quarantine.why", QuarantineWords.say(edition, words)),
        words.say("check.records", edition.records()),
        edition.reason().map(Edition.Reason::mayBeAccepted).orElse(false),
        say(unread, edition.number(), words),
        isAtFault ? fault.text : "",
        isAtFault ? fault.reason : "");
  }

  private static Row row(Edition edition, long current, List<Edition> older, Words words) {
    var isHeld = edition.state() == Edition.State.HELD;
    var before =
        older.stream()
            .filter(other -> isHeld && other.state() == Edition.State.HELD)
            .mapToLong(Edition::number)
            .findFirst();
    return new Row(
        edition.number(),
        edition.dated(),
        edition.number() == current
            ? words.say("edition.counts")
            : words.say("edition." + edition.state()),
        edition.number() == current,
        edition.state() == Edition.State.QUARANTINED,
        words.number(edition.records()),
        words.number(edition.added()),
        words.number(edition.removed()),
        words.number(edition.changed()),
        words.number(edition.refused()),
        edition.loadedAt(),
        before);
  }

  private static List<String> say(Map<Long, List<Problem>> unread, long edition, Words words) {
    return unread.getOrDefault(edition, List.of()).stream()
        .map(problem -> ProblemWords.say(problem, words))
        .toList();
  }
}
