package org.yaqaza.node.feeds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why something was not fetched or not read, so that it can be said in anybody's language.
///
/// @param what in one word; empty where all is well
/// @param about a host, a number: what the words leave room for
record Why(String what, String about) {

  static final Why NOTHING = new Why("", "");

  /// All that there are words for.
  enum Kind {
    /// The host is not on the allow-list.
    HOST,
    /// The address is no `https` address of a host by name, on the usual port.
    ADDRESS,
    /// The host has an address inside of some network.
    INSIDE,
    /// There is no such host, or nobody answers.
    SILENT,
    /// The answer is no success; `about` is its number.
    STATUS,
    /// It is larger than `about` MB.
    LARGE,
    /// It took longer than `about` seconds.
    SLOW,
    /// It leads from one address to the next, more than `about` times.
    REDIRECTED,
    /// It is neither RSS nor Atom.
    NO_FEED,
    /// Its XML is broken; `about` is the line.
    XML,
    /// It is no document that can be read.
    DOCUMENT,
    /// There is no text in it.
    EMPTY;

    /// Under which its words stand: `no-feed`.
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Why about(Object what) {
      return new Why(word(), String.valueOf(what));
    }
  }

  static List<String> words() {
    return Arrays.stream(Kind.values()).map(Kind::word).toList();
  }

  boolean isNothing() {
    return what.isEmpty();
  }

  /// As one text, to be kept.
  String text() {
    return isNothing() ? "" : what + " " + about;
  }

  static Why of(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? NOTHING : new Why(text.substring(0, space), text.substring(space + 1));
  }
}
