package org.yaqaza.node.reading;

import java.util.List;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal.Fault;

/// The reading desk's first page: a form to have a document read, and those that were read.
///
/// @param count how many there are, in words
/// @param levels TLP labels to choose from
/// @param usual the one that is taken where nobody chooses
/// @param mayAdd whether the viewer may have documents read
/// @param faults what is wrong with the form
public record HomePage(
    Page page,
    List<Row> documents,
    String count,
    List<String> levels,
    String usual,
    boolean mayAdd,
    int skip,
    int most,
    boolean more,
    List<Fault> faults) {

  /// A document.
  ///
  /// @param marking TLP level and originator, empty for published matter
  /// @param at when it was read, ISO 8601
  /// @param waiting how much of it nobody has decided, in words, or empty
  public record Row(
      String id, String title, List<String> facts, String marking, String at, String waiting) {

    public Row {
      facts = List.copyOf(facts);
    }
  }

  public HomePage {
    documents = List.copyOf(documents);
    levels = List.copyOf(levels);
    faults = List.copyOf(faults);
  }
}
