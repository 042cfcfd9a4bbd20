package org.yaqaza.reading;

import org.yaqaza.reading.text.Span;

/// A date or period named in the text.
///
/// @param value ISO 8601; unknown year `XXXX`; ranges `A/B`
/// @param calendar `gregorian` or `hijri` (as written; `value` is always Gregorian)
public record Time(Span span, String id, String value, String calendar) {}
