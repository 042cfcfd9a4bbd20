package org.yaqaza.lists.un;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListReader;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.SeenIds;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.StreamRefused;

/// Reads the United Nations Security Council Consolidated List from its XML.
///
/// @param prefix of the records' ids, `un` as a rule
public record UnReader(String prefix) implements ListReader {

  private static final String TITLE = "United Nations Security Council Consolidated List";

  /// Whether `in` starts like the list: with its root element.
  ///
  /// @throws ListRefused when it is XML that is not read whatever it is: with a document type, or
  ///     not in its encoding
  public static boolean recognises(InputStream in, String name, Limits limits)
      throws ListRefused, IOException {
    try {
      Consumer<Problem> nobody = problem -> {};
      new UnEntries(in, name, limits, nobody);
      return true;
    } catch (ListRefused e) {
      var expected = e.problem().expected();
      if (expected == Expected.NO_DOCTYPE || expected == Expected.ENCODING) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public Reading read(ListFile file, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var start = new Place(file.name(), 1, 1, sink::problem);
    try (var in = file.open()) {
      var entries = new UnEntries(in, file.name(), file.limits(), sink::problem);
      return read(entries, start, file.limits(), sink);
    } catch (StreamRefused e) {
      throw e.at(start);
    } catch (ListRefused e) {
      throw e.problem().expected() == Expected.ENCODING ? located(e, file) : e;
    }
  }

  /// The parser reads ahead, so it cannot say in which line a byte was wrong: look again. A damaged
  /// gzip file gives wrong bytes too, and then that is the reason.
  private static ListRefused located(ListRefused refused, ListFile file) throws IOException {
    var problem = refused.problem();
    var encoding = problem.wanted();
    try (var in = file.unheard().open()) {
      var line = Encodings.lineOfFault(in, encoding);
      var place = new Place(problem.file(), line, 0, p -> {});
      return new ListRefused(place.problem("", Expected.ENCODING, encoding, ""), false);
    } catch (StreamRefused e) {
      return e.at(new Place(problem.file(), problem.line(), 0, p -> {}));
    }
  }

  private Reading read(UnEntries entries, Place start, Limits limits, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var seen = new SeenIds();
    var records = 0L;
    var refused = 0L;
    for (var entry = entries.next(); entry != null; entry = entries.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      var place = entry.at(start);
      if (records + refused >= limits.records()) {
        var most = Long.toString(limits.records());
        throw new ListRefused(place.problem("", Expected.FEWER_RECORDS, most, ""), false);
      }
      var record = UnRecord.of(entry, prefix, place);
      if (record.isPresent() && seen.add(record.get().id())) {
        sink.record(record.get());
        records++;
      } else {
        record.ifPresent(again -> place.expected("DATAID", Expected.UNIQUE_ID, "", again.id()));
        refused++;
      }
    }
    return new Reading(
        prefix,
        UnRecord.AUTHORITY,
        TITLE,
        entries.generated().map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate()),
        entries.generated(),
        records,
        refused + entries.refused());
  }
}
