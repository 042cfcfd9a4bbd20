package org.yaqaza.reading.document;

/// What was expected where a document was refused: a closed list, so that the program can say it in
/// its user's language.
public enum Expected {
  /// a document in one of the formats that are read
  KNOWN_FORMAT,
  /// a document of at most `wanted` MB
  FEWER_BYTES,
  /// a document that takes up at most `wanted` MB when unpacked
  LESS_UNPACKED,
  /// at most `wanted` pages
  FEWER_PAGES,
  /// at most `wanted` characters of text
  FEWER_CHARACTERS,
  /// a document that can be read in at most `wanted` steps
  FEWER_STEPS,
  /// parts in parts of at most `wanted` levels
  FLATTER,
  /// an undamaged document of the format in `wanted`
  WHOLE,
  /// a document that opens without a password
  UNLOCKED,
  /// XML without a document type declaration
  NO_DOCTYPE,
  /// text: there is none in it; a picture of a page must be read by a person, or turned into text
  TEXT
}
