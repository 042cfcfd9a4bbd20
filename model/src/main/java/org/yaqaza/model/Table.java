package org.yaqaza.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table shipped as a resource: UTF-8, one row a line, columns parted by tabs, `#` starts a
/// comment line.
///
/// @param rows the rows in file order, each with the same number of columns
public record Table(List<List<String>> rows) {

  /// Reads the resource `name` beside `room`.
  ///
  /// @throws IllegalStateException when it is absent or a row has not `columns` columns: a fault of
  ///     the build
  public static Table read(Class<?> room, String name, int columns) {
    try (var in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + room.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Table(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> row(name, line, columns))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String name, String line, int columns) {
    var cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(
          name + ": expected " + columns + " columns, found " + cells.size() + " in: " + line);
    }
    return cells;
  }
}
