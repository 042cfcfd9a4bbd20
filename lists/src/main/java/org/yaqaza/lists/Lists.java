package org.yaqaza.lists;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.yaqaza.lists.csv.CsvListReader;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.lists.ftm.FtmReader;
import org.yaqaza.lists.ofac.OfacReader;
import org.yaqaza.lists.un.UnReader;

/// Reads any list that the house knows.
public final class Lists {

  private Lists() {}

  /// Finds out what `file` is and reads it; see [ListReader#read].
  ///
  /// @param prefix of the records' ids; without one, the format's own (`un`, `ofac`), the
  ///     mapping's, or for FollowTheMoney the start of the file's name
  /// @param mapping for CSV
  /// @throws IllegalArgumentException when the prefix is none ([ListFormat#isPrefix])
  public static Reading read(
      ListFile file, Optional<String> prefix, Optional<Mapping> mapping, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    return reader(file, prefix, mapping).read(file, sink);
  }

  /// The reader for `file`.
  ///
  /// @throws ListRefused when its format is not known
  /// @throws IllegalArgumentException when the prefix is none ([ListFormat#isPrefix])
  public static ListReader reader(ListFile file, Optional<String> prefix, Optional<Mapping> mapping)
      throws ListRefused, IOException {
    prefix.ifPresent(Lists::check);
    return switch (ListFormat.detect(file, mapping.isPresent())) {
      case UN_XML -> new UnReader(prefix.orElse("un"));
      case OFAC_CSV -> new OfacReader(prefix.orElse("ofac"));
      case FTM_JSON_LINES -> new FtmReader(prefix.orElseGet(() -> start(file.name())));
      case CSV -> {
        var columns = mapping.orElseThrow();
        yield new CsvListReader(prefix.orElse(columns.prefix()), columns);
      }
    };
  }

  private static void check(String prefix) {
    if (!ListFormat.isPrefix(prefix)) {
      throw new IllegalArgumentException("not a prefix: " + prefix);
    }
  }

  /// `un` of `un.ftm.jsonl.gz`.
  private static String start(String name) {
    var dot = name.indexOf('.');
    var start = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    var word = start.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    var prefix = word.substring(0, Math.min(32, word.length()));
    return ListFormat.isPrefix(prefix) ? prefix : "list";
  }
}
