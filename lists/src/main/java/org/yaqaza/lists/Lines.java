package org.yaqaza.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text in UTF-8, one at a time, blank ones left out.
public final class Lines {

  private static final int BUFFER = 1 << 16;

  /// A line.
  ///
  /// @param number counted from 1
  /// @param text without its line end; empty when it cannot be read
  /// @param ended whether a line end follows it; the last line of a file that lacks one may be cut
  /// @param fault what was expected of it, when it cannot be read: [Expected#ENCODING] or
  ///     [Expected#SHORTER_VALUE]
  public record Line(long number, String text, boolean ended, @Nullable Expected fault) {}

  private final ListStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;

  /// The lines of `in`, which stays open; a byte order mark is skipped.
  ///
  /// @throws StreamRefused when the text is marked as UTF-16
  public Lines(ListStream in, Limits limits) throws IOException {
    this.in = in;
    this.longest = limits.lineBytes();
    in.skipMark();
  }

  /// The next line that is not blank, or null after the last.
  public @Nullable Line next() throws IOException {
    while (true) {
      var bytes = new ByteArrayOutputStream();
      var end = fill(bytes);
      if (end == End.FILE && bytes.size() == 0) {
        return null;
      }
      number++;
      var line = line(bytes, end == End.LINE);
      if (line.fault != null || !line.text.isBlank()) {
        return line;
      }
    }
  }

  private enum End {
    LINE,
    FILE
  }

  /// Puts the bytes up to the next line end into `bytes`, and no more of them than would show that
  /// the line is too long.
  private End fill(ByteArrayOutputStream bytes) throws IOException {
    while (true) {
      if (position == filled) {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        if (filled == 0) {
          return End.FILE;
        }
      }
      var start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      bytes.write(buffer, start, Math.min(position - start, longest + 1 - bytes.size()));
      if (position < filled) {
        position++;
        return End.LINE;
      }
    }
  }

  private Line line(ByteArrayOutputStream bytes, boolean ended) {
    if (bytes.size() > longest) {
      return new Line(number, "", ended, Expected.SHORTER_VALUE);
    }
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return new Line(number, text, ended, null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", ended, Expected.ENCODING);
    }
  }
}
