package org.yaqaza.node.reading.many;

import java.util.List;
import org.yaqaza.node.web.Page;

/// The page of somebody named in documents.
///
/// @param also other spellings that are taken for the same name
/// @param asked whether it was looked up what is held on them
public record PersonView(
    Page page,
    String id,
    String name,
    List<String> also,
    String kind,
    List<FightersView.Step> steps,
    List<TiesView.Row> ties,
    boolean asked,
    List<Held> held) {

  /// An entity that they may be.
  public record Held(String entity, String caption, double score) {}
}
