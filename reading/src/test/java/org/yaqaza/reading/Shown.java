package org.yaqaza.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Span;

/// What comes out of a text, in one line a thing, as tests and people read it.
final class Shown {

  private static final Reader READER = new Reader();

  private final Reading reading;

  private Shown(Reading reading) {
    this.reading = reading;
  }

  static List<String> of(String text) {
    return new Shown(READER.read(Original.plain(text))).lines();
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    for (var mention : reading.mentions()) {
      lines.add(
          "%s %s%s"
              .formatted(
                  mention.type(),
                  read(mention.span()),
                  mention.name().equals(read(mention.span())) ? "" : " = " + mention.name()));
    }
    for (var time : reading.times()) {
      lines.add("TIME %s = %s".formatted(read(time.span()), time.value()));
    }
    for (var quantity : reading.quantities()) {
      lines.add(
          "QUANTITY %s %s%s"
              .formatted(
                  quantity.bound().code(),
                  quantity.low().toPlainString(),
                  quantity.of().isEmpty() ? "" : " of " + quantity.of()));
    }
    for (var claim : reading.claims()) {
      lines.add("CLAIM %s by %s".formatted(claim.certainty().code(), read(claim.source().span())));
    }
    for (var event : reading.events()) {
      lines.add(event(event));
      for (var place : event.place()) {
        lines.add("WHERE %s %s".formatted(event.type(), mention(place).name()));
      }
      event
          .time()
          .ifPresent(id -> lines.add("WHEN %s %s".formatted(event.type(), time(id).value())));
    }
    return lines;
  }

  private Mention mention(String id) {
    return reading.mentions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private Time time(String id) {
    return reading.times().stream().filter(time -> time.id().equals(id)).findFirst().orElseThrow();
  }

  private String event(Event event) {
    var actors =
        event.actors().stream()
            .map(actor -> actor.role() + " " + read(actor.span()))
            .collect(Collectors.joining(", "));
    var counted =
        event.quantities().stream()
            .map(id -> reading.quantities().stream().filter(q -> q.id().equals(id)).findFirst())
            .map(quantity -> quantity.orElseThrow().low().toPlainString())
            .collect(Collectors.joining(", "));
    return "EVENT %s %s [%s] %s"
        .formatted(event.type(), event.status().code(), actors, counted)
        .strip();
  }

  private String read(Span span) {
    return reading.page().text().readOriginal(span);
  }
}
