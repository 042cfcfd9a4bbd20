package org.yaqaza.reading;

import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yaqaza.reading.mention.Latin;
import org.yaqaza.reading.text.CodePoints;
import org.yaqaza.reading.text.Mapped;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Segment;
import org.yaqaza.reading.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes a reading as JSON lines (interfaces, section 5): offsets in code points of the decoded
/// original, end exclusive, and the original text between them.
public final class ReadingLines {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Reading reading;
  private final Mapped text;
  private final CodePoints points;
  private final Function<Mention, Link> links;

  /// @param links what is held on a mention
  public ReadingLines(Reading reading, Function<Mention, Link> links) {
    this(reading, links, CodePoints.of(reading.page().text().original()));
  }

  private ReadingLines(Reading reading, Function<Mention, Link> links, CodePoints points) {
    this.reading = reading;
    this.text = reading.page().text();
    this.points = points;
    this.links = links;
  }

  /// The lines of another reading of the same original, such as that of a headline.
  public ReadingLines of(Reading other, Function<Mention, Link> links) {
    return new ReadingLines(other, links, points);
  }

  /// Writes one object a line: the document, then its segments, mentions, times, quantities, claims
  /// and events.
  public void write(Writer out) {
    line(out, this::document);
    reading.page().segments().forEach(segment -> line(out, json -> segment(json, segment)));
    reading.mentions().forEach(mention -> line(out, json -> mention(json, mention)));
    reading.times().forEach(time -> line(out, json -> time(json, time)));
    reading.quantities().forEach(quantity -> line(out, json -> quantity(json, quantity)));
    reading.claims().forEach(claim -> line(out, json -> claim(json, claim)));
    reading.events().forEach(event -> line(out, json -> event(json, event)));
  }

  private static void line(Writer out, Consumer<JsonGenerator> content) {
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void document(JsonGenerator json) {
    var page = reading.page();
    json.writeStringProperty("kind", "document");
    json.writeStringProperty("language", page.language().code());
    json.writeStringProperty("charset", page.original().charset());
    orNull(json, "title", page.title().orElse(""));
    orNull(json, "published", page.published().orElse(""));
    orNull(json, "publisher", page.publisher().orElse(""));
    json.writeNumberProperty("characters", points.at(text.original().length()));
    if (!page.original().attached().isEmpty()) {
      json.writeArrayPropertyStart("attachments");
      page.original().attached().forEach(attached -> attached(json, attached));
      json.writeEndArray();
    }
  }

  private static void attached(JsonGenerator json, Original.Attached attached) {
    json.writeStartObject();
    json.writeStringProperty("name", attached.name());
    json.writeStringProperty("type", attached.type());
    json.writeNumberProperty("bytes", attached.bytes());
    json.writeEndObject();
  }

  private void segment(JsonGenerator json, Segment segment) {
    json.writeStringProperty("kind", "segment");
    span(json, segment.span());
    json.writeStringProperty("role", segment.role().code());
    json.writeStringProperty("reason", segment.reason());
  }

  private void mention(JsonGenerator json, Mention mention) {
    var link = links.apply(mention);
    json.writeStringProperty("kind", "mention");
    span(json, mention.span());
    json.writeStringProperty("type", mention.type().name());
    json.writeStringProperty("id", mention.id());
    json.writeStringProperty("name", mention.name());
    json.writeStringProperty("latin", Latin.of(mention));
    if (!mention.country().isEmpty()) {
      json.writeStringProperty("country", mention.country());
    }
    json.writeStringProperty("reason", mention.reason());
    json.writeName("entity");
    link.entity().ifPresentOrElse(held -> held(json, held), json::writeNull);
    json.writeArrayPropertyStart("held");
    link.held().forEach(held -> held(json, held));
    json.writeEndArray();
    if (!link.countries().isEmpty()) {
      json.writeArrayPropertyStart("context");
      link.countries().forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static void held(JsonGenerator json, Link.Held held) {
    json.writeStartObject();
    json.writeStringProperty("id", held.id());
    json.writeStringProperty("caption", held.caption());
    json.writeNumberProperty("score", Math.round(held.score() * 10_000) / 10_000.0);
    json.writeEndObject();
  }

  private void time(JsonGenerator json, Time time) {
    json.writeStringProperty("kind", "time");
    span(json, time.span());
    json.writeStringProperty("id", time.id());
    json.writeStringProperty("value", time.value());
    json.writeStringProperty("calendar", time.calendar());
  }

  private void quantity(JsonGenerator json, Quantity quantity) {
    json.writeStringProperty("kind", "quantity");
    span(json, quantity.span());
    json.writeStringProperty("id", quantity.id());
    if (quantity.isSingle()) {
      json.writeNumberProperty("value", quantity.low());
    } else {
      json.writeNumberProperty("low", quantity.low());
      quantity.high().ifPresent(high -> json.writeNumberProperty("high", high));
    }
    json.writeStringProperty("bound", quantity.bound().code());
    if (!quantity.unit().isEmpty()) {
      json.writeStringProperty("unit", quantity.unit());
    }
    if (!quantity.of().isEmpty()) {
      json.writeStringProperty("of", quantity.of());
    }
  }

  private void claim(JsonGenerator json, Claim claim) {
    json.writeStringProperty("kind", "claim");
    span(json, claim.span());
    json.writeStringProperty("id", claim.id());
    json.writeName("source");
    source(json, claim.source());
    json.writeName("cue");
    place(json, claim.cue());
    json.writeStringProperty("certainty", claim.certainty().code());
    json.writeArrayPropertyStart("chain");
    claim.chain().forEach(source -> source(json, source));
    json.writeEndArray();
    json.writeBooleanProperty("quoted", claim.quoted());
  }

  private void source(JsonGenerator json, Claim.Source source) {
    switch (source) {
      case Claim.Source.Named(String mention, Span _) -> json.writeString(mention);
      case Claim.Source.Unnamed(Span span) -> place(json, span);
    }
  }

  private void event(JsonGenerator json, Event event) {
    json.writeStringProperty("kind", "event");
    span(json, event.span());
    json.writeStringProperty("id", event.id());
    json.writeStringProperty("type", event.type());
    json.writeName("trigger");
    place(json, event.trigger());
    json.writeArrayPropertyStart("actors");
    event.actors().forEach(actor -> actor(json, actor));
    json.writeEndArray();
    strings(json, "place", event.place());
    orNull(json, "time", event.time().orElse(""));
    strings(json, "quantities", event.quantities());
    orNull(json, "claim", event.claim().orElse(""));
    json.writeStringProperty("status", event.status().code());
  }

  private void actor(JsonGenerator json, Event.Actor actor) {
    json.writeStartObject();
    actor
        .mention()
        .ifPresentOrElse(
            id -> json.writeStringProperty("id", id),
            () -> json.writeStringProperty("text", text.readOriginal(actor.span())));
    json.writeStringProperty("role", actor.role());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void orNull(JsonGenerator json, String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private void place(JsonGenerator json, Span span) {
    json.writeStartObject();
    json.writeStringProperty("text", text.readOriginal(span));
    offsets(json, span);
    json.writeEndObject();
  }

  private void span(JsonGenerator json, Span span) {
    offsets(json, span);
    json.writeStringProperty("text", text.readOriginal(span));
  }

  private void offsets(JsonGenerator json, Span span) {
    var origin = text.origin(span);
    json.writeNumberProperty("start", points.at(origin.start()));
    json.writeNumberProperty("end", points.at(origin.end()));
  }
}
