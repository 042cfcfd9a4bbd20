package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.yaqaza.reading.text.Key;

/// Counts whose word something is. What many pages took from one mouth, or copied from one another,
/// is told by one source, however often it stands there.
final class Sources {

  private Sources() {}

  /// How many independent sources tell it.
  static int count(Occurrence occurrence) {
    return groups(occurrence.parts()).size();
  }

  /// The tellings by source.
  static List<List<Heard>> groups(List<Occurrence.Part> parts) {
    var spoken = withoutEchoes(parts);
    var groups = new ArrayList<List<Occurrence.Part>>();
    for (var part : spoken) {
      var same =
          groups.stream()
              .filter(group -> group.stream().anyMatch(other -> isOne(part, other)))
              .toList();
      var joined = new ArrayList<Occurrence.Part>(List.of(part));
      same.forEach(joined::addAll);
      groups.removeAll(same);
      groups.add(joined);
    }
    return groups.stream()
        .map(group -> group.stream().map(Occurrence.Part::heard).toList())
        .toList();
  }

  /// A headline says in the paper's own voice what somebody says below it: that is no second
  /// source.
  private static List<Occurrence.Part> withoutEchoes(List<Occurrence.Part> parts) {
    var attributed =
        parts.stream()
            .map(Occurrence.Part::heard)
            .filter(heard -> !isOwnVoice(heard))
            .collect(
                Collectors.groupingBy(
                    heard -> heard.paper().id(), HashMap::new, Collectors.counting()));
    return parts.stream()
        .filter(
            part -> !isOwnVoice(part.heard()) || !attributed.containsKey(part.heard().paper().id()))
        .toList();
  }

  static boolean isOwnVoice(Heard heard) {
    return heard.telling().voice().source().isEmpty();
  }

  private static boolean isOne(Occurrence.Part one, Occurrence.Part other) {
    return mouth(one.heard()).equals(mouth(other.heard()))
        || one.traits().wording().isCopyOf(other.traits().wording());
  }

  /// Whose word it is in the end: the last of those named; of nameless ones, such as "a security
  /// source", each paper's is one of its own; else the paper itself.
  private static String mouth(Heard heard) {
    var voice = heard.telling().voice();
    var paper =
        heard.paper().publisher().isEmpty()
            ? heard.paper().id()
            : Key.of(heard.paper().publisher());
    if (!voice.behind().isEmpty()) {
      return "behind " + Key.of(voice.behind().getLast());
    }
    if (!voice.mention().isEmpty()) {
      return "named " + Key.of(voice.source());
    }
    return voice.source().isEmpty() ? "paper " + paper : "nameless " + paper;
  }
}
