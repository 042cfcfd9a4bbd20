package org.yaqaza.node.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Segment;
import org.yaqaza.reading.text.Span;

/// A reading for people at a terminal: the article with what is named in it, who says what, what
/// happened, the figures, what is held, and what was cut and why. Text stays in the order in which
/// it is read; the terminal turns it.
final class ReadingView {

  private static final int LONGEST_CUT = 60;

  private final Reading reading;
  private final Function<Mention, Link> links;
  private final Words words;
  private final Ink ink;
  private final PrintWriter out;
  private final Map<String, Mention> named = new LinkedHashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  ReadingView(Reading reading, Function<Mention, Link> links, Console console) {
    this.reading = reading;
    this.links = links;
    this.words = console.words();
    this.ink = new Ink(console.coloured());
    this.out = console.out();
    for (var mention : reading.mentions()) {
      named.putIfAbsent(mention.id(), mention);
      times.merge(mention.id(), 1, Integer::sum);
    }
  }

  void write() {
    head();
    article();
    section("read.named", named.values(), this::mention);
    section("read.claims", reading.claims(), this::claim);
    section("read.events", reading.events(), this::event);
    section("read.figures", reading.quantities(), this::figure);
    var cut = reading.page().segments().stream().filter(s -> !s.role().isArticle()).toList();
    section("read.cut", cut, this::cut);
  }

  private void head() {
    var page = reading.page();
    out.println(ink.bold(page.title().map(Ink::plain).orElse(words.say("read.no-title"))));
    var language =
        Locale.of(page.language().code()).getDisplayLanguage(Locale.of(words.language().tag()));
    out.println(
        String.join(
            " · ",
            language,
            page.publisher().map(Ink::isolated).orElse(words.say("read.no-publisher")),
            page.published()
                .map(day -> Ink.isolated(DateWords.say(day, words)))
                .orElse(words.say("read.no-date"))));
    var attached = page.original().attached();
    if (!attached.isEmpty()) {
      out.println(
          words.say("read.attached", listed(attached.stream().map(this::attached).toList())));
    }
  }

  private String attached(Original.Attached attached) {
    var name = attached.name().isBlank() ? attached.type() : attached.name();
    return Ink.isolated(name + " (" + attached.bytes() + " B)");
  }

  private void article() {
    var page = reading.page();
    for (var segment : page.segments()) {
      boolean isHead = page.title().filter(page.text().read(segment.span())::equals).isPresent();
      if (segment.role().isArticle() && !isHead) {
        out.println();
        out.println(coloured(segment.span()));
      }
    }
  }

  /// The text of a segment, each mention in its colour; of two that overlap the longer.
  private String coloured(Span span) {
    var text = reading.page().text();
    var inside = new ArrayList<Mention>();
    reading.mentions().stream()
        .filter(mention -> span.contains(mention.span()))
        .sorted(Comparator.comparing(Mention::span))
        .forEach(inside::add);
    var line = new StringBuilder();
    int at = span.start();
    for (var mention : inside) {
      if (mention.span().start() >= at) {
        line.append(clean(text.text(), at, mention.span().start()));
        line.append(ink.mention(mention.type(), clean(text.text(), mention.span())));
        at = mention.span().end();
      }
    }
    return line.append(clean(text.text(), at, span.end())).toString().strip();
  }

  private static String clean(String text, Span span) {
    return clean(text, span.start(), span.end());
  }

  /// Blanks at the edges stay: they stand between coloured words.
  private static String clean(String text, int start, int end) {
    var clean = Ink.plain("|" + text.substring(start, end) + "|");
    return clean.substring(1, clean.length() - 1);
  }

  private <T> void section(String key, Iterable<T> all, Function<T, String> line) {
    boolean first = true;
    for (var one : all) {
      if (first) {
        out.println();
        out.println(ink.bold(words.say(key)));
        first = false;
      }
      out.println("  " + line.apply(one));
    }
  }

