package org.yaqaza.lists;

/// What was expected where input was refused or could not be understood.
///
/// A closed list, so that the program can say it in its user's language. Where an expectation has a
/// parameter (a number of columns, a limit, the names that would have done), it is
/// [Problem#wanted()].
public enum Expected {
  /// a list in one of the formats of [ListFormat]; wanted: `mapping` when a mapping would help
  KNOWN_FORMAT,
  /// the rest of the file: it ends before its end
  WHOLE_FILE,
  /// the rest of a value: its publisher cut it, and the file in `wanted` does not go on with it
  WHOLE_VALUE,
  /// the mark that the publisher's files end with; without it rows may be missing unseen
  END_MARK,
  /// an undamaged gzip file
  GZIP,
  /// a gzip file that does not swell by more than the factor in `wanted`
  PLAUSIBLE_GZIP,
  /// no more than the number of bytes in `wanted`
  FEWER_BYTES,
  /// no more than the number of records in `wanted`
  FEWER_RECORDS,
  /// no more than the number of values in one record in `wanted`
  FEWER_VALUES,
  /// no deeper nesting than `wanted`
  FLATTER,
  /// a value or line of at most `wanted` characters
  SHORTER_VALUE,
  /// text in the encoding that the format asks for, named in `wanted`
  ENCODING,
  /// well-formed XML
  XML,
  /// XML without a document type declaration
  NO_DOCTYPE,
  /// an element that the format has; this one is kept as a note
  KNOWN_ELEMENT,
  /// this element no more than once; the further one is kept as a note
  SINGLE_ELEMENT,
  /// one JSON object on the line
  JSON_OBJECT,
  /// a text, a number, or a list of these
  JSON_VALUE,
  /// a key that the format has
  KNOWN_KEY,
  /// a schema of FollowTheMoney
  KNOWN_SCHEMA,
  /// a property of that schema; wanted: the names nearest to it
  KNOWN_PROPERTY,
  /// an id: not blank, no more than 200 characters, none of them invisible
  ID,
  /// an id that no earlier record of the file has
  UNIQUE_ID,
  /// an id of the main file, to which this row adds
  LISTED_ID,
  /// a name
  NAME,
  /// as many columns as `wanted` says
  COLUMNS,
  /// a first row with the columns' names
  HEADER,
  /// a column of that name; wanted: the names nearest to it
  COLUMN,
  /// that column's name only once in the header
  SINGLE_COLUMN,
  /// quotation marks around whole fields, and doubled within
  QUOTES,
  /// a date
  DATE,
  /// a country's name or code
  COUNTRY,
  /// a gender: male, female or other
  GENDER,
  /// a line `key = value`
  KEY_AND_VALUE,
  /// this key, which is missing
  KEY,
  /// this key only once
  SINGLE_KEY,
  /// a short lower-case word as the list's prefix
  PREFIX,
  /// a single character
  CHARACTER
}
