package org.yaqaza.reading.statement;

import java.util.List;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;

/// Finds what happened, and by whose word.
public final class Events {

  public List<Event> find(
      Page page,
      List<Mention> mentions,
      List<Time> times,
      List<Quantity> quantities,
      List<Claim> claims) {
    return List.of();
  }
}
