package org.yaqaza.reading;

import java.util.List;
import java.util.Locale;
import org.yaqaza.reading.text.Span;

/// What somebody says, as the page tells it.
///
/// @param span what is said, without the cue
/// @param source who says it
/// @param cue the word or words that attribute it
/// @param chain the sources behind the source, nearest first
public record Claim(
    Span span,
    String id,
    Source source,
    Span cue,
    Certainty certainty,
    List<Source> chain,
    boolean quoted) {

  public Claim {
    chain = List.copyOf(chain);
  }

  public enum Certainty {
    ASSERTED,
    HEDGED,
    DENIED,
    PLANNED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Who says something: somebody mentioned, or words such as "a security source".
  public sealed interface Source {
    Span span();

    /// @param mention id of the mention
    record Named(String mention, Span span) implements Source {}

    record Unnamed(Span span) implements Source {}
  }
}
