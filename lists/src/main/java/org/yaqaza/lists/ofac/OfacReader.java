package org.yaqaza.lists.ofac;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListReader;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.SeenIds;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.StreamRefused;

/// Reads OFAC's Specially Designated Nationals from its original CSV files: a folder with `sdn.csv`
/// and, where they are there, `alt.csv`, `add.csv` and `sdn_comments.csv`; or `sdn.csv` alone, then
/// without what the others add. The side files are held in memory, the entries are not.
///
/// @param prefix of the records' ids, `ofac` as a rule
public record OfacReader(String prefix) implements ListReader {

  /// The file that makes a folder OFAC's.
  public static final String MAIN = "sdn.csv";

  private static final int COLUMNS = 12;
  private static final Pattern ENT_NUM = Pattern.compile("[0-9]+");
  private static final String TITLE = "Specially Designated Nationals and Blocked Persons List";

  /// Whether the first row of `in` is one of `sdn.csv`: twelve columns, of which the first is a
  /// number and the third a type.
  public static boolean recognises(ListStream in, Limits limits) throws IOException {
    try {
      Consumer<Problem> nobody = problem -> {};
      var row = new Rows(in, "", ',', limits, nobody).next();
      return row != null
          && row.fields().size() == COLUMNS
          && ENT_NUM.matcher(row.fields().getFirst().strip()).matches()
          && isType(row.fields().get(2).strip());
    } catch (ListRefused e) {
      return false;
    }
  }

  private static boolean isType(String type) {
    return switch (type) {
      case "-0-", "individual", "vessel", "aircraft" -> true;
      default -> false;
    };
  }

  @Override
  public Reading read(ListFile file, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var alts = OfacSides.of(file, "alt.csv", 5, sink);
    var addresses = OfacSides.of(file, "add.csv", 6, sink);
    var overflow = OfacSides.of(file, "sdn_comments.csv", 2, sink);
    var name = file.isFolder() ? MAIN : file.name();
    var seen = new SeenIds();
    var records = 0L;
    var refused = 0L;
    try (var in = file.isFolder() ? file.open(MAIN) : file.open()) {
      var rows = new OfacRows(in, name, COLUMNS, file.limits(), sink::problem);
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (records >= file.limits().records()) {
          var most = Long.toString(file.limits().records());
          throw new ListRefused(row.place().problem("", Expected.FEWER_RECORDS, most, ""), false);
        }
        if (seen.add(row.id())) {
          var id = row.id();
          sink.record(
              OfacRecord.of(row, prefix, alts.take(id), addresses.take(id), overflow.take(id)));
          records++;
        } else {
          row.place().expected("ent_num", Expected.UNIQUE_ID, "", row.id());
          refused++;
        }
      }
      refused += rows.refused();
    } catch (StreamRefused e) {
      throw e.at(new Place(name, 1, 0, sink::problem));
    }
    refused += alts.leftOver() + addresses.leftOver() + overflow.leftOver();
    return new Reading(
        prefix, OfacRecord.AUTHORITY, TITLE, Optional.empty(), Optional.empty(), records, refused);
  }
}
