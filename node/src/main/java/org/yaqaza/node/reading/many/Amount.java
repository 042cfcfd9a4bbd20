package org.yaqaza.node.reading.many;

import java.math.BigDecimal;
import java.util.Optional;
import org.yaqaza.node.reading.Telling;

/// A figure of a telling, by what it counts and how far it reaches.
///
/// @param thing what is counted, the same in any language
/// @param low the least that it says; absent where it says "less than"
/// @param high the most; absent where it says "more than"
record Amount(
    Telling.Count count, String thing, Optional<BigDecimal> low, Optional<BigDecimal> high) {

  /// "About" may be off by a tenth.
  private static final BigDecimal LESS = new BigDecimal("0.9");

  private static final BigDecimal MORE = new BigDecimal("1.1");

  static Amount of(Telling.Count count) {
    var thing = count.of().isEmpty() ? "unit " + count.unit() : Things.of(count.of());
    var low = Optional.of(count.low());
    return switch (count.bound()) {
      case "min" -> new Amount(count, thing, low, Optional.empty());
      case "max" -> new Amount(count, thing, Optional.empty(), count.high().or(() -> low));
      case "about" ->
          new Amount(
              count,
              thing,
              low.map(value -> value.multiply(LESS)),
              count.high().or(() -> low).map(value -> value.multiply(MORE)));
      default -> new Amount(count, thing, low, count.high());
    };
  }

  /// Whether both may be true of one thing.
  boolean overlaps(Amount other) {
    return reaches(low, other.high) && reaches(other.low, high);
  }

  private static boolean reaches(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
  }

  /// Whether the two say the same of the same.
  boolean agrees(Amount other) {
    return thing.equals(other.thing) && overlaps(other);
  }
}
