package org.yaqaza.reading.text;

import java.util.Locale;

/// What a stretch of a page is (interfaces, section 5).
public enum Role {
  TITLE,
  BODY,
  BYLINE,
  DATELINE,
  HEADLINE,
  NOTICE,
  SHORT_CODE,
  PAGER,
  TAG,
  CAPTION;

  /// As it stands in output: `short-code`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether mentions, claims and events are taken from it.
  public boolean isArticle() {
    return this == TITLE || this == BODY;
  }
}
