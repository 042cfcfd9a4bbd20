package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaqaza.names.Kind;
import org.yaqaza.names.NameParser;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.names.Role;
import org.yaqaza.reading.mention.Also;
import org.yaqaza.reading.text.Key;

/// Which names are written for one name: the same letters after folding; of groups, what lists hold
/// to be one; of persons, two or more parts each of which the names engine takes for the other's,
/// in any script. A proposal to the eye: two people may bear one name.
final class Naming {

  /// Parts that differ by more, in hundredths of a bit, are other names.
  private static final int MOST_COST = 450;

  private final Map<String, String> persons = new HashMap<>();

  private Naming() {}

  /// @param persons all names of persons that will be asked for
  static Naming of(Collection<String> persons) {
    var naming = new Naming();
    var names = new TreeSet<>(persons);
    var parts = new HashMap<String, List<Part>>();
    names.forEach(name -> parts.put(name, parts(name)));
    var all = parts.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return naming;
    }
    naming.gather(names, parts, PartDictionary.of(all));
    return naming;
  }

  private void gather(
      TreeSet<String> names, Map<String, List<Part>> parts, PartDictionary dictionary) {
    var byPart = new HashMap<Integer, List<String>>();
    for (var name : names) {
      var own = parts.getOrDefault(name, List.of());
      if (own.size() < 2) {
        continue;
      }
      var alike = own.stream().map(part -> alike(dictionary, part)).toList();
      var first =
          alike.getFirst().stream()
              .flatMap(part -> byPart.getOrDefault(part, List.of()).stream())
              .distinct()
              .sorted()
              .filter(other -> meet(alike, ids(dictionary, parts.getOrDefault(other, List.of()))))
              .findFirst();
      if (first.isPresent()) {
        persons.put(name, key(first.get()));
      } else {
        ids(dictionary, own)
            .forEach(part -> byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(name));
      }
    }
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

  private static List<Integer> ids(PartDictionary dictionary, List<Part> parts) {
    return parts.stream().map(dictionary::id).toList();
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

  /// What all spellings of one name share.
  ///
  /// @param kind of mention in small letters
  String key(String kind, String name) {
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
