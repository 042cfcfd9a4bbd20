package org.yaqaza.reading;

import java.util.Locale;
import org.yaqaza.reading.text.Span;

/// A person, organisation, group, place … named in the text.
///
/// @param span in the analysis text; clitics and quotation marks outside
/// @param id the same for all mentions of one thing in the document, such as `m3`
/// @param name canonical, in the original script: the fullest that the document gives
/// @param country ISO 3166 alpha-2 of a place where known, or empty
/// @param reason what it was recognised by, in English
public record Mention(Span span, Type type, String id, String name, String country, String reason) {

  public enum Type {
    PERSON,
    ORG,
    GROUP,
    PLACE,
    MEDIA,
    DOCUMENT,
    EVENT
  }

  public String kind() {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