  private String mention(Mention mention) {
    var link = links.apply(mention);
    var line = new StringBuilder();
    line.append(ink.mention(mention.type(), Ink.isolated(mention.name())));
    line.append(" · ").append(words.say("mention." + mention.type()));
    int count = times.getOrDefault(mention.id(), 1);
    line.append(count > 1 ? " · " + words.say("read.times", count) : "");
    link.entity()
        .ifPresent(one -> line.append(" · ").append(ink.held(words.say("read.held", held(one)))));
    if (link.entity().isEmpty() && !link.held().isEmpty()) {
      var candidates = listed(link.held().stream().map(this::held).toList());
      line.append(" · ").append(words.say("read.open", candidates));
    }
    return line.toString();
  }

  private String held(Link.Held held) {
    return Ink.isolated(held.caption() + " " + held.id()) + " " + words.percent(held.score());
  }

  private String claim(Claim claim) {
    var line = new StringBuilder(source(claim.source()));
    for (var behind : claim.chain()) {
      line.append(" ").append(words.say("read.behind", source(behind)));
    }
    line.append(" · ").append(words.say("certainty." + claim.certainty().code()));
    return line.append(": ").append(said(claim)).toString();
  }

  private String said(Claim claim) {
    var text = read(claim.span());
    return claim.quoted() ? words.say("read.quoted", Ink.isolated(text)) : Ink.isolated(text);
  }

  private String source(Claim.Source source) {
    return switch (source) {
      case Claim.Source.Named(String id, Span span) ->
          named.containsKey(id) ? name(id) : Ink.isolated(read(span));
      case Claim.Source.Unnamed(Span span) -> Ink.isolated(read(span));
    };
  }

  private String name(String id) {
    var mention = named.get(id);
    return mention == null
        ? Ink.isolated(id)
        : ink.mention(mention.type(), Ink.isolated(mention.name()));
  }

  private String event(Event event) {
    var parts = new ArrayList<String>();
    var key = "event." + event.type();
    parts.add(ink.bold(words.has(key) ? words.say(key) : event.type()));
    parts.add(words.say("event." + event.status().code()));
    event.actors().forEach(actor -> parts.add(actor(actor)));
    event.place().forEach(place -> parts.add(words.say("read.in", name(place))));
    event
        .time()
        .flatMap(id -> reading.times().stream().filter(time -> time.id().equals(id)).findFirst())
        .map(Time::value)
        .ifPresent(value -> parts.add(Ink.isolated(DateWords.say(value, words))));
    reading.quantities().stream()
        .filter(quantity -> event.quantities().contains(quantity.id()))
        .forEach(quantity -> parts.add(Ink.isolated(read(quantity.span()))));
    parts.add(
        event
            .claim()
            .flatMap(id -> reading.claims().stream().filter(c -> c.id().equals(id)).findFirst())
            .map(claim -> words.say("read.by", source(claim.source())))
            .orElse(words.say("told.publisher")));
    return String.join(" · ", parts);
  }

  private String actor(Event.Actor actor) {
    var who = actor.mention().map(this::name).orElseGet(() -> Ink.isolated(read(actor.span())));
    var key = "read.role." + actor.role();
    return words.has(key) ? words.say(key, who) : who;
  }

  private String figure(Quantity quantity) {
    var value = number(quantity.low());
    if (!quantity.isSingle()) {
      value += "–" + quantity.high().map(this::number).orElse("");
    }
    var key = "read.bound." + quantity.bound().code();
    var counted = quantity.of().isEmpty() ? quantity.unit() : quantity.of();
    return Ink.isolated(read(quantity.span()))
        + " = "
        + words.say(key, Ink.isolated(value))
        + (counted.isEmpty() ? "" : " " + Ink.isolated(counted));
  }

  private String number(java.math.BigDecimal number) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0 && number.precision() < 18;
    return isWhole ? words.number(number.longValue()) : number.toPlainString();
  }

  private String cut(Segment segment) {
    var text = read(segment.span());
    boolean isLong = text.codePointCount(0, text.length()) > LONGEST_CUT;
    var shown = isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_CUT)) + "…" : text;
    return words.say("read.cut." + segment.role().code())
        + ": "
        + Ink.isolated(shown)
        + " "
        + ink.faint("(" + Ink.isolated(segment.reason()) + ")");
  }

  private String read(Span span) {
    return Ink.plain(reading.page().text().read(span));
  }

  private String listed(List<String> all) {
    return String.join(words.say("list.comma"), all);
  }
}
