package org.yaqaza.lists;

/// One place in the input that could not be read as it stands, and what was expected there.
///
/// Never holds a name or other personal text: `found` shows dates, countries, schemata, and the
/// names of fields and columns, nothing else.
///
/// @param file the file's own name, without its folder
/// @param line counted from 1, or 0 when the problem is the whole file's
/// @param column counted from 1: the character in XML, the field in CSV; 0 when not known
/// @param field the element, property or column, else empty
/// @param expected what was expected there
/// @param wanted the parameter of that expectation, else empty
/// @param found what stood there instead, at most 60 characters, else empty
public record Problem(
    String file,
    long line,
    long column,
    String field,
    Expected expected,
    String wanted,
    String found) {

  private static final int SHOWN = 60;
  private static final int FIELD_SHOWN = 120;

  public Problem {
    line = Math.max(0, line);
    column = Math.max(0, column);
    field = shown(field, FIELD_SHOWN);
    found = shown(found, SHOWN);
  }

  private static String shown(String text, int limit) {
    var line = Text.line(text);
    return line.codePointCount(0, line.length()) <= limit
        ? line
        : line.substring(0, line.offsetByCodePoints(0, limit));
  }

  /// The problem in one line of English, for logs and exceptions.
  @Override
  public String toString() {
    var text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    if (!field.isEmpty()) {
      text.append(' ').append(field);
    }
    text.append(": expected ").append(expected);
    if (!wanted.isEmpty()) {
      text.append(" (").append(wanted).append(')');
    }
    if (!found.isEmpty()) {
      text.append(", found ").append(found);
    }
    return text.toString();
  }
}
