package org.yaqaza.names;

/// Reads a name into parts.
public final class NameParser {

  private NameParser() {}

  /// Reads `text` as the name of a person or of an organisation. Any text gives a name; one without
  /// a letter or digit has no parts.
  public static Name parse(String text, Kind kind) {
    var tokens = Tokens.of(text);
    return Name.of(
        text,
        kind,
        kind == Kind.PERSON
            ? new PersonName(text, tokens).parts()
            : new OrganisationName(text, tokens).parts());
  }
}
