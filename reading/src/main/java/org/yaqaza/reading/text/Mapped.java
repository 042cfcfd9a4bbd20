package org.yaqaza.reading.text;

import java.util.Arrays;

/// Text for analysis, each of whose characters remembers which stretch of the original it came
/// from. Steps only drop, replace or join characters, never reorder them, so that a span of the
/// analysis text is one span of the original.
public final class Mapped {

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Mapped(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// `original` as it is.
  public static Mapped of(String original) {
    var builder = new Builder(original, original.length());
    for (int i = 0; i < original.length(); i++) {
      builder.add(original.charAt(i), i, i + 1);
    }
    return builder.build();
  }

  public String original() {
    return original;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /// Where `span` of the analysis text stood in the original.
  public Span origin(Span span) {
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  /// Start in the original of the character at `at`.
  public int start(int at) {
    return starts[at];
  }

  /// End in the original, exclusive, of the character at `at`.
  public int end(int at) {
    return ends[at];
  }

  /// What `span` says in the analysis text.
  public String read(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// What stood in the original at `span` of the analysis text.
  public String readOriginal(Span span) {
    return original.substring(starts[span.start()], ends[span.end() - 1]);
  }

  /// Builds an analysis text character by character, in the order of the original.
  public static final class Builder {

    private final String original;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    public Builder(String original, int size) {
      this.original = original;
      this.text = new StringBuilder(size);
      this.starts = new int[Math.max(size, 16)];
      this.ends = new int[Math.max(size, 16)];
    }

    /// Adds `c`, which stands for `start` to `end` of the original.
    ///
    /// @throws IllegalArgumentException when that is empty, outside, or before what was added last
    public void add(char c, int start, int end) {
      int size = text.length();
      if (start < 0
          || end <= start
          || end > original.length()
          || (size > 0 && (start < starts[size - 1] || end < ends[size - 1]))) {
        throw new IllegalArgumentException("characters are added in the original's order");
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      starts[size] = start;
      ends[size] = end;
      text.append(c);
    }

    /// Lets the character added last stand for the original up to `end` as well: a vowel mark that
    /// falls away stays with its letter.
    void stretch(int end) {
      int last = text.length() - 1;
      if (last >= 0 && end <= original.length() && ends[last] == end - 1) {
        ends[last] = end;
      }
    }

    /// Characters added so far.
    public int size() {
      return text.length();
    }

    /// What was added so far; it grows with what is added.
    CharSequence soFar() {
      return text;
    }

    /// The character added last, or 0.
    public char last() {
      return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    public Mapped build() {
      int size = text.length();
      return new Mapped(
          original, text.toString(), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }
}
