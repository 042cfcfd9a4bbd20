package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.reading.Accepted;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Store;
import org.yaqaza.reading.text.Key;

/// All that somebody may read of what documents tell, put together.
///
/// @param heard every telling that nobody rejected
/// @param said people's words on them that stand
/// @param parties who is named, by what all spellings of a name share
record Overview(
    List<Heard> heard,
    List<Spoken> said,
    List<Occurrence> occurrences,
    Map<String, Party> parties) {

  /// Somebody named.
  ///
  /// @param id of one mention: says nothing of the name
  /// @param kind of mention in small letters
  /// @param names as they stand, the most frequent first
  record Party(String key, String id, String kind, List<String> names) {

    String name() {
      return names.getFirst();
    }
  }

  static Overview of(Store store, Register register, Sight sight) {
    var heard = new Gathered(store).all(sight);
    var held = register.view(sight);
    var naming =
        Naming.of(heard, (document, mention) -> held.resolve(Accepted.id(document, mention)));
    return of(heard, Speaking.standing(store, sight), naming);
  }

  static Overview of(List<Heard> heard, List<Spoken> said, Naming naming) {
    var occurrences = Occurring.of(heard, said, naming);
    return new Overview(heard, said, occurrences, parties(occurrences));
  }

  private static Map<String, Party> parties(List<Occurrence> occurrences) {
    var names = new TreeMap<String, TreeMap<String, Integer>>();
    var first = new TreeMap<String, Mention>();
    for (var occurrence : occurrences) {
      for (var part : occurrence.parts()) {
        for (var mention : Mention.of(part.traits())) {
          names
              .computeIfAbsent(mention.key, _ -> new TreeMap<>())
              .merge(mention.name, 1, Integer::sum);
          first.merge(mention.key, mention, (a, b) -> a.id.compareTo(b.id) <= 0 ? a : b);
        }
      }
    }
    var parties = new TreeMap<String, Party>();
    names.forEach(
        (key, counts) -> {
          var sorted = new ArrayList<>(counts.keySet());
          sorted.sort(
              java.util.Comparator.comparingInt((String name) -> -counts.getOrDefault(name, 0))
                  .thenComparing(name -> name));
          Optional.ofNullable(first.get(key))
              .ifPresent(
                  mention -> parties.put(key, new Party(key, mention.id, mention.kind, sorted)));
        });
    return parties;
  }

  /// Somebody named in one telling.
  private record Mention(String key, String id, String kind, String name) {

    static List<Mention> of(Traits traits) {
      var document = traits.heard().paper().id();
      return traits.named().stream()
          .map(
              named ->
                  new Mention(
                      named.key(),
                      document + "-" + named.party().mention(),
                      named.party().kind(),
                      named.party().name()))
          .toList();
    }
  }

  /// The party that the mention of that id is one of.
  Optional<Party> party(String id) {
    return occurrences.stream()
        .flatMap(occurrence -> occurrence.parts().stream())
        .flatMap(part -> Mention.of(part.traits()).stream())
        .filter(mention -> mention.id.equals(id))
        .findFirst()
        .flatMap(mention -> Optional.ofNullable(parties.get(mention.key)));
  }

  /// Those in one of whose names `text` stands.
  List<Party> search(String text) {
    var sought = Key.of(text.strip());
    return parties.values().stream()
        .filter(party -> party.names.stream().anyMatch(name -> Key.of(name).contains(sought)))
        .toList();
  }

  /// The occurrence with that telling.
  Optional<Occurrence> with(String telling) {
    return occurrences.stream()
        .filter(one -> one.tellings().stream().anyMatch(heard -> heard.id().equals(telling)))
        .findFirst();
  }
}
