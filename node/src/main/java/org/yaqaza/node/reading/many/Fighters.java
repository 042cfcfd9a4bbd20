package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaqaza.reading.mention.Peoples;

/// What is said of people who left to fight: for each country how many, by whose word; for each
/// person which steps.
///
/// @param countries the figures by country, ISO 3166 alpha-2; under the empty one those of which
///     nobody says whose they are
/// @param people those named, with their steps
record Fighters(Map<String, List<Row>> countries, List<Person> people) {

  /// What somebody did or what was done to them.
  enum Step {
    LEFT("TRAVEL", "JOIN_GROUP", "RECRUITMENT"),
    RETURNED("RETURN"),
    ARRESTED("ARREST"),
    TRIED("PROSECUTION", "CONVICTION", "EXTRADITION"),
    DIED("DEATH");

    private final List<String> types;

    Step(String... types) {
      this.types = List.of(types);
    }

    static Optional<Step> of(String type) {
      return java.util.Arrays.stream(values())
          .filter(step -> step.types.contains(type))
          .findFirst();
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// What is said of one step: figures of one thing.
  record Row(Step step, Tally tally) {}

  /// Somebody named.
  record Person(Overview.Party party, List<Taken> steps) {}

  /// A step of a person, by each who tells it.
  record Taken(String type, Occurrence occurrence, List<Heard> tellings) {}

  /// People are counted by these, and not weapons or sums.
  private static final List<String> PEOPLE =
      List.of("person", "fighter", "suspect", "dead", "woman", "child", "civilian");

  static Fighters of(Overview overview, Predicate<Heard> isShown) {
    return new Fighters(countries(overview, isShown), people(overview, isShown));
  }

  private static Map<String, List<Row>> countries(Overview overview, Predicate<Heard> isShown) {
    var all = new TreeMap<String, TreeMap<Step, List<Tally.Said>>>();
    for (var heard : overview.heard()) {
      var step = Step.of(heard.telling().type());
      if (step.isPresent() && isShown.test(heard) && !heard.isDenial()) {
        for (var count : heard.telling().counts()) {
          var amount = Amount.of(count);
          if (PEOPLE.contains(amount.thing()) && isOfFighters(heard, amount, step.get())) {
            all.computeIfAbsent(whose(heard, amount, step.get()), _ -> new TreeMap<>())
                .computeIfAbsent(step.get(), _ -> new ArrayList<>())
                .add(new Tally.Said(amount, heard));
          }
        }
      }
    }
    var rows = new LinkedHashMap<String, List<Row>>();
    all.forEach(
        (country, steps) ->
            rows.put(
                country,
                steps.entrySet().stream()
                    .map(entry -> new Row(entry.getKey(), Tally.of("person", entry.getValue())))
                    .toList()));
    return rows;
  }

  /// An arrest or a death is a fighter's only where the page says so: by the word, or by the people
  /// that it counts abroad.
  private static boolean isOfFighters(Heard heard, Amount amount, Step step) {
    return step == Step.LEFT
        || step == Step.RETURNED
        || amount.thing().equals("fighter")
        || Peoples.country(amount.count().of()).isPresent();
  }

  /// Whose people they are: as the words say; else from where they left, or where they came back
  /// to and stand before a court.
  static String whose(Heard heard, Amount amount, Step step) {
    return Peoples.country(amount.count().of())
        .or(() -> ofParty(heard))
        .or(() -> Peoples.country(after(heard, amount)))
        .or(() -> step == Step.RETURNED || step == Step.TRIED ? home(heard) : Optional.empty())
        .orElse("");
  }

  private static Optional<String> ofParty(Heard heard) {
    return heard.telling().parties().stream()
        .filter(party -> party.mention().isEmpty())
        .flatMap(party -> Peoples.country(party.name()).stream())
        .findFirst();
  }

  /// The words right behind a figure: "213 combattants marocains".
  private static String after(Heard heard, Amount amount) {
    var quote = heard.telling().quote();
    int at = quote.indexOf(amount.count().text());
    if (at < 0) {
      return "";
    }
    var rest = quote.substring(at + amount.count().text().length()).strip().split("\\s+", 3);
    return rest.length < 2 ? String.join(" ", rest) : rest[0] + " " + rest[1];
  }

  private static Optional<String> home(Heard heard) {
    return heard.telling().places().stream()
        .map(Spot::of)
        .filter(spot -> !spot.country().isEmpty())
        .map(Spot::country)
        .findFirst();
  }

  private static List<Person> people(Overview overview, Predicate<Heard> isShown) {
    var steps = steps(overview, isShown);
    return overview.parties().values().stream()
        .filter(party -> party.kind().equals("person"))
        .map(party -> new Person(party, steps.getOrDefault(party.key(), List.of())))
        .filter(person -> !person.steps.isEmpty())
        .filter(person -> person.steps.stream().anyMatch(taken -> isAway(taken.type)))
        .sorted(
            Comparator.comparingInt((Person person) -> -person.steps.size())
                .thenComparing(person -> person.party.name()))
        .toList();
  }

  /// Who never left, joined or came back is no matter of this page.
  private static boolean isAway(String type) {
    var step = Step.of(type);
    return step.isPresent() && (step.get() == Step.LEFT || step.get() == Step.RETURNED);
  }

  /// The steps of a person, in the order of their days.
  static List<Taken> steps(Overview overview, String key) {
    return steps(overview, _ -> true).getOrDefault(key, List.of());
  }

  /// The steps of each person by what all spellings of the name share, in the order of their days.
  private static Map<String, List<Taken>> steps(Overview overview, Predicate<Heard> isShown) {
    var steps = new HashMap<String, List<Taken>>();
    for (var occurrence : overview.occurrences()) {
      var tellings = new LinkedHashMap<String, List<Heard>>();
      for (var part : occurrence.parts()) {
        if (Step.of(part.heard().telling().type()).isPresent() && isShown.test(part.heard())) {
          takingPart(part.traits())
              .forEach(
                  key -> tellings.computeIfAbsent(key, _ -> new ArrayList<>()).add(part.heard()));
        }
      }
      tellings.forEach(
          (key, told) ->
              steps
                  .computeIfAbsent(key, _ -> new ArrayList<>())
                  .add(new Taken(told.getFirst().telling().type(), occurrence, told)));
    }
    return steps;
  }

  /// Who speaks of somebody takes no step.
  private static Stream<String> takingPart(Traits traits) {
    var speaker = traits.heard().telling().voice().mention();
    return traits.named().stream()
        .filter(named -> !named.party().mention().equals(speaker))
        .map(Traits.Named::key)
        .distinct();
  }
}
