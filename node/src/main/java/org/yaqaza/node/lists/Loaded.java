package org.yaqaza.node.lists;

import java.util.List;
import org.yaqaza.lists.Problem;

/// What became of a file that was loaded.
public sealed interface Loaded {

  /// The list it belongs to.
  String list();

  /// It counts from now on.
  ///
  /// @param problems the first places that could not be read
  record Held(Edition edition, List<Problem> problems) implements Loaded {
    @Override
    public String list() {
      return edition.list();
    }
  }

  /// It is the very file that is held already.
  record Unchanged(String list, Edition edition) implements Loaded {}

  /// It waits for a person.
  record Quarantined(Edition edition, List<Problem> problems) implements Loaded {
    @Override
    public String list() {
      return edition.list();
    }
  }
}
