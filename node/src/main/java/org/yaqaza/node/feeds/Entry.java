package org.yaqaza.node.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.yaqaza.reading.text.Original;

/// An item as a feed tells it.
///
/// @param guid what its publisher knows it by: its own id, else its address, else all that it says
/// @param link to its page, or empty
/// @param summary with or without mark-up, or empty; so is the title
/// @param published ISO 8601, or empty
record Entry(String guid, String link, String title, String summary, String published) {

  private static final Pattern MARK_UP = Pattern.compile("<[a-zA-Z/][^<>]*>|&[a-zA-Z#0-9]+;");

  /// By which it is known here: says nothing of what is in it.
  String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(guid.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Its title and summary, to be read: as a page where there is mark-up in it.
  Original original(String publisher) {
    var plain = (title.strip() + "\n\n" + summary.strip()).strip();
    boolean isPage = MARK_UP.matcher(summary).find();
    return new Original(
        isPage ? page() : plain,
        "UTF-8",
        isPage ? Original.Form.HTML : Original.Form.PLAIN,
        filled(title),
        filled(publisher),
        filled(published));
  }

  private String page() {
    return "<html><body><article><h1>"
        + HtmlUtils.htmlEscape(title.strip())
        + "</h1>\n<p>"
        + summary.strip()
        + "</p></article></body></html>";
  }

  private static Optional<String> filled(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  boolean isEmpty() {
    return title.isBlank() && summary.isBlank();
  }
}
