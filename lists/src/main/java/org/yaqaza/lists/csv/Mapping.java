package org.yaqaza.lists.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.StreamRefused;

/// What the columns of a CSV list are, as the package's page describes it.
///
/// @param prefix of the records' ids
/// @param title the list's title, else empty
/// @param publisher who publishes it, else empty
/// @param dated the day the list bears, if it bears one
/// @param delimiter between two cells
/// @param separator between several values in one cell, empty for none
/// @param schema of the records
/// @param id the column of the publisher's id
/// @param rules what the other columns are
public record Mapping(
    String prefix,
    String title,
    String publisher,
    Optional<LocalDate> dated,
    char delimiter,
    String separator,
    Source schema,
    Source id,
    List<Rule> rules) {

  /// A mapping is written by hand: a megabyte of lines of 10,000 bytes is more than anybody writes.
  private static final Limits LIMITS =
      new Limits(1 << 20, 200, 1 << 20, 10_000, 1, 10_000, 10_000, 10_000, 0);

  /// Where a value comes from.
  public sealed interface Source {}

  /// The same text for every row.
  public record Constant(String text) implements Source {}

  /// A column, or several whose texts are joined by a space.
  public record Columns(List<String> names) implements Source {

    public Columns {
      names = List.copyOf(names);
    }
  }

  /// A property and where its values come from.
  ///
  /// @param line of the mapping that says so
  public record Rule(String property, List<Source> sources, long line) {

    public Rule {
      sources = List.copyOf(sources);
    }
  }

  public Mapping {
    rules = List.copyOf(rules);
  }

  /// Reads a mapping.
  ///
  /// @throws ListRefused when it has mistakes; all of them are in [ListRefused#problems()], each
  ///     with its line
  public static Mapping read(Path file) throws ListRefused, IOException {
    var list = ListFile.of(file).within(LIMITS);
    try (var in = list.open()) {
      return new MappingText(list.name()).read(in, LIMITS);
    } catch (StreamRefused e) {
      throw e.at(new Place(list.name(), 0, 0, problem -> {}));
    }
  }
}
