package org.yaqaza.node.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;

/// One list as pages show it.
///
/// @param dated the day of the edition that counts, in words, empty while there is none
/// @param age how old that is
/// @param records in words
/// @param asked when its publisher was last asked
/// @param outcome what came of it, in words
/// @param isBad whether nothing came, or something that waits
/// @param detail more on that, as it was noted
/// @param editions how many came, in words
/// @param waiting in quarantine, in words, empty when there are none
/// @param canBeAsked whether it has an address
/// @param underWay whether something is being done with it
/// @param brokeOff whether the last of that failed
/// @param picture of the records over the editions, where there are several
public record ListCard(
    String id,
    String name,
    String title,
    String publisher,
    String dated,
    String age,
    String records,
    Optional<java.time.Instant> asked,
    String outcome,
    boolean isBad,
    String detail,
    String editions,
    String waiting,
    boolean canBeAsked,
    boolean underWay,
    boolean brokeOff,
    Optional<Picture> picture) {

  /// Bars side by side, the oldest edition first.
  ///
  /// @param text what it shows, in words
  /// @param bars each a tenth of the picture's width at most
  public record Picture(String text, List<Bar> bars) {
    public Picture {
      bars = List.copyOf(bars);
    }
  }

  /// A bar, in hundredths of the picture.
  public record Bar(int x, int y, int width, int height) {}

  /// The newest editions that a picture shows.
  private static final int MOST_BARS = 12;

  /// The card of `list`.
  ///
  /// @param all its editions, the newest first
  static ListCard of(
      KeptList list, List<Edition> all, Underway underway, LocalDate today, Words words) {
    var current = list.current();
    var outcome = list.outcome();
    return new ListCard(
        list.id(),
        name(list, words),
        list.title(),
        list.publisher(),
        current.map(edition -> DateWords.say(edition.dated(), words)).orElse(""),
        current.flatMap(edition -> age(edition, today, words)).orElse(""),
        current.map(edition -> words.say("check.records", edition.records())).orElse(""),
        list.checkedAt(),
        outcome.map(check -> words.say("check." + check)).orElse(""),
        outcome.filter(check -> check == KeptList.Check.FAILED).isPresent(),
        list.detail(),
        words.say("lists.count", all.size()),
        list.waiting() == 0 ? "" : words.say("lists.wait", list.waiting()),
        list.address().isPresent(),
        underway.isOn(list.id()),
        underway.hasFailed(list.id()),
        picture(all, words));
  }

  /// In short where the house knows it, else as its publisher calls it.
  private static String name(KeptList list, Words words) {
    return words.has("list." + list.id()) || list.title().isBlank()
        ? words.list(list.id())
        : list.title();
  }

  private static Optional<String> age(Edition edition, LocalDate today, Words words) {
    return edition.dated().isEmpty()
        ? Optional.empty()
        : Optional.of(DateWords.ago(LocalDate.parse(edition.dated()), today, words));
  }

  private static Optional<Picture> picture(List<Edition> all, Words words) {
    var held =
        all.stream()
            .filter(edition -> edition.state() == Edition.State.HELD)
            .limit(MOST_BARS)
            .toList()
            .reversed();
    if (held.size() < 2) {
      return Optional.empty();
    }
    long most = held.stream().mapToLong(Edition::records).max().orElse(1);
    int step = 100 / held.size();
    var bars = new java.util.ArrayList<Bar>();
    for (int i = 0; i < held.size(); i++) {
      int height = (int) Math.max(2, 100 * held.get(i).records() / Math.max(1, most));
      bars.add(new Bar(i * step, 100 - height, Math.max(1, step - 2), height));
    }
    var figures =
        held.stream()
            .map(edition -> words.number(edition.records()))
            .collect(Collectors.joining(words.say("list.comma")));
    return Optional.of(new Picture(words.say("lists.picture", figures), bars));
  }
}
