package org.yaqaza.node.feeds;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.yaqaza.model.Table;

/// Tells addresses that lie inside of a network, or are no ordinary addresses at all, from those of
/// the internet.
final class Inside {

  /// Addresses that begin alike.
  ///
  /// @param bits how many of them
  private record Block(byte[] address, int bits) {

    static Block of(String text) {
      int slash = text.indexOf('/');
      return new Block(
          literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    private static byte[] literal(String text) {
      try {
        return InetAddress.ofLiteral(text).getAddress();
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(text, e);
      }
    }

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      int rest = 8 * address.length - bits;
      return new BigInteger(1, address)
          .shiftRight(rest)
          .equals(new BigInteger(1, other).shiftRight(rest));
    }
  }

  private static final List<Block> INSIDE =
      Table.read(Inside.class, "inside.tsv", 2).rows().stream()
          .map(row -> Block.of(row.getFirst()))
          .toList();

  /// What is handed out on the internet in IPv6; all else is special.
  private static final Block GLOBAL = Block.of("2000::/3");

  private Inside() {}

  /// Whether it is not an ordinary address of the internet.
  static boolean is(InetAddress address) {
    var bytes = address.getAddress();
    return (bytes.length == 16 && !GLOBAL.holds(bytes))
        || INSIDE.stream().anyMatch(block -> block.holds(bytes));
  }

  /// The addresses of a host, all of them on the internet.
  ///
  /// @param own whether addresses of this machine itself will do
  /// @throws UnknownHostException when there is none, or any lies inside
  static InetAddress[] outside(String host, InetAddress[] found, boolean own)
      throws UnknownHostException {
    for (var address : found) {
      if (is(address) && !(own && address.isLoopbackAddress())) {
        throw new LiesInside(host);
      }
    }
    return found;
  }

  /// A host has an address that lies inside.
  static final class LiesInside extends UnknownHostException {
    LiesInside(String host) {
      super(host);
    }
  }
}
