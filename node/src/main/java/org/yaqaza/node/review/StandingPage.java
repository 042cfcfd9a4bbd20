package org.yaqaza.node.review;

import java.util.List;
import org.yaqaza.node.web.Page;

/// Standing screening as a page shows it.
///
/// @param active subjects that are checked
/// @param over subjects whose time is over
/// @param rows the first of the active, those that end first before the others
/// @param latest the last day that may be given as an end
public record StandingPage(Page page, long active, long over, List<Row> rows, String latest) {

  /// One subject.
  public record Row(
      String id, String name, String reference, String basis, String owner, String until) {}

  public StandingPage {
    rows = List.copyOf(rows);
  }
}
