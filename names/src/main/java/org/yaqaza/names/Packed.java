package org.yaqaza.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// Numbers and texts one after the other in few bytes: small numbers take one, texts of Latin-1
/// letters one a letter, others two.
public final class Packed {

  private Packed() {}

  /// Puts one after the other.
  public static final class Writer {

    private byte[] bytes = new byte[256];
    private int size;

    /// Puts a number; those from 0 to 127 take one byte, negative ones five.
    public void number(int number) {
      int left = number;
      while ((left & ~0x7f) != 0) {
        put(left | 0x80);
        left >>>= 7;
      }
      put(left);
    }

    /// Puts a number that may be negative; those near 0 take one byte.
    public void signed(int number) {
      number(number << 1 ^ number >> 31);
    }

    /// Puts a text.
    public void text(String text) {
      var wide = isWide(text);
      number(text.length() << 1 | (wide ? 1 : 0));
      for (int i = 0; i < text.length(); i++) {
        if (wide) {
          put(text.charAt(i) >> 8);
        }
        put(text.charAt(i));
      }
    }

    private static boolean isWide(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) > 0xff) {
          return true;
        }
      }
      return false;
    }

    private void put(int lowest) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) lowest;
    }

    /// How many bytes were put.
    public int size() {
      return size;
    }

    /// What was put.
    public byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }
  }

  /// Takes one after the other, as they were put. Bytes that no [Writer] wrote give other numbers
  /// and texts or an [IndexOutOfBoundsException], and take no more room than there are bytes.
  public static final class Reader {

    private final byte[] bytes;
    private int at;

    /// Of `bytes` from `at` on.
    public Reader(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    /// Takes a number.
    public int number() {
      int next = bytes[at++];
      int number = next & 0x7f;
      for (int shift = 7; next < 0; shift += 7) {
        next = bytes[at++];
        number |= (next & 0x7f) << shift;
      }
      return number;
    }

    /// Takes a number that may be negative.
    public int signed() {
      int number = number();
      return number >>> 1 ^ -(number & 1);
    }

    /// Takes how many things follow, each of one byte at least.
    public int count() {
      int count = number();
      Objects.checkFromIndexSize(at, count, bytes.length);
      return count;
    }

    /// Takes a text.
    public String text() {
      int header = number();
      int length = header >>> 1;
      if ((header & 1) == 0) {
        var text = latin1(bytes, at, length);
        at += length;
        return text;
      }
      Objects.checkFromIndexSize(at, 2L * length, bytes.length);
      var letters = new char[length];
      for (int i = 0; i < length; i++) {
        letters[i] = (char) (bytes[at] << 8 | bytes[at + 1] & 0xff);
        at += 2;
      }
      return new String(letters);
    }

    private static String latin1(byte[] bytes, int at, int length) {
      return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
  }
}
