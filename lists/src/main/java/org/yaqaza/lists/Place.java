package org.yaqaza.lists;

import java.util.function.Consumer;

/// A place in a file, and where problems that are found there are told.
///
/// @param file the file's own name
/// @param line counted from 1, or 0
/// @param column counted from 1, or 0
/// @param problems takes what is found wrong
public record Place(String file, long line, long column, Consumer<Problem> problems) {

  /// Tells that something else was expected in `field` at this place.
  public void expected(String field, Expected expected, String wanted, String found) {
    problems.accept(problem(field, expected, wanted, found));
  }

  /// The problem at this place, not yet told.
  public Problem problem(String field, Expected expected, String wanted, String found) {
    return new Problem(file, line, column, field, expected, wanted, found);
  }

  /// The same line, at another column.
  public Place column(long column) {
    return new Place(file, line, column, problems);
  }
}
