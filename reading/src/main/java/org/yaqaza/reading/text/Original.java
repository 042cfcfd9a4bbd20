package org.yaqaza.reading.text;

import java.util.List;
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
/// @param made the day on which the file says that it was made: it stands in for want of a better
/// @param attached what came with it and was not read
public record Original(
    String text,
    String charset,
    Form form,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> published,
    Optional<String> made,
    List<Attached> attached) {

  public Original {
    attached = List.copyOf(attached);
  }

  /// One that nothing came with.
  public Original(
      String text,
      String charset,
      Form form,
      Optional<String> title,
      Optional<String> publisher,
      Optional<String> published) {
    this(text, charset, form, title, publisher, published, Optional.empty(), List.of());
  }

  /// What came with a mail.
  ///
  /// @param name as the sender gave it, or empty
  /// @param type such as `application/pdf`
  /// @param bytes its size
  public record Attached(String name, String type, long bytes) {}

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
