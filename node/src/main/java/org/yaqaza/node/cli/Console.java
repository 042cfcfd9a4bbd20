package org.yaqaza.node.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.yaqaza.node.language.Words;

/// Where a command writes: results to standard output, all else to standard error.
public final class Console implements AutoCloseable {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;
  private final boolean live;
  private final boolean coloured;

  /// On two streams.
  ///
  /// @param live whether standard error is a terminal, where a line may be drawn over
  /// @param coloured whether standard output is a terminal that shows colour
  public Console(PrintStream out, PrintStream err, Words words, boolean live, boolean coloured) {
    this.out = writer(out);
    this.err = writer(err);
    this.words = words;
    this.live = live;
    this.coloured = coloured;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  /// The user's language.
  public Words words() {
    return words;
  }

  /// Standard output.
  public PrintWriter out() {
    return out;
  }

  /// Whether what is written to standard output may be coloured.
  public boolean coloured() {
    return coloured;
  }

  /// Writes the message `key` to standard error.
  public void tell(String key, Object... arguments) {
    line(words.say(key, arguments));
  }

  /// Writes a line to standard error.
  public void line(String text) {
    err.println(text);
    err.flush();
  }

  /// A progress display; see [ProgressLine].
  public ProgressLine progress(String what) {
    return new ProgressLine(err, words, live, what);
  }

  @Override
  public void close() {
    out.flush();
    err.flush();
  }
}
