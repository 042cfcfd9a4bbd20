package org.yaqaza.node.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
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

/// What is held on those whom a document names: each is screened once, by all the names that the
/// document gives them. One that fits is the link; where two fit alike, it stays open.
public final class Links {

  /// A candidate below this is not worth a look.
  private static final double LEAST = 0.05;

  /// Two whose probabilities are as close as this fit alike.
  private static final double ALIKE = 0.05;

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

    void add(String id, Mention.Type type, String name) {
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
    reading.mentions().forEach(m -> names.add(m.id(), m.type(), m.name()));
    return of(names.asked(), screener);
  }

  /// Screens everybody that was named in a document when it was read.
  public static Links of(Read read, Function<Question, Answer> screener) {
    var names = new Names();
    read.mentions().forEach(m -> names.add(m.id(), m.type(), m.name()));
    return of(names.asked(), screener);
  }

  private static Links of(List<Asked> all, Function<Question, Answer> screener) {
    var links = new HashMap<String, Link>();
    var answers = new ArrayList<Answer>();
    for (var asked : all) {
      var schema = asked.schema();
      if (schema.isPresent()) {
        var answer = screener.apply(question(asked, schema.get()));
        answers.add(answer);
        links.put(asked.id(), link(asked, answer));
      }
    }
    return new Links(links, answers);
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

  private static Question question(Asked asked, String schema) {
    return new Question(
        new Subject(asked.id(), schema, Map.of("name", asked.names())),
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
    double least = Mode.BALANCED.threshold();
    var held = answer.results().stream().map(Links::held).toList();
    boolean fits = !held.isEmpty() && held.getFirst().score() >= least;
    boolean open =
        held.size() > 1
            && held.get(1).score() >= least
            && held.getFirst().score() - held.get(1).score() < ALIKE;
    return fits && !open
        ? new Link(Optional.of(held.getFirst()), held.subList(1, held.size()))
        : new Link(Optional.empty(), held);
  }

  private static Held held(Answer.Result result) {
    return new Held(result.match().entity(), result.caption(), result.match().score());
  }
}
