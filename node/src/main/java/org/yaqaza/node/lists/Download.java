package org.yaqaza.node.lists;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches a file from its publisher: asks for what is newer than what is held, gives up on slow or
/// endless answers, tries again after a pause where that may help.
///
/// Only addresses that an operator gave are fetched; a redirection is followed to `https`, or to
/// the same host.
public final class Download {

  /// How patient a download is.
  ///
  /// @param connect until the publisher must take the connection
  /// @param whole until the last byte must be there
  /// @param pause before the second try; each further one waits four times as long
  /// @param tries at most
  /// @param bytes at most: the largest published list is under a tenth of this
  public record Patience(Duration connect, Duration whole, Duration pause, int tries, long bytes) {

    public static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(2), 4, 2L << 30);
  }

  /// What the publisher answered.
  ///
  /// @param modified false: what is held is the newest
  /// @param validators to ask with next time
  public record Answer(boolean modified, Validators validators) {}

  /// How a publisher tells editions apart.
  public record Validators(Optional<String> etag, Optional<String> lastModified) {

    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /// The publisher gave no file.
  public static final class Failed extends IOException {
    Failed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private static final int MOST_REDIRECTIONS = 4;

  private final Patience patience;
  private @Nullable HttpClient client;

  public Download(Patience patience) {
    this.patience = patience;
  }

  /// Made when first needed: its certificates take longer to load than a name takes to check.
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(patience.connect())
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return client;
  }

  /// Fetches `address` into `file`, unless the publisher says that nothing is newer than `held`.
  ///
  /// @throws Failed when it gave no whole file within patience; the message says why
  public Answer fetch(URI address, Validators held, Path file)
      throws IOException, InterruptedException {
    var pause = patience.pause();
    for (int attempt = 1; ; attempt++) {
      try {
        return once(address, held, file);
      } catch (Again e) {
        if (attempt >= patience.tries()) {
          throw new Failed(said(e), e.getCause());
        }
        Thread.sleep(longer(pause, e.after));
        pause = pause.multipliedBy(4);
      }
    }
  }

  /// It failed in a way that may pass.
  private static final class Again extends IOException {
    private final Duration after;

    Again(String message, @Nullable Throwable cause, Duration after) {
      super(message, cause);
      this.after = after;
    }
  }

  private Answer once(URI address, Validators held, Path file)
      throws IOException, InterruptedException {
    var at = address;
    for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
      var response = send(at, held);
      try (var body = response.body()) {
        int status = response.statusCode();
        if (status == 304) {
          return new Answer(false, held);
        }
        if (status >= 300 && status < 400) {
          at = redirected(at, response);
          continue;
        }
        if (status != 200) {
          throw refused(response);
        }
        save(response, body, file);
        return new Answer(
            true,
            new Validators(
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Last-Modified")));
      }
    }
    throw new Failed("more than " + MOST_REDIRECTIONS + " redirections", null);
  }

  private HttpResponse<InputStream> send(URI address, Validators held)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).timeout(patience.whole()).GET();
    request.header("User-Agent", "yaqaza");
    held.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    held.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    try {
      return client().send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new Again(said(e), e, Duration.ZERO);
    }
  }

  private static URI redirected(URI from, HttpResponse<?> response) throws Failed {
    var to =
        response
            .headers()
            .firstValue("Location")
            .map(from::resolve)
            .orElseThrow(() -> new Failed("a redirection to nowhere", null));
    var sameHost =
        from.getAuthority().equals(to.getAuthority()) && from.getScheme().equals(to.getScheme());
    if (!sameHost && !"https".equals(to.getScheme())) {
      throw new Failed("redirected away from https", null);
    }
    return to;
  }

  private static IOException refused(HttpResponse<?> response) {
    int status = response.statusCode();
    var said = "the publisher answered " + status;
    if (status >= 500 || status == 429 || status == 408) {
      var after =
          response
              .headers()
              .firstValue("Retry-After")
              .filter(value -> value.matches("\\d{1,3}"))
              .map(seconds -> Duration.ofSeconds(Math.min(120, Long.parseLong(seconds))))
              .orElse(Duration.ZERO);
      return new Again(said, null, after);
    }
    return new Failed(said, null);
  }

  /// Reads the body against the clock: a peer that sends a byte a minute is stopped too.
  private void save(HttpResponse<?> response, InputStream body, Path file) throws IOException {
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (length > patience.bytes()) {
      throw new Failed("the file has " + length + " bytes", null);
    }
    long end = System.nanoTime() + patience.whole().toNanos();
    try (var watch = new Watch(body, Duration.ofNanos(end - System.nanoTime()));
        var out = Files.newOutputStream(file)) {
      var buffer = new byte[1 << 16];
      long sum = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        sum += n;
        if (sum > patience.bytes()) {
          throw new Failed("the file has more than " + patience.bytes() + " bytes", null);
        }
        out.write(buffer, 0, n);
      }
      if (watch.rang()) {
        throw new Again(
            "it took longer than " + patience.whole().toSeconds() + " s", null, Duration.ZERO);
      }
    } catch (Failed | Again e) {
      throw e;
    } catch (IOException e) {
      throw new Again(said(e), e, Duration.ZERO);
    }
  }

  /// Closes a stream when time is up, which ends a read that hangs.
  private static final class Watch implements AutoCloseable {
    private final Thread thread;
    private volatile boolean rang;

    Watch(InputStream body, Duration time) {
      thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      Thread.sleep(time);
                      rang = true;
                      body.close();
                    } catch (InterruptedException | IOException e) {
                      // the download ended first
                    }
                  });
    }

    boolean rang() {
      return rang;
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  private static String said(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
