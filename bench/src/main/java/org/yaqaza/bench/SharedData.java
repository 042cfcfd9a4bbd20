package org.yaqaza.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The development data: a folder beside the project, or where `YAQAZA_SHARED_DATA` says.
record SharedData(Path folder) {

  /// A question with the answers it should get.
  record Question(Subject subject, List<String> expected) {}

  /// The folder, if it is there.
  static Optional<SharedData> find() {
    var named = System.getenv("YAQAZA_SHARED_DATA");
    var folder = named == null ? Path.of("..", "shared", "data") : Path.of(named);
    return Files.isDirectory(folder) ? Optional.of(new SharedData(folder)) : Optional.empty();
  }

  /// The entities of a list file, read as the product reads it.
  List<Subject> list(String file) {
    var subjects = new ArrayList<Subject>();
    try {
      Lists.read(
          ListFile.of(folder.resolve(file)),
          Optional.empty(),
          Optional.empty(),
          new Sink() {
            @Override
            public void record(SourceRecord record) {
              subjects.add(subject(record));
            }

            @Override
            public void problem(Problem problem) {
              System.err.println(problem);
            }
          });
    } catch (ListRefused e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return subjects;
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

  /// The questions of a JSON lines file.
  List<Question> questions(String file) {
    var questions = new ArrayList<Question>();
    lines(file, line -> questions.add(question(line)));
    return questions;
  }

  /// The lines of a text file, plain or gzip.
  void lines(String file, Consumer<String> each) {
    var path = folder.resolve(file);
    try (var in =
            file.endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(path))
                : Files.newInputStream(path);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isBlank()).forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Question question(String line) {
    var texts = new LinkedHashMap<String, String>();
    var properties = new LinkedHashMap<String, List<String>>();
    var expected = new ArrayList<String>();
    try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        switch (json.nextToken()) {
          case START_ARRAY -> strings(json, name.equals("expect") ? expected : new ArrayList<>());
          case START_OBJECT -> properties(json, properties);
          default -> texts.put(name, json.getString());
        }
      }
    }
    var subject =
        new Subject(
            texts.getOrDefault("id", ""), texts.getOrDefault("schema", "Thing"), properties);
    return new Question(subject, expected);
  }

  private static void properties(
      tools.jackson.core.JsonParser json, Map<String, List<String>> properties) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var values = new ArrayList<String>();
      properties.put(json.currentName(), values);
      json.nextToken();
      strings(json, values);
    }
  }

  private static void strings(tools.jackson.core.JsonParser json, List<String> values) {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(json.getString());
    }
  }
}
