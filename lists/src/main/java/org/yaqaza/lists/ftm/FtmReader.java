package org.yaqaza.lists.ftm;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.Lines;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListReader;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.SeenIds;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.StreamRefused;
import org.yaqaza.model.SourceRecord;

/// Reads FollowTheMoney entities, one JSON object a line. Their ids are kept.
///
/// @param prefix the list's name, since the lines do not give one
public record FtmReader(String prefix) implements ListReader {

  /// Unknown keys that are told; a file with more of them is told often enough.
  private static final int KEYS_TOLD = 100;

  @Override
  public Reading read(ListFile file, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var start = new Place(file.name(), 1, 0, sink::problem);
    try (var in = file.open()) {
      return new Run(file.limits(), sink, start).read(new Lines(in, file.limits()));
    } catch (StreamRefused e) {
      throw e.at(start);
    }
  }

  /// One file while it is read.
  private final class Run {

    private final Limits limits;
    private final Sink sink;
    private final Place file;
    private final FtmLine parser;
    private final SeenIds seen = new SeenIds();
    private final Set<String> keysTold = new HashSet<>();
    private long records;
    private long refused;

    Run(Limits limits, Sink sink, Place file) {
      this.limits = limits;
      this.sink = sink;
      this.file = file;
      this.parser = new FtmLine(limits);
    }

    Reading read(Lines lines) throws ListRefused, IOException, InterruptedException {
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        var place = new Place(file.file(), line.number(), 0, file.problems());
        if (records >= limits.records()) {
          var most = Long.toString(limits.records());
          throw new ListRefused(place.problem("", Expected.FEWER_RECORDS, most, ""), false);
        }
        var record = record(line, place);
        if (record.isPresent()) {
          sink.record(record.get());
          records++;
        } else {
          refused++;
        }
      }
      return new Reading(prefix, "", "", Optional.empty(), Optional.empty(), records, refused);
    }

    private Optional<SourceRecord> record(Lines.Line line, Place place) throws ListRefused {
      try {
        var entity = entity(line, place);
        tellOthers(entity, place);
        var record = FtmRecord.of(entity, place);
        if (record.isPresent() && !seen.add(entity.id())) {
          place.expected("id", Expected.UNIQUE_ID, "", entity.id());
          return Optional.empty();
        }
        return record;
      } catch (FtmLine.Refused e) {
        if (!line.ended()) {
          throw new ListRefused(place.problem("", Expected.WHOLE_FILE, "", ""), true);
        }
        sink.problem(e.problem());
        return Optional.empty();
      }
    }

    private FtmEntity entity(Lines.Line line, Place place) throws FtmLine.Refused {
      if (line.fault() == null) {
        return parser.parse(line.text(), place);
      }
      var wanted =
          line.fault() == Expected.ENCODING ? "UTF-8" : Integer.toString(limits.lineBytes());
      throw new FtmLine.Refused(place.problem("", line.fault(), wanted, ""));
    }

    private void tellOthers(FtmEntity entity, Place place) {
      for (var key : entity.others()) {
        if (keysTold.size() < KEYS_TOLD && keysTold.add(key)) {
          place.expected(key, Expected.KNOWN_KEY, "", "");
        }
      }
    }
  }
}
