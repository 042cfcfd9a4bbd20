package org.yaqaza.node.screening;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.node.register.Pointed;
import org.yaqaza.screening.Index;
import org.yaqaza.screening.Mode;

/// What may not be read but pointed to: whoever's name is met there is told whom to ask, and
/// nothing else. It is searched with every question, whatever that finds, and always from the same
/// threshold and in all lists: whoever could choose these would find out by trying what is held.
final class Pointers {

  /// The least probability at which somebody is told.
  static final double THRESHOLD = Mode.BALANCED.threshold();

  private final Index index;
  private final Map<String, String> originators;

  private Pointers(Index index, Map<String, String> originators) {
    this.index = index;
    this.originators = originators;
  }

  static Pointers of(Collection<Pointed> all) {
    var pointed = all.stream().filter(p -> Schemata.get(p.subject().schema()).matchable()).toList();
    var originators = new HashMap<String, String>();
    pointed.forEach(p -> originators.put(p.subject().id(), p.originator()));
    return new Pointers(new Index(pointed.stream().map(Pointed::subject).toList()), originators);
  }

  /// Whom to ask about `subject`, each once.
  List<String> on(Subject subject) {
    var told = new TreeSet<String>();
    index
        .search(subject, THRESHOLD, Integer.MAX_VALUE, _ -> true)
        .forEach(match -> told.add(originators.getOrDefault(match.entity(), "")));
    return List.copyOf(told);
  }
}
