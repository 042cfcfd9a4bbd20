package org.yaqaza.node.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An item as a feed tells it.
///
/// @param guid what its publisher knows it by: its own id, else its address, else all that it says
/// @param link to its page, or empty
/// @param summary with or without mark-up, or empty; so is the title
/// @param published ISO 8601, or empty
record Entry(String guid, String link, String title, String summary, String published) {

  /// By which it is known here: says nothing of what is in it.
  String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(guid.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Its title and summary, as text to be read.
  String text() {
    return (title.strip() + "\n\n" + summary.strip()).strip();
  }
}
