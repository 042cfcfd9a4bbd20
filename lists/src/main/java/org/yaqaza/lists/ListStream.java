package org.yaqaza.lists;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The decompressed bytes of one file, within [Limits].
///
/// Whether the file is gzip is seen from its first two bytes. It remembers how the file ended,
/// since the formats made of lines have no other sign that they are whole.
public final class ListStream extends InputStream {

  private static final int BUFFER = 1 << 16;

  private final Counted raw;
  private final PushbackInputStream in;
  private final boolean zipped;
  private final Limits limits;
  private long bytes;
  private int last = -1;

  /// The bytes of `file`, which is closed with this stream, or at once when it is refused.
  ///
  /// @param progress told how many further bytes were read, before decompression
  /// @throws StreamRefused when it starts like gzip and is not
  public static ListStream of(InputStream file, Limits limits, LongConsumer progress)
      throws IOException {
    try {
      return new ListStream(file, limits, progress);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private ListStream(InputStream file, Limits limits, LongConsumer progress) throws IOException {
    this.raw = new Counted(file, progress);
    this.limits = limits;
    var sniffed = new PushbackInputStream(raw, BUFFER);
    var head = sniffed.readNBytes(2);
    sniffed.unread(head);
    this.zipped = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    this.in = zipped ? new PushbackInputStream(unzip(sniffed), BUFFER) : sniffed;
  }

  private static InputStream unzip(InputStream zipped) throws StreamRefused, IOException {
    try {
      return new GZIPInputStream(zipped, BUFFER);
    } catch (EOFException e) {
      throw new StreamRefused(Expected.WHOLE_FILE, "");
    } catch (ZipException e) {
      throw new StreamRefused(Expected.GZIP, "");
    }
  }

  /// Skips a UTF-8 byte order mark where the file starts with one.
  ///
  /// @throws StreamRefused when the file is marked as UTF-16 or UTF-32
  public void skipMark() throws IOException {
    var head = peek(3);
    if (head.length >= 2 && (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE))) {
      throw new StreamRefused(Expected.ENCODING, "UTF-8");
    }
    if (head.length == 3 && starts(head, 0xEF, 0xBB) && head[2] == (byte) 0xBF) {
      skipNBytes(3);
    }
  }

  private static boolean starts(byte[] head, int first, int second) {
    return head[0] == (byte) first && head[1] == (byte) second;
  }

  /// The first bytes of the file, at most `count`, which are still read afterwards.
  public byte[] peek(int count) throws IOException {
    var head = readNBytes(Math.min(count, BUFFER));
    in.unread(head);
    bytes -= head.length;
    return head;
  }

  /// Whether what was read so far ends with a line end; true of an empty file.
  public boolean endsLine() {
    return last == '\n' || last == '\r' || last == -1;
  }

  /// The last byte that was read, or -1.
  public int lastByte() {
    return last;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    var count = fill(buffer, offset, length);
    if (count > 0) {
      bytes += count;
      last = buffer[offset + count - 1];
      if (bytes > limits.bytes()) {
        throw new StreamRefused(Expected.FEWER_BYTES, Long.toString(limits.bytes()));
      }
      if (zipped && bytes > limits.gzipFree() && bytes / limits.gzipFactor() > raw.count) {
        throw new StreamRefused(Expected.PLAUSIBLE_GZIP, Integer.toString(limits.gzipFactor()));
      }
    }
    return count;
  }

  private int fill(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (EOFException e) {
      throw new StreamRefused(Expected.WHOLE_FILE, "");
    } catch (ZipException e) {
      throw new StreamRefused(Expected.GZIP, "");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// Counts the bytes as they lie in the file.
  private static final class Counted extends FilterInputStream {

    private final LongConsumer progress;
    private long count;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      var b = super.read();
      if (b >= 0) {
        add(1);
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var n = super.read(buffer, offset, length);
      if (n > 0) {
        add(n);
      }
      return n;
    }

    private void add(int n) {
      count += n;
      progress.accept(n);
    }
  }
}
