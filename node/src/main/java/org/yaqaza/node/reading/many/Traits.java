package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.node.reading.Telling;

/// What of a telling another can agree with.
///
/// @param spots the places it names
/// @param towns those that are no whole countries
/// @param countries that these are in
/// @param named who is named
/// @param persons of these, by what all spellings share, with the name as it stands
/// @param bodies organisations and groups named, the same way
/// @param figures by what they count
record Traits(
    Heard heard,
    Days days,
    List<Spot> spots,
    List<Spot> towns,
    Set<String> countries,
    List<Named> named,
    Map<String, String> persons,
    Map<String, String> bodies,
    List<Amount> figures,
    Wording wording) {

  /// Somebody named.
  ///
  /// @param key what all spellings of the name share
  record Named(String key, Telling.Party party) {

    boolean isPerson() {
      return party.kind().equals("person");
    }
  }

  static Traits of(Heard heard, Naming naming) {
    var telling = heard.telling();
    var named =
        telling.parties().stream()
            .filter(Traits::isNamed)
            .map(party -> new Named(naming.key(heard.paper().id(), party), party))
            .toList();
    var persons = new LinkedHashMap<String, String>();
    var bodies = new LinkedHashMap<String, String>();
    for (var one : named) {
      (one.isPerson() ? persons : bodies).putIfAbsent(one.key(), one.party().name());
    }
    var spots = telling.places().stream().map(Spot::of).toList();
    return new Traits(
        heard,
        heard.days(),
        spots,
        spots.stream().filter(spot -> !spot.isCountry()).toList(),
        countries(spots),
        named,
        persons,
        bodies,
        telling.counts().stream().map(Amount::of).toList(),
        Wording.of(telling.quote()));
  }

  /// Whether somebody is named, and not only counted or described.
  static boolean isNamed(Telling.Party party) {
    return !party.mention().isEmpty()
        && Set.of("person", "org", "group", "media").contains(party.kind());
  }

  /// Whether nothing speaks against the two being of one event: their types, times and places.
  boolean mayBe(Traits other) {
    return Types.mayBeOne(heard.telling().type(), other.heard.telling().type())
        && days.overlaps(other.days)
        && placesFit(other);
  }

  private boolean placesFit(Traits other) {
    return countriesFit(other) && townsFit(other);
  }

  private boolean countriesFit(Traits other) {
    return countries.isEmpty()
        || other.countries.isEmpty()
        || countries.stream().anyMatch(other.countries::contains);
  }

  /// Two towns are two places, even in one country.
  private boolean townsFit(Traits other) {
    return towns.isEmpty()
        || other.towns.isEmpty()
        || towns.stream().anyMatch(spot -> other.towns.stream().anyMatch(spot::mayBe));
  }

  private static Set<String> countries(List<Spot> spots) {
    var countries = new TreeSet<String>();
    spots.stream().map(Spot::country).forEach(countries::add);
    countries.remove("");
    return countries;
  }

  /// In what the two agree besides.
  List<Agreement> agreements(Traits other) {
    var found = new ArrayList<Agreement>();
    persons.forEach(
        (key, name) -> {
          if (other.persons.containsKey(key)) {
            found.add(new Agreement(Agreement.Kind.PERSON, name));
          }
        });
    if (wording.isAs(other.wording) && mayNameTheSame(other)) {
      found.add(new Agreement(Agreement.Kind.WORDS, ""));
    }
    bodies.forEach(
        (key, name) -> {
          if (other.bodies.containsKey(key)) {
            found.add(new Agreement(Agreement.Kind.BODY, name));
          }
        });
    for (var spot : towns) {
      if (other.towns.stream().anyMatch(to -> spot.key().equals(to.key()))) {
        found.add(new Agreement(Agreement.Kind.PLACE, spot.name()));
      }
    }
    for (var figure : figures) {
      if (other.figures.stream().anyMatch(figure::agrees)) {
        found.add(new Agreement(Agreement.Kind.FIGURE, figure.count().text()));
      }
    }
    if (heard.paper().id().equals(other.heard.paper().id())) {
      found.add(new Agreement(Agreement.Kind.PAGE, ""));
    }
    return found;
  }

  /// Offices tell alike events in like words: where others are named, the words say nothing.
  private boolean mayNameTheSame(Traits other) {
    return persons.isEmpty()
        || other.persons.isEmpty()
        || persons.keySet().stream().anyMatch(other.persons::containsKey);
  }

  /// Under these it is found by what agrees with it: of two that agree enough, one of these is
  /// among what the other has [#sought]. Words count only where persons do not speak against it,
  /// so two that both name some are found by these.
  ///
  /// @param order of runs of words, the same for all tellings
  List<String> keys(Comparator<Integer> order) {
    var keys = new ArrayList<>(shared());
    var kind = persons.isEmpty() ? "w " : "n ";
    wording.foremost(order).forEach(run -> keys.add(kind + run));
    return keys;
  }

  /// By these it finds what agrees with it.
  List<String> sought(Comparator<Integer> order) {
    var keys = new ArrayList<>(shared());
    for (int run : wording.foremost(order)) {
      keys.add("w " + run);
      if (persons.isEmpty()) {
        keys.add("n " + run);
      }
    }
    return keys;
  }

  /// What says too little unless both days are known to within a month is keyed by week.
  private List<String> shared() {
    var keys = new ArrayList<String>();
    persons.keySet().forEach(key -> keys.add("p " + key));
    if (days.isNarrow()) {
      for (long week : days.weeks()) {
        bodies.keySet().forEach(key -> keys.add(week + "b " + key));
        towns.forEach(spot -> keys.add(week + "t " + spot.key()));
        figures.forEach(figure -> keys.add(week + "f " + figure.thing()));
      }
    }
    return keys;
  }
}
