package org.yaqaza.bench.alignment;

/// A run of letters that stands for another; either may be empty, `^` and `$` are letters at the
/// ends.
///
/// @param source in the other script
/// @param latin in Latin letters
public record Exchange(String source, String latin) implements Comparable<Exchange> {

  /// The longest run on either side that the product can use.
  static final int LONGEST = 5;

  /// This one followed by another, as one.
  Exchange and(Exchange next) {
    return new Exchange(source + next.source, latin + next.latin);
  }

  boolean isInsertion() {
    return source.isEmpty();
  }

  /// Short enough for the product, and with no end sign elsewhere than at an end of both.
  boolean isUsable() {
    return source.length() <= LONGEST
        && latin.length() <= LONGEST
        && source.startsWith("^") == latin.startsWith("^")
        && source.endsWith("$") == latin.endsWith("$");
  }

  @Override
  public int compareTo(Exchange other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : latin.compareTo(other.latin);
  }
}
