package org.yaqaza.bench.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Lists;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Sink;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Reads the files of a measurement, plain or gzip.
public final class Source {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Source() {}

  /// A file that could not be used, and why, for whoever named it.
  public static final class Refused extends RuntimeException {
    Refused(Path file, String why) {
      super(file + ": " + why);
    }
  }

  /// The entities of a list in any format of the product, read as the product reads it.
  public static List<Subject> list(Path file) {
    var subjects = new ArrayList<Subject>();
    try {
      Lists.read(ListFile.of(file), Optional.empty(), Optional.empty(), into(subjects));
    } catch (ListRefused e) {
      throw new Refused(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw refused(file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return subjects;
  }

  private static Sink into(List<Subject> subjects) {
    return new Sink() {
      @Override
      public void record(SourceRecord record) {
        subjects.add(subject(record));
      }

      @Override
      public void problem(Problem problem) {
        System.err.println(problem);
      }
    };
  }

  private static Subject subject(SourceRecord record) {
    var properties = new LinkedHashMap<String, List<String>>();
    for (var statement : record.statements()) {
      var entity =
          Schemata.get(statement.schema())
              .property(statement.property())
              .filter(p -> p.type() == PropertyType.ENTITY)
              .isPresent();
      if (statement.entity().equals(record.id()) && !entity) {
        properties
            .computeIfAbsent(statement.property(), _ -> new ArrayList<>())
            .add(statement.value());
      }
    }
    return new Subject(record.id(), record.schema(), properties);
  }

  /// The questions of a JSON lines file; see [Question].
  public static List<Question> questions(Path file) {
    var questions = new ArrayList<Question>();
    int[] number = {0};
    lines(
        file,
        line -> {
          number[0]++;
          if (!line.isBlank()) {
            try {
              questions.add(Question.of(JSON.readTree(line)));
            } catch (JacksonException | IllegalArgumentException e) {
              throw new Refused(file, "line " + number[0] + ": " + e.getMessage());
            }
          }
        });
    return questions;
  }

  /// Each line of a text file.
  public static void lines(Path file, Consumer<String> each) {
    try (var reader = new BufferedReader(open(file))) {
      reader.lines().forEach(each);
    } catch (IOException | UncheckedIOException e) {
      throw refused(file, e);
    }
  }

  /// Each row of a CSV file whose first line names the columns.
  public static void rows(Path file, Consumer<NamedCsvRecord> each) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      csv.forEach(each);
    } catch (IOException | UncheckedIOException e) {
      throw refused(file, e);
    }
  }

  /// The text of a file, plain or gzip, without a byte order mark.
  static Reader open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new WithoutMark(
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
  }

  private static final class WithoutMark extends FilterReader {
    WithoutMark(Reader in) throws IOException {
      super(in);
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
    }
  }

  static Refused refused(Path file, Exception e) {
    return new Refused(
        file, e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage()));
  }
}
