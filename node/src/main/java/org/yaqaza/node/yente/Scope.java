package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.node.web.Refusal;

/// Which lists a request is about.
///
/// @param lists their ids; none when the request shut out all it asked for
/// @param everything whether these are all lists that are held
record Scope(Set<String> lists, boolean everything) {

  /// The data set that holds all lists.
  static final String ALL = "default";

  Scope {
    lists = Set.copyOf(lists);
  }

  /// The lists of `dataset`, as `include_dataset` and `exclude_dataset` narrow it.
  ///
  /// @throws Refusal when there is no such data set
  static Scope of(String dataset, Parameters parameters, Set<String> held) {
    var lists = new TreeSet<>(named(dataset, held));
    var names = new ArrayList<>(held);
    names.add(ALL);
    var included = parameters.among("include_dataset", names);
    if (!included.isEmpty() && !included.contains(ALL)) {
      lists.retainAll(included);
    }
    var excluded = parameters.among("exclude_dataset", names);
    lists.removeAll(excluded.contains(ALL) ? held : excluded);
    return new Scope(lists, lists.equals(held));
  }

  private static Set<String> named(String dataset, Set<String> held) {
    if (dataset.equals(ALL)) {
      return held;
    }
    if (!held.contains(dataset)) {
      var known = String.join(", ", new TreeSet<>(held));
      throw new Refusal(
          404, "unknown-dataset", List.of(), known.isEmpty() ? ALL : ALL + ", " + known);
    }
    return Set.of(dataset);
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }

  /// The lists as a question names them, where none means all.
  Set<String> asked() {
    return everything ? Set.of() : lists;
  }

  /// Whether an entity that `sources` say something of is in it.
  boolean holds(List<String> sources) {
    return sources.stream().anyMatch(lists::contains);
  }
}
