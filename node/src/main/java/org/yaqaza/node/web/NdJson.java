package org.yaqaza.node.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON lines in and out of a request.
public final class NdJson {

  /// The media type of both.
  public static final String TYPE = "application/x-ndjson";

  /// The longest line, in bytes: a subject with hundreds of names has a tenth of it.
  public static final int LONGEST = 1 << 20;

  private NdJson() {}

  /// A line of the body, without its end.
  public record Line(byte[] bytes) {}

  /// Lines of a body; blank ones are passed over.
  public static final class In {
    private final InputStream in;
    private final int longest;

    public In(InputStream in) {
      this(in, LONGEST);
    }

    /// @param longest the longest line, in bytes
    public In(InputStream in, int longest) {
      this.in = new BufferedInputStream(in, 1 << 16);
      this.longest = longest;
    }

    /// The next line, or `null` at the end.
    ///
    /// @throws Refusal when a line is too long to be one subject
    public @Nullable Line next() throws IOException {
      var line = new ByteArrayOutputStream(256);
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          if (line.size() > longest) {
            throw new Refusal(
                413, longest == LONGEST ? "too-large" : "line-too-large", List.of(), longest);
          }
        } else if (!isBlank(line)) {
          return new Line(line.toByteArray());
        } else {
          line.reset();
        }
      }
      return isBlank(line) ? null : new Line(line.toByteArray());
    }

    /// Whether the next line has not arrived yet: whoever sends it may be waiting for an answer.
    public boolean isDry() throws IOException {
      return in.available() == 0;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
      for (var b : line.toByteArray()) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /// Lines of an answer.
  public static final class Out implements AutoCloseable {
    private static final JsonFactory FACTORY =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final OutputStream out;

    public Out(OutputStream out) {
      this.out = new BufferedOutputStream(out, 1 << 15);
    }

    /// One more line.
    public void line(Consumer<JsonGenerator> content) {
      try {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
          content.accept(json);
        }
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
