package org.yaqaza.reading.text;

import java.util.List;
import java.util.Optional;

/// A document taken apart: its analysis text, what each stretch of it is, and the tokens of those
/// that are the article.
///
/// @param segments in order, not overlapping
/// @param passages one for each title and body segment, in order
/// @param published ISO 8601 with unknown parts `X`
public record Page(
    Original original,
    Mapped text,
    Language language,
    List<Segment> segments,
    List<Passage> passages,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> published) {

  public Page {
    segments = List.copyOf(segments);
    passages = List.copyOf(passages);
  }
}
