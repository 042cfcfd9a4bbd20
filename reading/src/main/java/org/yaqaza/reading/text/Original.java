package org.yaqaza.reading.text;

import java.util.Optional;

/// What arrived, decoded: the text that all offsets of the output count in, and what its container
/// said of it.
///
/// @param text the decoded text as it stood (of a page with mark-up: with its mark-up)
/// @param charset the name of the character set it was decoded by
/// @param form how it is written
/// @param title what the container says, such as the title of a mail or a PDF
/// @param publisher as the container says
/// @param published ISO 8601 with unknown parts `X`, as the container says
public record Original(
    String text,
    String charset,
    Form form,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> published) {

  public enum Form {
    PLAIN,
    HTML
  }

  /// Plain text that needs no decoding.
  public static Original plain(String text) {
    return new Original(
        text, "UTF-8", Form.PLAIN, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
