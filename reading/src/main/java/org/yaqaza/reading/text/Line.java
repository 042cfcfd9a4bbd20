package org.yaqaza.reading.text;

/// A line of the analysis text: of a page with mark-up, a block.
///
/// @param span without blanks around it
/// @param linked how much of it is links, from 0 to 1
/// @param place the part of the page that it stands in
record Line(Span span, double linked, Place place) {

  enum Place {
    TEXT,
    HEADING,
    CAPTION,
    /// menus, side columns, foot
    AROUND
  }

  Line(Span span) {
    this(span, 0, Place.TEXT);
  }
}
