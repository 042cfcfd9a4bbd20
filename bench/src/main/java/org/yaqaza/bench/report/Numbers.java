package org.yaqaza.bench.report;

import java.util.Locale;
import org.yaqaza.bench.statistics.Share;

/// How numbers stand on a page.
public final class Numbers {

  private Numbers() {}

  /// With `digits` after the point, a dash for none.
  public static String of(double value, int digits) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /// As a share of one.
  public static String share(Share share) {
    return of(share.value(), 3);
  }

  /// The 95 % interval of a share of one.
  public static String interval(Share share) {
    var interval = share.interval();
    return of(interval.low(), 3) + "–" + of(interval.high(), 3);
  }

  /// So many in 10,000.
  public static String alerts(Share share) {
    return of(share.inTenThousand(), 0);
  }

  /// The 95 % interval of so many in 10,000.
  public static String alertInterval(Share share) {
    var interval = share.interval();
    return of(10_000 * interval.low(), 0) + "–" + of(10_000 * interval.high(), 0);
  }

  /// A weight in bits with its sign.
  public static String bits(double weight) {
    return (weight < 0 ? "−" : "+") + of(Math.abs(weight), 1);
  }
}
