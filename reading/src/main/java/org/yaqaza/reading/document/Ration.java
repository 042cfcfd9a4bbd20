package org.yaqaza.reading.document;

/// What is left of the [Limits] while one document is read.
final class Ration {

  private final Limits limits;
  private long unpacked;
  private long characters;
  private long steps;
  private int pages;

  Ration(Limits limits) {
    this.limits = limits;
  }

  /// A limit was passed. Unchecked, so that it comes through libraries that go on after a checked
  /// one.
  static final class Spent extends RuntimeException {
    private final Expected expected;
    private final long wanted;

    Spent(Expected expected, long wanted) {
      super(expected + " " + wanted, null, false, false);
      this.expected = expected;
      this.wanted = wanted;
    }

    DocumentRefused refused() {
      return new DocumentRefused(expected, String.valueOf(wanted), "");
    }
  }

  Limits limits() {
    return limits;
  }

  void unpack(long bytes) {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      throw new Spent(Expected.LESS_UNPACKED, limits.unpackedBytes() >> 20);
    }
  }

  void take(long more) {
    characters += more;
    if (characters > limits.characters()) {
      throw new Spent(Expected.FEWER_CHARACTERS, limits.characters());
    }
  }

  void step(long more) {
    steps += more;
    if (steps > limits.steps()) {
      throw new Spent(Expected.FEWER_STEPS, limits.steps());
    }
  }

  void page() {
    pages++;
    if (pages > limits.pages()) {
      throw new Spent(Expected.FEWER_PAGES, limits.pages());
    }
  }

  void depth(int depth) {
    if (depth > limits.depth()) {
      throw new Spent(Expected.FLATTER, limits.depth());
    }
  }
}
