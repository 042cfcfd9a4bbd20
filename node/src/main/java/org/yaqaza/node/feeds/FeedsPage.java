package org.yaqaza.node.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal.Fault;

/// Feeds as a page shows them.
///
/// @param hosts on the allow-list, for those who keep it
/// @param levels that a new feed may be kept under
/// @param every how often to choose from, as ISO 8601 and in words
/// @param keeps whether who looks may change anything
/// @param runs whether feeds are asked at all
/// @param filled what was just sent and could not be taken
public record FeedsPage(
    Page page,
    List<Row> feeds,
    List<String> hosts,
    List<String> levels,
    List<Pace> every,
    boolean keeps,
    boolean runs,
    Filled filled) {

  /// How often.
  public record Pace(String iso, String text, boolean usual) {}

  /// A form that was not taken.
  public record Filled(String address, String title, String host, List<Fault> faults) {

    static final Filled EMPTY = new Filled("", "", "", List.of());

    public Filled {
      faults = List.copyOf(faults);
    }

    /// What is wrong with a field, or empty.
    public String fault(String field) {
      return faults.stream()
          .filter(fault -> fault.pointer().equals(field))
          .map(Fault::expected)
          .findFirst()
          .orElse("");
    }
  }

  /// A feed.
  ///
  /// @param handling its label, or empty
  /// @param every how often it is asked, in words
  /// @param outcome what came of it, in words
  /// @param next when it is asked next; empty where it is no more
  public record Row(
      String id,
      String caption,
      String address,
      String handling,
      String every,
      Optional<Instant> checked,
      String outcome,
      String why,
      boolean isBad,
      Optional<Instant> next,
      boolean ended,
      String counts,
      String addedBy,
      List<Line> items) {

    public Row {
      items = List.copyOf(items);
    }
  }

  /// An item.
  ///
  /// @param document that it became, or empty
  /// @param note why no more of it was read, or empty
  public record Line(String document, String title, String note, Instant at, boolean failed) {}

  public FeedsPage {
    feeds = List.copyOf(feeds);
    hosts = List.copyOf(hosts);
    levels = List.copyOf(levels);
    every = List.copyOf(every);
  }
}
