package org.yaqaza.node.review;

import java.util.List;
import org.yaqaza.node.web.Page;

/// Redress as a page shows it.
///
/// @param given a reference that was just given, empty when none was
/// @param rows the newest first
public record RedressPage(Page page, String given, List<Row> rows) {

  /// One redress.
  ///
  /// @param alert from which it came
  /// @param mayGive whether this viewer may be the second person
  public record Row(
      String id,
      String alert,
      String entity,
      String state,
      String reason,
      String until,
      boolean mayGive,
      boolean mayWithdraw) {}

  public RedressPage {
    rows = List.copyOf(rows);
  }
}
