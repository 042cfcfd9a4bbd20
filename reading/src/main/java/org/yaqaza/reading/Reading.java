package org.yaqaza.reading;

import java.util.List;
import org.yaqaza.reading.text.Page;

/// All that was read from one document. Every span counts in the page's analysis text;
/// `page.text().origin(span)` tells where it stood.
public record Reading(
    Page page,
    List<Mention> mentions,
    List<Time> times,
    List<Quantity> quantities,
    List<Claim> claims,
    List<Event> events) {

  public Reading {
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    quantities = List.copyOf(quantities);
    claims = List.copyOf(claims);
    events = List.copyOf(events);
  }
}
