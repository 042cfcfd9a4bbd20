package org.yaqaza.lists;

/// The usual limits with one of them set, to stand at its edge.
public final class TestLimits {

  private static final Limits USUAL = Limits.usual();

  private TestLimits() {}

  public static Limits bytes(long bytes) {
    return new Limits(
        bytes,
        USUAL.gzipFactor(),
        USUAL.gzipFree(),
        USUAL.valueChars(),
        USUAL.depth(),
        USUAL.values(),
        USUAL.lineBytes(),
        USUAL.records(),
        USUAL.heldChars());
  }

  /// A factor that `zipped` just keeps to, looked at from the first byte.
  public static Limits gzip(byte[] zipped, long length) {
    return new Limits(
        USUAL.bytes(),
        Math.toIntExact(length / zipped.length + 1),
        length - 1,
        USUAL.valueChars(),
        USUAL.depth(),
        USUAL.values(),
        USUAL.lineBytes(),
        USUAL.records(),
        USUAL.heldChars());
  }

  /// Limits of what one record may hold.
  public static Limits record(int valueChars, int depth, int values) {
    return new Limits(
        USUAL.bytes(),
        USUAL.gzipFactor(),
        USUAL.gzipFree(),
        valueChars,
        depth,
        values,
        USUAL.lineBytes(),
        USUAL.records(),
        USUAL.heldChars());
  }

  /// Limits of what a file may hold.
  public static Limits file(int lineBytes, long records, long heldChars) {
    return new Limits(
        USUAL.bytes(),
        USUAL.gzipFactor(),
        USUAL.gzipFree(),
        USUAL.valueChars(),
        USUAL.depth(),
        USUAL.values(),
        lineBytes,
        records,
        heldChars);
  }
}
