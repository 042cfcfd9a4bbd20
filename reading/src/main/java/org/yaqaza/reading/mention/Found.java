package org.yaqaza.reading.mention;

import org.yaqaza.reading.Mention.Type;

/// A mention found in the tokens of one passage.
///
/// @param first index of its first token
/// @param last index of its last, inclusive
/// @param cut characters of the first token that do not belong to it
/// @param name canonical where a list gives it, else empty: as written
/// @param rank of two that overlap the higher stays, then the longer
record Found(
    int first,
    int last,
    int cut,
    Type type,
    String name,
    String country,
    String reason,
    Rank rank) {

  /// How sure the way is by which it was found.
  enum Rank {
    /// a word that looks like a name, beside a word that calls for one
    GUESS,
    /// parts of names
    NAME,
    /// a name of a list
    LIST,
    /// a head word and what belongs to it
    GRAMMAR
  }

  int length() {
    return last - first + 1;
  }

  boolean overlaps(Found other) {
    return first <= other.last && other.first <= last;
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }
}
