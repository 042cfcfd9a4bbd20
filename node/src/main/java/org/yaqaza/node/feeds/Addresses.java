package org.yaqaza.node.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which addresses may be fetched: `https`, on the usual port, of a host on the allow-list.
///
/// @param hosts on the list, asked anew each time
/// @param own whether `http`, any port and this machine itself will do, which is for tests alone
record Addresses(Supplier<Set<String>> hosts, boolean own) {

  /// An address as it stands in a feed: without what stands in it for browsers alone, and `https`
  /// where it says `http`.
  Optional<URI> read(URI base, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      var plain = text.strip().replace(" ", "%20");
      int fragment = plain.indexOf('#');
      var at = base.resolve(new URI(fragment < 0 ? plain : plain.substring(0, fragment)));
      if (at.getHost() == null) {
        return Optional.empty();
      }
      var safe = "http".equals(at.getScheme()) && !own;
      return Optional.of(URI.create(safe ? "https" + tail(at) : at.toASCIIString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String tail(URI at) {
    var text = at.toASCIIString().substring("http".length());
    return text.replaceFirst("^(://[^/?]*):80(?=[/?]|$)", "$1");
  }

  /// @throws NotFetched when it may not be fetched; says why
  void check(URI at) throws NotFetched {
    var scheme = at.getScheme() == null ? "" : at.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") && (at.getPort() == -1 || at.getPort() == 443);
    boolean local = own && (scheme.equals("http") || scheme.equals("https"));
    if (at.getHost() == null || at.getRawUserInfo() != null || !(secure || local)) {
      throw new NotFetched(Why.Kind.ADDRESS.about(""));
    }
    var host = Hosts.name(at.getHost()).orElse(at.getHost());
    if (!hosts.get().contains(host)) {
      throw new NotFetched(Why.Kind.HOST.about(host));
    }
  }

  /// Whether a page may be fetched.
  boolean allow(URI at) {
    try {
      check(at);
      return true;
    } catch (NotFetched e) {
      return false;
    }
  }
}
