package org.yaqaza.names;

import java.util.Arrays;

/// Folded letters, each with the place in the original text that it came from.
///
/// @param text the letters that are compared
/// @param origin for each UTF-16 unit of `text` the offset of its first source unit in the original
/// @param end offset in the original after the last source unit
public record Folded(String text, int[] origin, int end) {

  /// The original stretch, as offsets, that gave the folded units from `from` (inclusive) to `to`
  /// (exclusive).
  public int originalStart(int from) {
    return from < origin.length ? origin[from] : end;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Folded(String t, int[] or, int e)
        && text.equals(t)
        && end == e
        && Arrays.equals(origin, or);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
