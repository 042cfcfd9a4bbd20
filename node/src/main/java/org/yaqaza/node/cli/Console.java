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

  /// On two streams.
  ///
  /// @param live whether standard error is a terminal, where a line may be drawn over
  public Console(PrintStream out, PrintStream err, Words words, boolean live) {
    this.out = writer(out);
    this.err = writer(err);
    this.words = words;
    this.live = live;
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
