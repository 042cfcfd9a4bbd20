package org.yaqaza.bench.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaqaza.model.Subject;

/// The development data: a folder beside the project, or where `YAQAZA_SHARED_DATA` says. Files go
/// by their path in it.
public record SharedData(Path folder) {

  /// The folder, if it is there.
  public static Optional<SharedData> find() {
    var named = System.getenv("YAQAZA_SHARED_DATA");
    var folder = named == null ? Path.of("..", "shared", "data") : Path.of(named);
    return Files.isDirectory(folder) ? Optional.of(new SharedData(folder)) : Optional.empty();
  }

  /// Where `file` lies.
  public Path path(String file) {
    return folder.resolve(file);
  }

  /// The entities of a list file; see [Source#list].
  public List<Subject> list(String file) {
    return Source.list(path(file));
  }

  /// The questions of a file; see [Source#questions].
  public List<Question> questions(String file) {
    return Source.questions(path(file));
  }

  /// Each line of a text file.
  public void lines(String file, Consumer<String> each) {
    Source.lines(path(file), each);
  }
}
