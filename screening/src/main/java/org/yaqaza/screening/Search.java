package org.yaqaza.screening;

import java.util.List;
import java.util.function.Predicate;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// Finds the entities that a subject may be.
public sealed interface Search permits Scan, Index, Segments {

  /// The best matches for `subject` among the entities whose ids pass `among`: those with at least
  /// `threshold` probability, by weight, equal weights by id, at most `limit` of them.
  List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among);

  /// The number of entities searched.
  int size();
}
