package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;

/// A sink that keeps all it is given, with short ways to look at it.
public final class Collected implements Sink {

  private final Map<String, SourceRecord> records = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void record(SourceRecord record) {
    assertThat(records.put(record.id(), record)).as("%s comes once", record.id()).isNull();
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  public Map<String, SourceRecord> records() {
    return records;
  }

  public List<Problem> problems() {
    return problems;
  }

  public List<Expected> expectations() {
    return problems.stream().map(Problem::expected).toList();
  }

  public SourceRecord record(String id) {
    return Objects.requireNonNull(records.get(id), id);
  }

  /// The values of a property of the subject itself.
  public List<String> values(String id, String property) {
    return record(id).statements().stream()
        .filter(s -> s.entity().equals(id) && s.property().equals(property))
        .map(Statement::value)
        .toList();
  }

  /// The values of a property of the record's parts of a schema.
  public List<String> parts(String id, String schema, String property) {
    return record(id).statements().stream()
        .filter(s -> !s.entity().equals(id) && s.schema().equals(schema))
        .filter(s -> s.property().equals(property))
        .map(Statement::value)
        .toList();
  }

  /// The notes of a value of a property of the subject itself.
  public List<String> notes(String id, String property, String value) {
    return record(id).statements().stream()
        .filter(s -> s.entity().equals(id) && s.property().equals(property))
        .filter(s -> s.value().equals(value))
        .map(Statement::note)
        .toList();
  }

  /// A file beside the tests, in the folder of their package.
  public static Path resource(String name) {
    try {
      var url = Objects.requireNonNull(Collected.class.getResource(name), name);
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] bytes(String resource) {
    try {
      return Files.readAllBytes(resource(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new file of that name in a folder of its own under the build's; gone with the test run.
  public static Path file(String name, byte[] content) {
    return file(folder(), name, content);
  }

  /// A file of that name in `folder`; gone with the test run.
  public static Path file(Path folder, String name, byte[] content) {
    try {
      var file = folder.resolve(name);
      file.toFile().deleteOnExit();
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new folder under the build's; gone with the test run.
  public static Path folder() {
    try {
      var all = Files.createDirectories(Path.of("target", "test-files"));
      var folder = Files.createTempDirectory(all, "");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] content) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
