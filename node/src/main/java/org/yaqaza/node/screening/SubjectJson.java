package org.yaqaza.node.screening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.subjects.SubjectFile;
import org.yaqaza.model.Subject;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads one subject from JSON, by the same rules as a file of subjects: values in normal form,
/// what is not understood is told.
///
/// @param subject what could be read, if it is a subject at all
/// @param problems what could not
public record SubjectJson(Optional<Subject> subject, List<Problem> problems) {

  private static final List<String> KEYS = List.of("id", "schema", "properties");
  private static final JsonFactory FACTORY = new JsonFactory();

  public SubjectJson {
    problems = List.copyOf(problems);
  }

  /// Reads `{"id":…,"schema":…,"properties":{…}}`, which must hold no line break outside of
  /// strings.
  ///
  /// @param json UTF-8
  /// @param schema of a subject that does not say its own
  public static SubjectJson read(byte[] json, String schema) {
    var subjects = new ArrayList<Subject>();
    var problems = new ArrayList<Problem>();
    var sink =
        new SubjectFile.Sink() {
          @Override
          public void subject(Subject subject) {
            subjects.add(subject);
          }

          @Override
          public void problem(Problem problem) {
            problems.add(problem);
          }
        };
    var limits = Limits.usual();
    try (var in = ListStream.of(new ByteArrayInputStream(json), limits, _ -> {})) {
      SubjectFile.read(in, "", schema, limits, sink);
    } catch (ListRefused e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new SubjectJson(subjects.stream().findFirst(), problems);
  }

  /// The same, but refusing keys besides `id`, `schema` and `properties`, which a file may have.
  public static SubjectJson readStrictly(byte[] json, String schema) {
    var read = read(json, schema);
    if (!read.isWhole()) {
      return read;
    }
    var unknown = new ArrayList<Problem>();
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (!KEYS.contains(parser.currentName())) {
          unknown.add(
              new Problem(
                  "", 0, 0, parser.currentName(), Expected.KNOWN_KEY, String.join(", ", KEYS), ""));
        }
        parser.nextToken();
        parser.skipChildren();
      }
    }
    return new SubjectJson(read.subject, unknown);
  }

  /// Whether everything was understood.
  public boolean isWhole() {
    return subject.isPresent() && problems.isEmpty();
  }
}
