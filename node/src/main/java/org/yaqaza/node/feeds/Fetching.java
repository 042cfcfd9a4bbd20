package org.yaqaza.node.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/// Fetches feeds and pages: from hosts on the allow-list alone, hop by hop, with the name looked up
/// once for each and connected to as it was found; one at a time, with a pause at each host; within
/// a time and a size.
final class Fetching implements AutoCloseable {

  /// How patient it is.
  ///
  /// @param connect until a host must take the connection, and between any two bytes
  /// @param whole until the last byte must be there
  /// @param pause between two requests to one host
  /// @param bytes at most, as they come and unpacked
  record Patience(Duration connect, Duration whole, Duration pause, int bytes) {

    static final Patience USUAL =
        new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(2), 8 << 20);
  }

  /// Looks a host's name up.
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /// What came.
  ///
  /// @param isNew false: what is held is the newest, and nothing else came
  /// @param at where it was found in the end
  /// @param charset as its carrier says
  record Got(
      boolean isNew,
      byte[] bytes,
      Optional<String> charset,
      URI at,
      String etag,
      String modified) {}

  private static final int MOST_REDIRECTIONS = 4;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Addresses addresses;
  private final Patience patience;
  private final CloseableHttpClient client;
  private final Map<String, Long> lastAt = new HashMap<>();

  Fetching(Addresses addresses, Patience patience, Lookup lookup) {
    this.addresses = addresses;
    this.patience = patience;
    this.client =
        Client.of(
            patience.connect(), host -> Inside.outside(host, lookup.of(host), addresses.own()));
  }

  /// Fetches a page.
  Got get(URI address) throws NotFetched, InterruptedException {
    return get(address, "", "");
  }

  /// Fetches what is newer than what is held.
  ///
  /// @param etag by which its publisher knew that, or empty; so is `modified`
  synchronized Got get(URI address, String etag, String modified)
      throws NotFetched, InterruptedException {
    var at = address;
    for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
      addresses.check(at);
      pause(at.getHost());
      var request = new HttpGet(at);
      if (!etag.isEmpty()) {
        request.setHeader("If-None-Match", etag);
      }
      if (!modified.isEmpty()) {
        request.setHeader("If-Modified-Since", modified);
      }
      var got = send(request, at);
      if (got.to.isEmpty()) {
        return got.got.orElseThrow();
      }
      at = got.to.get();
    }
    throw new NotFetched(Why.Kind.REDIRECTED.about(MOST_REDIRECTIONS));
  }

  private void pause(String host) throws InterruptedException {
    var last = lastAt.get(host);
    if (last != null) {
      var left = patience.pause().minusNanos(System.nanoTime() - last);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    }
    lastAt.put(host, System.nanoTime());
  }

  /// What came, or where it leads.
  private record Hop(Optional<Got> got, Optional<URI> to) {}

  private Hop send(HttpGet request, URI at) throws NotFetched {
    var late = new AtomicBoolean();
    var watch =
        Thread.ofVirtual()
            .name("feeds-watch")
            .start(
                () -> {
                  try {
                    Thread.sleep(patience.whole());
                    late.set(true);
                    request.cancel();
                  } catch (InterruptedException e) {
                    // it ended first
                  }
                });
    try {
      return client.execute(
          request,
          response -> {
            try {
              return hop(response, at);
            } catch (IOException e) {
              // nothing more is taken of what may have no end
              request.cancel();
              throw e;
            }
          });
    } catch (NotFetched e) {
      throw e;
    } catch (Inside.LiesInside e) {
      throw new NotFetched(Why.Kind.INSIDE.about(at.getHost()));
    } catch (IOException | RuntimeException e) {
      throw new NotFetched(
          late.get()
              ? Why.Kind.SLOW.about(patience.whole().toSeconds())
              : Why.Kind.SILENT.about(at.getHost()));
    } finally {
      watch.interrupt();
      lastAt.put(at.getHost(), System.nanoTime());
    }
  }

  private Hop hop(ClassicHttpResponse response, URI at) throws IOException {
    int status = response.getCode();
    if (status == 304) {
      var held = new Got(false, new byte[0], Optional.empty(), at, header(response, "ETag"), "");
      return new Hop(Optional.of(held), Optional.empty());
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
      var to = addresses.read(at, header(response, "Location"));
      if (to.isEmpty()) {
        throw new NotFetched(Why.Kind.STATUS.about(status));
      }
      return new Hop(Optional.empty(), to);
    }
    if (status != 200 || response.getEntity() == null) {
      throw new NotFetched(Why.Kind.STATUS.about(status), after(response));
    }
    try (var body = response.getEntity().getContent()) {
      var packed = "gzip".equalsIgnoreCase(response.getEntity().getContentEncoding());
      var bytes = packed ? read(new GZIPInputStream(body)) : read(body);
      var got =
          new Got(
              true,
              bytes,
              charset(response),
              at,
              header(response, "ETag"),
              header(response, "Last-Modified"));
      return new Hop(Optional.of(got), Optional.empty());
    }
  }

  private byte[] read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (bytes.size() + n > patience.bytes()) {
        throw new NotFetched(Why.Kind.LARGE.about(patience.bytes() >> 20));
      }
      bytes.write(buffer, 0, n);
    }
    return bytes.toByteArray();
  }

  private static String header(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private static Optional<String> charset(ClassicHttpResponse response) {
    var type = ContentType.parseLenient(response.getEntity().getContentType());
    return type == null ? Optional.empty() : Optional.ofNullable(type.getParameter("charset"));
  }

  private static Duration after(HttpResponse response) {
    var seconds = header(response, "Retry-After");
    if (!seconds.matches("\\d{1,9}")) {
      return Duration.ZERO;
    }
    var asked = Duration.ofSeconds(Long.parseLong(seconds));
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
