package org.yaqaza.node.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A document as it came, without its text.
///
/// @param id says nothing of what is in it
/// @param digest SHA-256 of the bytes that came, in hexadecimal
/// @param bytes how many came
/// @param address where a feed found it, else empty
/// @param title as it says itself, or empty; so are language, publisher and day of publication
/// @param published ISO 8601, unknown parts `X`
/// @param characters code points of its text
/// @param reader the version of what read it
/// @param took to read it
/// @param handling the number of the handling that it came under
/// @param purpose for which it was read
public record Document(
    String id,
    String digest,
    long bytes,
    Origin origin,
    String address,
    String title,
    String language,
    String charset,
    String publisher,
    String published,
    long characters,
    String reader,
    Duration took,
    long handling,
    String purpose,
    Instant readAt,
    Person readBy) {

  /// How a document came.
  public enum Origin {
    PASTED,
    FILE,
    FEED,
    API;

    /// Under which its words stand: `pasted`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Somebody who did something here.
  ///
  /// @param actor an id, as in the record
  /// @param name what colleagues call them
  public record Person(String actor, String name) {}

  /// What to call it: its title, else its id.
  public String caption() {
    return title.isEmpty() ? id : title;
  }
}
