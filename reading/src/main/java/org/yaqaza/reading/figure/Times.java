package org.yaqaza.reading.figure;

import java.util.List;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;

/// Finds dates and periods.
public final class Times {

  public List<Time> find(Page page) {
    return List.of();
  }
}
