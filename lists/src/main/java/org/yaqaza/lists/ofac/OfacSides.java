package org.yaqaza.lists.ofac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.StreamRefused;

/// The rows of a side file, held by the entry that they add to.
final class OfacSides {

  private final Map<String, List<OfacRows.Row>> rows = new HashMap<>();
  private long refused;

  private OfacSides() {}

  /// The rows of the folder's file `name`; none when it is not there.
  ///
  /// @throws ListRefused when the file is torn, or too large to be held
  static OfacSides of(ListFile folder, String name, int columns, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var sides = new OfacSides();
    if (folder.isFolder() && folder.has(name)) {
      try (var in = folder.open(name)) {
        sides.hold(new OfacRows(in, name, columns, folder.limits(), sink::problem), folder);
      } catch (StreamRefused e) {
        throw e.at(new Place(name, 1, 0, sink::problem));
      }
    }
    return sides;
  }

  private void hold(OfacRows from, ListFile folder)
      throws ListRefused, IOException, InterruptedException {
    var chars = 0L;
    for (var row = from.next(); row != null; row = from.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      chars += row.cells().stream().mapToInt(String::length).sum();
      if (chars > folder.limits().heldChars()) {
        var most = Long.toString(folder.limits().heldChars());
        throw new ListRefused(row.place().problem("", Expected.FEWER_BYTES, most, ""), false);
      }
      rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
    refused = from.refused();
  }

  /// The rows that add to entry `id`, which are let go.
  List<OfacRows.Row> take(String id) {
    var taken = rows.remove(id);
    return taken == null ? List.of() : taken;
  }

  /// Tells the rows that no entry took.
  ///
  /// @return how many rows of the file were left out, these and those that could not be read
  long leftOver() {
    rows.values().stream()
        .flatMap(List::stream)
        .forEach(row -> row.place().expected("ent_num", Expected.LISTED_ID, "", ""));
    return refused + rows.values().stream().mapToLong(List::size).sum();
  }
}
