package org.yaqaza.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.yaqaza.reading.text.Span;

/// A figure in digits or words with what it counts.
///
/// @param low least value; equal to `high` for an exact figure
/// @param high greatest value; empty where the text sets no upper bound ("hundreds")
/// @param unit of measure (ISO 4217 for money, `%`, `year` for an age …), or empty
/// @param of the thing counted, as written, or empty
public record Quantity(
    Span span,
    String id,
    BigDecimal low,
    Optional<BigDecimal> high,
    Bound bound,
    String unit,
    String of) {

  public enum Bound {
    EXACT,
    MIN,
    MAX,
    ABOUT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is one figure and not a range.
  public boolean isSingle() {
    return high.isPresent() && low.compareTo(high.get()) == 0;
  }
}
