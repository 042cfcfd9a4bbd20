package org.yaqaza.reading.figure;

import java.util.List;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;

/// Finds counts and measures in digits and in words, and what they count.
public final class Quantities {

  /// @param times already found: a year is not a count
  public List<Quantity> find(Page page, List<Time> times) {
    return List.of();
  }
}
