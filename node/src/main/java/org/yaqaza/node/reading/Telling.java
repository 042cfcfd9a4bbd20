package org.yaqaza.node.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.Mention;
import tools.jackson.databind.json.JsonMapper;

/// One thing that a document tells, whole in itself: an event, or a claim that tells none, with who
/// says so. It stays its speaker's word, whatever a person decides: to accept it says that the
/// document tells it, not that it is true.
///
/// @param ref the id of the event or claim in the document
/// @param type of event (interfaces, section 5), or [#CLAIM]
/// @param status happened, alleged, planned or denied; of a claim its certainty in these words
/// @param certainty of who says it: asserted, hedged, denied, planned
/// @param day ISO 8601 with unknown parts `X`, a range as `A/B`, or empty
/// @param start where its words begin, in code points of the text
/// @param quote the words
public record Telling(
    String ref,
    String type,
    String status,
    String certainty,
    Voice voice,
    List<Party> parties,
    List<Place> places,
    String day,
    List<Count> counts,
    int start,
    int end,
    String quote) {

  /// The type of a claim that tells no event.
  public static final String CLAIM = "CLAIM";

  private static final JsonMapper JSON = new JsonMapper();

  /// Who tells it.
  ///
  /// @param source a name or words such as "a security source"; empty for the publisher's own voice
  /// @param mention of the source where it is named, else empty
  /// @param behind the sources behind it, the nearest first
  /// @param quoted whether the source's own words are given
  public record Voice(String source, String mention, List<String> behind, boolean quoted) {

    /// The publisher's own.
    public static final Voice PUBLISHER = new Voice("", "", List.of(), false);

    public Voice {
      behind = List.copyOf(behind);
    }
  }

  /// Who takes part.
  ///
  /// @param name as the document calls them
  /// @param mention id where they are named, else empty
  /// @param kind of mention in small letters (`person`, `group`, …), or empty
  public record Party(String role, String name, String mention, String kind) {}

  /// Where.
  ///
  /// @param country ISO 3166 alpha-2, or empty
  public record Place(String name, String mention, String country) {}

  /// How many.
  ///
  /// @param high empty where there is no upper bound
  /// @param bound exact, min, max, about
  /// @param of what is counted, or empty
  public record Count(
      BigDecimal low,
      Optional<BigDecimal> high,
      String bound,
      String unit,
      String of,
      String text) {}

  public Telling {
    parties = List.copyOf(parties);
    places = List.copyOf(places);
    counts = List.copyOf(counts);
  }

  /// Whether it is a claim that tells no event.
  public boolean isClaim() {
    return type.equals(CLAIM);
  }

  /// The first day it may have happened on, empty where nobody says: what it is put in order by.
  public String firstDay() {
    var first = day.contains("/") ? day.substring(0, day.indexOf('/')) : day;
    return first.contains("X")
        ? first.substring(0, first.indexOf('X')).replaceAll("-$", "")
        : first;
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  public static Telling of(String json) {
    return JSON.readValue(json, Telling.class);
  }

  /// All that a document tells: its events, and those claims that tell none, in the order of the
  /// text.
  static List<Telling> all(Read read) {
    var tellings = new ArrayList<Telling>();
    var told = new HashSet<String>();
    for (var event : read.events()) {
      event.claim().ifPresent(told::add);
      tellings.add(of(read, event));
    }
    for (var claim : read.claims()) {
      if (!told.contains(claim.id())) {
        tellings.add(of(read, claim));
      }
    }
    tellings.sort(java.util.Comparator.comparingInt(Telling::start));
    return tellings;
  }

  private static Telling of(Read read, Read.Happened event) {
    var claim = event.claim().flatMap(read::claim);
    return new Telling(
        event.id(),
        event.type(),
        event.status(),
        claim.map(Read.Said::certainty).orElse("asserted"),
        claim.map(said -> voice(read, said)).orElse(Voice.PUBLISHER),
        event.actors().stream().map(actor -> party(read, actor)).toList(),
        event.place().stream()
            .flatMap(id -> read.mention(id).stream())
            .map(Telling::place)
            .toList(),
        event.time().flatMap(read::time).map(Read.When::value).orElse(""),
        event.quantities().stream()
            .flatMap(id -> read.figure(id).stream())
            .map(Telling::count)
            .toList(),
        event.start(),
        event.end(),
        claim.map(Read.Said::text).orElse(event.text()));
  }

  private static Telling of(Read read, Read.Said claim) {
    var inside = read.mentions().stream().filter(m -> within(claim, m.start(), m.end())).toList();
    return new Telling(
        claim.id(),
        CLAIM,
        status(claim.certainty()),
        claim.certainty(),
        voice(read, claim),
        inside.stream()
            .filter(mention -> mention.type() != Mention.Type.PLACE)
            .map(mention -> new Party("named", mention.name(), mention.id(), kind(mention)))
            .distinct()
            .toList(),
        inside.stream()
            .filter(mention -> mention.type() == Mention.Type.PLACE)
            .map(Telling::place)
            .distinct()
            .toList(),
        read.times().stream()
            .filter(time -> within(claim, time.start(), time.end()))
            .map(Read.When::value)
            .findFirst()
            .orElse(""),
        read.figures().stream()
            .filter(figure -> within(claim, figure.start(), figure.end()))
            .map(Telling::count)
            .toList(),
        claim.start(),
        claim.end(),
        claim.text());
  }

  private static boolean within(Read.Said claim, int start, int end) {
    return start >= claim.start() && end <= claim.end();
  }

  private static String status(String certainty) {
    return switch (certainty) {
      case "denied", "planned" -> certainty;
      default -> "alleged";
    };
  }

  private static Voice voice(Read read, Read.Said claim) {
    return new Voice(
        read.name(claim.source()),
        claim.source().mention().orElse(""),
        claim.chain().stream().map(read::name).toList(),
        claim.quoted());
  }

  private static Party party(Read read, Read.Actor actor) {
    var named = actor.id().flatMap(read::mention);
    return named
        .map(mention -> new Party(actor.role(), mention.name(), mention.id(), kind(mention)))
        .orElseGet(() -> new Party(actor.role(), actor.text().orElse(""), "", ""));
  }

  private static Place place(Read.Named mention) {
    return new Place(mention.name(), mention.id(), mention.country().orElse(""));
  }

  private static String kind(Read.Named mention) {
    return mention.type().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Count count(Read.Figure figure) {
    return new Count(
        figure.value().or(figure::low).orElse(BigDecimal.ZERO),
        figure.value().or(figure::high),
        figure.bound(),
        figure.unit().orElse(""),
        figure.of().orElse(""),
        figure.text());
  }
}
