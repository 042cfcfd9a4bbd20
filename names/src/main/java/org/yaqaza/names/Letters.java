package org.yaqaza.names;

/// Sets of letters as numbers: each letter has one of 64 bits. Letters that follow each other in
/// Unicode have bits of their own, so those of one alphabet seldom share one; a set may seem to
/// hold a letter more than it does, never one less.
final class Letters {

  /// Bits and numbers that there are.
  static final int NUMBERS = 64;

  private static final long[] BITS = new long[0x800];

  static {
    for (char letter = 0; letter < BITS.length; letter++) {
      BITS[letter] = spread(letter);
    }
    BITS['^'] = 1L << 62;
    BITS['$'] = 1L << 63;
  }

  private Letters() {}

  private static long spread(char letter) {
    return 1L << letter % 62;
  }

  static long bit(char letter) {
    return letter < BITS.length ? BITS[letter] : spread(letter);
  }

  /// The place of the letter's bit.
  static int number(char letter) {
    return Long.numberOfTrailingZeros(bit(letter));
  }

  static long set(String letters) {
    long set = 0;
    for (int i = 0; i < letters.length(); i++) {
      set |= bit(letters.charAt(i));
    }
    return set;
  }
}
