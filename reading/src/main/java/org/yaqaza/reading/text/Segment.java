package org.yaqaza.reading.text;

/// A stretch of a page and what it is.
///
/// @param reason why it was taken for that, in English, for the person who opens it
public record Segment(Span span, Role role, String reason) {}
