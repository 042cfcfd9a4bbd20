package org.yaqaza.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Columns of numbers in a file, each with its length before it. A length that the file cannot bear
/// out ends in an [EOFException] before room for it is taken.
public final class Columns {

  private static final int AT_ONCE = 1 << 16;

  private Columns() {}

  public static void write(DataOutputStream out, byte[] column) throws IOException {
    out.writeInt(column.length);
    out.write(column);
  }

  public static void write(DataOutputStream out, int[] column) throws IOException {
    out.writeInt(column.length);
    var bytes = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);
    for (int at = 0; at < column.length; at += AT_ONCE) {
      int length = Math.min(AT_ONCE, column.length - at);
      bytes.asIntBuffer().put(column, at, length);
      out.write(bytes.array(), 0, length * Integer.BYTES);
    }
  }

  public static void write(DataOutputStream out, long[] column) throws IOException {
    out.writeInt(column.length);
    var bytes = ByteBuffer.allocate(AT_ONCE * Long.BYTES);
    for (int at = 0; at < column.length; at += AT_ONCE) {
      int length = Math.min(AT_ONCE, column.length - at);
      bytes.asLongBuffer().put(column, at, length);
      out.write(bytes.array(), 0, length * Long.BYTES);
    }
  }

  public static byte[] bytes(DataInputStream in) throws IOException {
    return exactly(in, length(in));
  }

  public static int[] ints(DataInputStream in) throws IOException {
    int length = length(in);
    var column = new int[Math.min(length, AT_ONCE)];
    for (int at = 0; at < length; at += AT_ONCE) {
      int some = Math.min(AT_ONCE, length - at);
      var bytes = ByteBuffer.wrap(exactly(in, some * Integer.BYTES));
      column = at + some <= column.length ? column : Arrays.copyOf(column, grown(at, length));
      bytes.asIntBuffer().get(column, at, some);
    }
    return column;
  }

  public static long[] longs(DataInputStream in) throws IOException {
    int length = length(in);
    var column = new long[Math.min(length, AT_ONCE)];
    for (int at = 0; at < length; at += AT_ONCE) {
      int some = Math.min(AT_ONCE, length - at);
      var bytes = ByteBuffer.wrap(exactly(in, some * Long.BYTES));
      column = at + some <= column.length ? column : Arrays.copyOf(column, grown(at, length));
      bytes.asLongBuffer().get(column, at, some);
    }
    return column;
  }

  /// Twice what was read already, and never beyond `length`.
  private static int grown(int read, int length) {
    return (int) Math.min(length, 2L * read);
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new StreamCorruptedException("a column of " + length);
    }
    return length;
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a column of " + length + " has " + bytes.length);
    }
    return bytes;
  }

  /// Checks that `from` begins with 0, never falls, and ends at `end`: where each of its stretches
  /// of another column begins and ends.
  public static int[] stretches(int[] from, int end) throws IOException {
    for (int i = 1; i < from.length; i++) {
      if (from[i] < from[i - 1]) {
        throw new StreamCorruptedException("stretches overlap");
      }
    }
    if (from.length == 0 || from[0] != 0 || from[from.length - 1] != end) {
      throw new StreamCorruptedException("stretches end at another place");
    }
    return from;
  }
}
