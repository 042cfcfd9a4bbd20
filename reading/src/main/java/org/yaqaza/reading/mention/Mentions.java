package org.yaqaza.reading.mention;

import java.util.List;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;

/// Finds who and what is named, and which mentions are of one thing.
public final class Mentions {

  /// @param times already found: a month is not a person
  public List<Mention> find(Page page, List<Time> times) {
    return List.of();
  }
}
