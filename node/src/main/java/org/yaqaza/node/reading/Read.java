package org.yaqaza.node.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.Mention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was read in a document: its JSON lines (interfaces, section 5) as records. Places count in
/// code points of the document's text, the end not in it.
public record Read(
    Head head,
    List<Segment> segments,
    List<Named> mentions,
    List<When> times,
    List<Figure> figures,
    List<Said> claims,
    List<Happened> events) {

  /// What the document says of itself.
  public record Head(
      String language,
      String charset,
      Optional<String> title,
      Optional<String> published,
      Optional<String> publisher,
      long characters) {}

  /// A stretch of the page.
  public record Segment(int start, int end, String text, String role, String reason) {}

  /// Somebody or something named.
  ///
  /// @param country ISO 3166 alpha-2 of a place where known
  public record Named(
      int start,
      int end,
      String text,
      Mention.Type type,
      String id,
      String name,
      String latin,
      Optional<String> country,
      String reason) {}

  /// A date or period.
  public record When(int start, int end, String text, String id, String value, String calendar) {}

  /// A figure.
  ///
  /// @param value of one figure; `low` and `high` of a range
  public record Figure(
      int start,
      int end,
      String text,
      String id,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String bound,
      Optional<String> unit,
      Optional<String> of) {}

  /// Some words of the text.
  public record Words(int start, int end, String text) {}

  /// Who says something: somebody mentioned, or words alone.
  public record Source(Optional<String> mention, Optional<Words> words) {}

  /// What somebody says.
  public record Said(
      int start,
      int end,
      String text,
      String id,
      Source source,
      Words cue,
      String certainty,
      List<Source> chain,
      boolean quoted) {}

  /// Who takes part in an event.
  public record Actor(Optional<String> id, Optional<String> text, String role) {}

  /// An event.
  public record Happened(
      int start,
      int end,
      String text,
      String id,
      String type,
      Words trigger,
      List<Actor> actors,
      List<String> place,
      Optional<String> time,
      List<String> quantities,
      Optional<String> claim,
      String status) {}

  private static final JsonMapper JSON = new JsonMapper();

  /// Reads the lines of one document.
  public static Read of(String lines) {
    var head = new ArrayList<Head>();
    var segments = new ArrayList<Segment>();
    var mentions = new ArrayList<Named>();
    var times = new ArrayList<When>();
    var figures = new ArrayList<Figure>();
    var claims = new ArrayList<Said>();
    var events = new ArrayList<Happened>();
    for (var line : (Iterable<String>) lines.lines()::iterator) {
      var node = JSON.readTree(line);
      switch (node.path("kind").asString()) {
        case "document" -> head.add(JSON.treeToValue(node, Head.class));
        case "segment" -> segments.add(JSON.treeToValue(node, Segment.class));
        case "mention" -> mentions.add(JSON.treeToValue(node, Named.class));
        case "time" -> times.add(JSON.treeToValue(node, When.class));
        case "quantity" -> figures.add(JSON.treeToValue(node, Figure.class));
        case "claim" -> claims.add(said(node));
        case "event" -> events.add(JSON.treeToValue(node, Happened.class));
        default -> throw new IllegalArgumentException("a line of no known kind");
      }
    }
    return new Read(head.getFirst(), segments, mentions, times, figures, claims, events);
  }

  public Read {
    segments = List.copyOf(segments);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
    claims = List.copyOf(claims);
    events = List.copyOf(events);
  }

  /// A source is an id of a mention, or words with their place.
  private static Said said(JsonNode node) {
    var chain = new ArrayList<Source>();
    node.path("chain").forEach(source -> chain.add(source(source)));
    return new Said(
        node.path("start").asInt(),
        node.path("end").asInt(),
        node.path("text").asString(),
        node.path("id").asString(),
        source(node.path("source")),
        JSON.treeToValue(node.path("cue"), Words.class),
        node.path("certainty").asString(),
        List.copyOf(chain),
        node.path("quoted").asBoolean());
  }

  private static Source source(JsonNode node) {
    return node.isString()
        ? new Source(Optional.of(node.asString()), Optional.empty())
        : new Source(Optional.empty(), Optional.of(JSON.treeToValue(node, Words.class)));
  }

  /// The mention that stands first of those with that id.
  public Optional<Named> mention(String id) {
    return mentions.stream().filter(mention -> mention.id().equals(id)).findFirst();
  }

  /// The time with that id.
  public Optional<When> time(String id) {
    return times.stream().filter(time -> time.id().equals(id)).findFirst();
  }

  /// The figure with that id.
  public Optional<Figure> figure(String id) {
    return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  /// The claim with that id.
  public Optional<Said> claim(String id) {
    return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }

  /// What a source is called.
  public String name(Source source) {
    return source
        .mention()
        .flatMap(this::mention)
        .map(Named::name)
        .or(() -> source.words().map(Words::text))
        .orElse("");
  }
}
