package org.yaqaza.node.review;

import java.util.List;
import org.yaqaza.node.web.Page;

/// Judgements as a page shows them.
///
/// @param record whose judgements are shown, empty when none was asked for
/// @param rows those that stand
public record JudgementPage(Page page, String record, List<Row> rows) {

  /// One judgement.
  public record Row(
      String id, String one, String other, String verdict, String by, String reason) {}

  public JudgementPage {
    rows = List.copyOf(rows);
  }
}
