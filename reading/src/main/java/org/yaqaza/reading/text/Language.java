package org.yaqaza.reading.text;

import java.util.Locale;

/// A language that is read here; each has its own tables.
public enum Language {
  AR,
  FR,
  EN,
  ES;

  /// ISO 639-1, as it stands in output.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
