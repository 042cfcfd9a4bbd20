package org.yaqaza.lists;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file (RFC 4180, UTF-8), one at a time, empty lines left out.
public final class Rows {

  private static final Pattern LINE = Pattern.compile("(?i)record starting at line (\\d+)");

  /// More than any list has.
  private static final int MOST_COLUMNS = 2_000;

  /// A row.
  ///
  /// @param line where it starts, counted from 1
  /// @param fields its values, as written
  /// @param ended whether a line end follows it; the last row of a file that lacks one may be cut
  public record Row(long line, List<String> fields, boolean ended) {

    /// Whether some bytes of the row were no UTF-8, or were damaged before they came here.
    public boolean isDamaged() {
      return fields.stream().anyMatch(field -> field.indexOf('\uFFFD') >= 0);
    }
  }

  private final ListStream in;
  private final String file;
  private final Limits limits;
  private final Consumer<Problem> problems;
  private final CloseableIterator<CsvRecord> records;
  private @Nullable CsvRecord ahead;
  private long line = 1;

  /// The rows of `in`, which stays open.
  ///
  /// @param delimiter between two fields
  /// @throws ListRefused when the file is marked as other than UTF-8, or its first row is refused
  public Rows(ListStream in, String file, char delimiter, Limits limits, Consumer<Problem> problems)
      throws ListRefused, IOException {
    this.in = in;
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    try {
      in.skipMark();
    } catch (StreamRefused e) {
      throw e.at(place(1));
    }
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            // quotation marks around a value and within it take room in the buffer too
            .maxBufferSize(2 * limits.valueChars() + (1 << 16))
            .build(
                CsvRecordHandler.of(
                    handler ->
                        handler
                            .maxFieldSize(Math.min(limits.valueChars(), limits.lineBytes()))
                            .maxFields(MOST_COLUMNS)
                            .maxRecordSize(limits.lineBytes())),
                new InputStreamReader(in, StandardCharsets.UTF_8))
            .iterator();
    this.ahead = fetch();
  }

  /// The next row, or null after the last.
  ///
  /// @throws ListRefused when the rows cannot be told apart any more, or a limit is passed
  public @Nullable Row next() throws ListRefused, IOException {
    var record = ahead;
    if (record == null) {
      return null;
    }
    ahead = fetch();
    var ended = ahead != null || in.endsLine();
    return new Row(record.getStartingLineNumber(), record.getFields(), ended);
  }

  /// The place of a row.
  public Place place(long line) {
    return new Place(file, line, 0, problems);
  }

  private @Nullable CsvRecord fetch() throws ListRefused, IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var record = records.next();
      line = record.getStartingLineNumber();
      return record;
    } catch (CsvParseException e) {
      throw refusal(e);
    } catch (UncheckedIOException e) {
      var refused = StreamRefused.within(e);
      if (refused != null) {
        throw refused.at(place(line));
      }
      throw e.getCause();
    }
  }

  private ListRefused refusal(CsvParseException e) throws IOException {
    var refused = StreamRefused.within(e);
    var message = String.valueOf(e.getMessage());
    var found = LINE.matcher(message);
    var place = place(found.find() ? Long.parseLong(found.group(1)) : line);
    if (refused != null) {
      return refused.at(place);
    }
    if (message.contains("Unclosed quote")) {
      return new ListRefused(place.problem("", Expected.WHOLE_FILE, "", ""), true);
    }
    if (message.contains("closing quote")) {
      return new ListRefused(place.problem("", Expected.QUOTES, "", ""), false);
    }
    if (message.contains("fields")) {
      var most = Integer.toString(MOST_COLUMNS);
      return new ListRefused(place.problem("", Expected.COLUMNS, most, ""), false);
    }
    var ofRow = message.contains("record size");
    var most = Integer.toString(ofRow ? limits.lineBytes() : limits.valueChars());
    return new ListRefused(place.problem("", Expected.SHORTER_VALUE, most, ""), false);
  }
}
