package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.yaqaza.names.Kind;
import org.yaqaza.names.NameParser;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.names.Role;
import org.yaqaza.node.reading.Accepted;
import org.yaqaza.node.reading.Telling;
import org.yaqaza.reading.mention.Also;
import org.yaqaza.reading.text.Key;

/// Which names are written for one name: the same letters after folding; of groups, what lists hold
/// to be one; of persons, two or more parts each of which the names engine takes for the other's,
/// in any script. A proposal to the eye: two people may bear one name.
final class Naming {

  /// Parts that differ by more, in hundredths of a bit, are other names.
  private static final int MOST_COST = 450;

  private final Map<String, String> persons = new HashMap<>();

  /// By the id of a mention, and by the key of its name where one entity alone bears it.
  private final Map<String, String> joined = new HashMap<>();

  private Naming() {}

  /// @param heard all whose parties will be asked for
  /// @param entity to which the record of a mention leads by people's judgements, by its document
  ///     and its id there; the record itself where nobody judged it
  static Naming of(Collection<Heard> heard, BinaryOperator<String> entity) {
    var naming = new Naming();
    naming.gather(heard);
    naming.join(heard, entity);
    return naming;
  }

  private void gather(Collection<Heard> heard) {
    var names = new TreeSet<String>();
    for (var one : heard) {
      for (var party : one.telling().parties()) {
        if (party.kind().equals("person")) {
          names.add(party.name());
        }
      }
    }
    var parts = new HashMap<String, List<Part>>();
    names.forEach(name -> parts.put(name, parts(name)));
    var all = parts.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      gather(names, parts, PartDictionary.of(all));
    }
  }

  /// Those who were judged to be one are one, however they are written.
  private void join(Collection<Heard> heard, BinaryOperator<String> entity) {
    var entities = new HashMap<String, TreeSet<String>>();
    for (var one : heard) {
      var document = one.paper().id();
      for (var party : one.telling().parties()) {
        var leads = party.mention().isEmpty() ? "" : entity.apply(document, party.mention());
        if (!leads.isEmpty() && !leads.equals(Accepted.id(document, party.mention()))) {
          joined.put(document + "-" + party.mention(), "entity " + leads);
          entities
              .computeIfAbsent(named(party.kind(), party.name()), _ -> new TreeSet<>())
              .add("entity " + leads);
        }
      }
    }
    entities.forEach(
        (key, all) -> {
          if (all.size() == 1) {
            joined.put(key, all.first());
          }
        });
  }

  /// Each name goes to the first before it with which it meets. These are looked for by the part
  /// that fewest names have.
  private void gather(
      TreeSet<String> names, Map<String, List<Part>> parts, PartDictionary dictionary) {
    var byPart = new HashMap<Place, List<Known>>();
    for (var name : names) {
      var own = parts.getOrDefault(name, List.of());
      if (own.size() < 2) {
        continue;
      }
      var alike = own.stream().map(part -> alike(dictionary, part)).toList();
      var first =
          fewest(alike, byPart).stream()
              .filter(known -> meet(alike, known.ids))
              .map(Known::name)
              .min(Comparator.naturalOrder());
      if (first.isPresent()) {
        persons.put(name, key(first.get()));
      } else {
        var known = new Known(name, own.stream().map(dictionary::id).toList());
        for (int i = 0; i < own.size(); i++) {
          byPart.computeIfAbsent(new Place(i, known.ids.get(i)), _ -> new ArrayList<>()).add(known);
        }
      }
    }
  }

  /// A part in its place among the parts of a name.
  private record Place(int index, int part) {}

  private record Known(String name, List<Integer> ids) {}

  private static List<Known> fewest(List<HashSet<Integer>> alike, Map<Place, List<Known>> byPart) {
    List<Known> fewest = List.of();
    for (int i = 0; i < alike.size(); i++) {
      int index = i;
      var found =
          alike.get(i).stream()
              .flatMap(part -> byPart.getOrDefault(new Place(index, part), List.of()).stream())
              .toList();
      if (i == 0 || found.size() < fewest.size()) {
        fewest = found;
      }
    }
    return fewest;
  }

  private static List<Part> parts(String name) {
    return NameParser.parse(name, Kind.PERSON).parts().stream()
        .filter(part -> part.role().distinguishes() || part.role() == Role.INITIAL)
        .toList();
  }

  private static HashSet<Integer> alike(PartDictionary dictionary, Part part) {
    var found = dictionary.alike(part);
    var ids = new HashSet<Integer>();
    for (int i = 0; i < found.size(); i++) {
      if (found.likeness(i).cost() <= MOST_COST) {
        ids.add(found.part(i));
      }
    }
    return ids;
  }

  /// Whether each part of one meets the part of the other in the same place.
  private static boolean meet(List<HashSet<Integer>> alike, List<Integer> other) {
    if (alike.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < other.size(); i++) {
      if (!alike.get(i).contains(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// What all share that are taken for one.
  String key(String document, Telling.Party party) {
    var key = named(party.kind(), party.name());
    return Optional.ofNullable(joined.get(document + "-" + party.mention()))
        .or(() -> Optional.ofNullable(joined.get(key)))
        .orElse(key);
  }

  /// What all spellings of one name share.
  private String named(String kind, String name) {
    return switch (kind) {
      case "person" -> persons.getOrDefault(name, key(name));
      case "group" -> Also.listed(name).map(Naming::key).orElseGet(() -> key(name));
      default -> key(name);
    };
  }

  private static String key(String name) {
    return Key.of(name.strip());
  }
}
