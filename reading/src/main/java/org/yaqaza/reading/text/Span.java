package org.yaqaza.reading.text;

/// A stretch of text: UTF-16 offsets, end exclusive, never empty. All stages count in the
/// *analysis text* of a [Mapped]; only [Mapped#origin] tells where it stood in the original.
///
/// @param start first offset
/// @param end offset after the last
public record Span(int start, int end) implements Comparable<Span> {

  /// @throws IllegalArgumentException when empty or before the text
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// From the start of this to the end of `last`.
  public Span to(Span last) {
    return new Span(start, last.end);
  }

  /// By start, the longer first: what contains stands before what is contained.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
