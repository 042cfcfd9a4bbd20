package org.yaqaza.node.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.ReasonWords;
import org.yaqaza.node.language.ValueWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.reading.DocumentPage.Card;
import org.yaqaza.node.reading.DocumentPage.Held;
import org.yaqaza.node.reading.DocumentPage.Part;
import org.yaqaza.node.reading.DocumentPage.Who;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Mention;

/// What a document tells and whom it names, in words.
final class Cards {

  /// Characters of a claim that a card shows.
  private static final int LONGEST = 280;

  private final Function<String, Link> links;
  private final UnaryOperator<Link.Held> captions;
  private final Words words;

  /// @param links what is held on somebody named, by the id of the mention
  /// @param captions what is held under the name that a reader of this language reads
  Cards(Function<String, Link> links, UnaryOperator<Link.Held> captions, Words words) {
    this.links = links;
    this.captions = captions;
    this.words = words;
  }

  Card card(Told told, List<Tellings.Decision> decisions) {
    var given = told.given();
    return new Card(
        given,
        words.say("event." + given.type()),
        parts(given),
        says(given),
        told.state().word(),
        decisions.stream().map(this::decided).toList(),
        given.parties().stream()
            .filter(party -> !party.mention().isEmpty())
            .flatMap(party -> held(party.name(), links.apply(party.mention())).stream())
            .filter(Held::taken)
            .distinct()
            .toList(),
        told.given().equals(told.was()) ? List.of() : was(told.was()));
  }

  /// Who, how many, where, when; of a claim that tells no event what is claimed.
  List<Part> parts(Telling telling) {
    var parts = new ArrayList<Part>();
    if (telling.isClaim()) {
      parts.add(new Part("", shortened(telling.quote()), ""));
      return parts;
    }
    for (var party : telling.parties()) {
      parts.add(new Part(role(party.role()), party.name(), party.kind()));
    }
    telling.counts().forEach(count -> parts.add(new Part("", count(count), "figure")));
    telling.places().forEach(place -> parts.add(new Part("", place.name(), "place")));
    if (!telling.day().isEmpty()) {
      parts.add(new Part("", day(telling.day()), "time"));
    }
    if (parts.isEmpty()) {
      parts.add(new Part("", shortened(telling.quote()), ""));
    }
    return parts;
  }

  private String role(String role) {
    return words.has("party." + role) ? words.say("party." + role) : "";
  }

  private static String shortened(String quote) {
    var line = quote.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 20)) + "…";
  }

  /// A figure with its bound and what it counts.
  String count(Telling.Count count) {
    var figure =
        count.high().isEmpty() || count.high().get().compareTo(count.low()) == 0
            ? number(count.low())
            : words.say("told.count.range", number(count.low()), number(count.high().get()));
    var bounded = words.say("told.count." + count.bound(), figure);
    return (bounded + " " + (count.of().isEmpty() ? count.unit() : count.of())).strip();
  }

  private String number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() < 16
        ? words.number(number.longValue())
        : number.toPlainString();
  }

  /// A day as far as it is known.
  String day(String day) {
    int slash = day.indexOf('/');
    if (slash > 0) {
      return words.say("date.span", day(day.substring(0, slash)), day(day.substring(slash + 1)));
    }
    return day.startsWith("X")
        ? '\u2066' + day + '\u2069'
        : DateWords.say(day.replaceAll("-X.*", ""), words);
  }

  /// By whose word, how surely, and whether it is told as having happened.
  String says(Telling telling) {
    var says = new ArrayList<String>();
    var voice = telling.voice();
    says.add(
        voice.source().isEmpty()
            ? words.say("told.publisher")
            : words.say("told.by", isolated(voice.source())));
    voice.behind().forEach(behind -> says.add(words.say("told.behind", isolated(behind))));
    if (!telling.certainty().equals("asserted") || telling.isClaim()) {
      says.add(words.say("certainty." + telling.certainty()));
    }
    if (!telling.isClaim()) {
      says.add(words.say("event." + telling.status()));
    }
    if (voice.quoted()) {
      says.add(words.say("told.quoted"));
    }
    return String.join(" · ", says);
  }

  private String decided(Tellings.Decision decision) {
    var said =
        words.say(
            "told.decided." + decision.verdict().word(),
            isolated(decision.by().name()),
            '\u2066' + decision.at().toString().substring(0, 16).replace('T', ' ') + " UTC\u2069");
    return decision.reason().isEmpty() ? said : said + words.say("told.reason", decision.reason());
  }

  private List<String> was(Telling was) {
    var lines = new ArrayList<String>();
    lines.add(words.say("event." + was.type()));
    parts(was).forEach(part -> lines.add(part.text()));
    lines.add(says(was));
    return lines;
  }

  /// What is held on somebody: the one it is taken to be, and others that may be.
  List<Held> held(String name, Link link) {
    var all = new ArrayList<Held>();
    link.entity().ifPresent(held -> all.add(held(name, held, true)));
    link.held().forEach(held -> all.add(held(name, held, false)));
    return all;
  }

  private Held held(String name, Link.Held held, boolean taken) {
    return new Held(
        name, held.id(), captions.apply(held).caption(), words.percent(held.score()), taken);
  }

  /// Who and what is named, those first on whom something is held, then as the text names them.
  List<Who> named(Read read, Function<String, List<String>> judged) {
    var times = new LinkedHashMap<String, Integer>();
    var first = new LinkedHashMap<String, Read.Named>();
    for (var mention : read.mentions()) {
      first.putIfAbsent(mention.id(), mention);
      times.merge(mention.id(), 1, Integer::sum);
    }
    return first.values().stream()
        .map(mention -> who(mention, times.getOrDefault(mention.id(), 1), judged))
        .sorted(Comparator.comparingInt(Cards::rank))
        .toList();
  }

  private Who who(Read.Named mention, int times, Function<String, List<String>> judged) {
    return new Who(
        mention.id(),
        mention.type().name().toLowerCase(Locale.ROOT),
        words.say("mention." + mention.type()),
        mention.name(),
        mention.latin().equals(mention.name()) ? "" : mention.latin(),
        ReasonWords.say(mention.reason(), words),
        words.say("told.times", times),
        held(mention.name(), links.apply(mention.id())),
        context(links.apply(mention.id())),
        mention.type() == Mention.Type.PLACE ? List.of() : judged.apply(mention.id()));
  }

  /// By which countries one of two alike was taken, in words, or empty.
  private String context(Link link) {
    var countries =
        link.countries().stream()
            .map(code -> ValueWords.say("Person", "country", code, words))
            .toList();
    return countries.isEmpty()
        ? ""
        : words.say("reading.context", String.join(words.say("list.comma"), countries));
  }

  private static int rank(Who who) {
    if (who.held().stream().anyMatch(Held::taken)) {
      return 0;
    }
    return who.held().isEmpty() ? 2 : 1;
  }

  private static String isolated(String name) {
    return '\u2068' + name + '\u2069';
  }
}
