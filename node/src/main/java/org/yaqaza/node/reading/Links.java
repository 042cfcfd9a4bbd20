package org.yaqaza.node.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;
import org.yaqaza.names.NameParser;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.Question;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Link.Held;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.mention.Also;
import org.yaqaza.reading.text.Key;
import org.yaqaza.screening.Mode;

/// What is held on those whom a document names: each is screened by all the names that the document
/// gives them. One that fits is the link. Where two fit alike they are screened once more with the
/// countries of the places that the document names; if these do not tell them apart either, it
/// stays open.
public final class Links {

  /// A candidate below this is not worth a look.
  private static final double LEAST = 0.05;

  /// Two whose probabilities are as close as this fit alike.
  private static final double ALIKE = 0.05;

  /// Bits by which countries have to speak more for one of two alike than for the other.
  private static final double CLEAR = 2;

  private static final int MOST = 5;

  private final Map<String, Link> links;
  private final List<Answer> answers;

  private Links(Map<String, Link> links, List<Answer> answers) {
    this.links = Map.copyOf(links);
    this.answers = List.copyOf(answers);
  }

  /// Somebody named in a document, to be screened.
  ///
  /// @param id of the mentions of them
  /// @param names that the document gives them, and those by which lists have a group
  record Asked(String id, Mention.Type type, List<String> names) {

    Asked {
      names = List.copyOf(names);
    }

    /// Who is not screened has none: a place, a document.
    Optional<String> schema() {
      return switch (type) {
        case PERSON -> Optional.of("Person");
        case ORG, GROUP, MEDIA -> Optional.of("Organization");
        case PLACE, DOCUMENT, EVENT -> Optional.empty();
      };
    }
  }

  /// Gathers what a document calls each of those it names.
  private static final class Names {
    private final Map<String, Mention.Type> types = new TreeMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> countries = new TreeSet<>();

    void add(String id, Mention.Type type, String name, String country) {
      if (type == Mention.Type.PLACE && !country.isEmpty()) {
        countries.add(country.toLowerCase(Locale.ROOT));
      }
      types.putIfAbsent(id, type);
      var given = names.computeIfAbsent(id, _ -> new LinkedHashSet<>());
      given.add(name);
      given.addAll(Also.known(type, name));
    }

    List<Asked> asked() {
      return types.entrySet().stream()
          .map(
              one ->
                  new Asked(
                      one.getKey(),
                      one.getValue(),
                      List.copyOf(names.getOrDefault(one.getKey(), Set.of()))))
          .toList();
    }
  }

  /// Screens everybody that `reading` names.
  public static Links of(Reading reading, Function<Question, Answer> screener) {
    var names = new Names();
    reading.mentions().forEach(m -> names.add(m.id(), m.type(), m.name(), m.country()));
    return of(names, screener);
  }

  /// Screens everybody that was named in a document when it was read.
  public static Links of(Read read, Function<Question, Answer> screener) {
    var names = new Names();
    read.mentions().forEach(m -> names.add(m.id(), m.type(), m.name(), m.country().orElse("")));
    return of(names, screener);
  }

  private static Links of(Names names, Function<Question, Answer> screener) {
    var links = new HashMap<String, Link>();
    var answers = new ArrayList<Answer>();
    for (var asked : names.asked()) {
      var schema = asked.schema();
      if (schema.isPresent()) {
        var answer = screener.apply(question(asked, schema.get(), Set.of()));
        answers.add(answer);
        var link = link(asked, answer);
        if (!names.countries.isEmpty() && isTied(asked, link)) {
          var again = screener.apply(question(asked, schema.get(), names.countries));
          answers.add(again);
          link = told(again, link, names.countries);
        }
        links.put(asked.id(), link);
      }
    }
    return new Links(links, answers);
  }

  /// What the countries told: the one for which they speak more than for any other, or what was
  /// open before.
  private static Link told(Answer answer, Link open, Set<String> countries) {
    var results = answer.results();
    boolean clear =
        results.size() > 1
            && results.getFirst().match().score() >= Mode.BALANCED.threshold()
            && results.getFirst().match().weight() - results.get(1).match().weight() >= CLEAR;
    if (!clear) {
      return open;
    }
    // how sure it is stays what the names alone say: a place on the page is nobody's nationality
    var id = results.getFirst().match().entity();
    var taken = open.held().stream().filter(held -> held.id().equals(id)).findFirst();
    var others = open.held().stream().filter(held -> !held.id().equals(id)).toList();
    return taken.isEmpty() ? open : new Link(taken, others, List.copyOf(countries));
  }

  /// Whether it is open only because two fit alike, and the names say enough.
  private static boolean isTied(Asked asked, Link link) {
    return link.entity().isEmpty()
        && fitAlike(link.held())
        && (asked.type() != Mention.Type.PERSON || saysEnough(asked));
  }

  private static boolean fitAlike(List<Held> held) {
    return held.size() > 1
        && held.get(1).score() >= Mode.BALANCED.threshold()
        && held.getFirst().score() - held.get(1).score() < ALIKE;
  }

  /// What is held on `mention`.
  public Link of(Mention mention) {
    return of(mention.id());
  }

  /// What is held on the mentions of that id.
  public Link of(String mention) {
    return links.getOrDefault(mention, Link.NONE);
  }

  /// What was answered, for the record.
  public List<Answer> answers() {
    return answers;
  }

  private static Question question(Asked asked, String schema, Set<String> countries) {
    var properties = new HashMap<String, List<String>>();
    properties.put("name", asked.names());
    if (!countries.isEmpty()) {
      var property = schema.equals("Person") ? "nationality" : "country";
      properties.put(property, List.copyOf(countries));
    }
    return new Question(
        new Subject(asked.id(), schema, properties),
        Set.of(),
        Mode.BALANCED,
        OptionalDouble.of(LEAST),
        MOST);
  }

  /// A group whose name, or one that lists have for it, is that of one held entity letter for
  /// letter is that entity, however common the words of its name are.
  private static Link ofGroup(Answer answer) {
    var same =
        answer.results().stream()
            .filter(
                result ->
                    Key.of(result.match().askedName()).equals(Key.of(result.match().heldName())))
            .toList();
    if (same.size() != 1) {
      return link(answer);
    }
    var one = same.getFirst();
    return new Link(
        Optional.of(held(one)),
        answer.results().stream().filter(other -> other != one).map(Links::held).toList());
  }

  private static Link link(Asked asked, Answer answer) {
    return switch (asked.type()) {
      case GROUP -> ofGroup(answer);
      case PERSON -> saysEnough(asked) ? link(answer) : open(answer);
      default -> link(answer);
    };
  }

  /// One name, or a kunya alone ("Abu Salman"), is many people's: whoever bears it is not told from
  /// others by it, however well it fits.
  private static boolean saysEnough(Asked asked) {
    return asked.names().stream()
        .map(name -> NameParser.parse(name, Kind.PERSON))
        .anyMatch(
            name -> name.parts().stream().filter(part -> part.role().distinguishes()).count() > 1);
  }

  private static Link open(Answer answer) {
    return new Link(Optional.empty(), answer.results().stream().map(Links::held).toList());
  }

  private static Link link(Answer answer) {
    var held = answer.results().stream().map(Links::held).toList();
    boolean fits = !held.isEmpty() && held.getFirst().score() >= Mode.BALANCED.threshold();
    return fits && !fitAlike(held)
        ? new Link(Optional.of(held.getFirst()), held.subList(1, held.size()))
        : new Link(Optional.empty(), held);
  }

  private static Held held(Answer.Result result) {
    return new Held(result.match().entity(), result.caption(), result.match().score());
  }
}
