package org.yaqaza.node.feeds;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// Makes a client that does as little as possible of itself: it follows nothing, remembers nothing,
/// unpacks nothing, and connects to those addresses alone that it is given.
final class Client {

  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 16_384;

  private Client() {}

  static CloseableHttpClient of(Duration connect, Fetching.Lookup lookup) {
    var patience = Timeout.of(connect);
    var lines =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
            .setDnsResolver(new Found(lookup))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(patience)
                    .setSocketTimeout(patience)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
        // each connection is looked up anew
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("yaqaza")
        .setDefaultHeaders(List.of(new BasicHeader("Accept-Encoding", "gzip")))
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /// The addresses that are connected to are those that were looked up and found good, and no
  /// others: the client asks nobody else.
  private record Found(Fetching.Lookup lookup) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return lookup.of(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
