package org.yaqaza.node.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Lists;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;

/// Files to screen against instead of the store. Nothing of them is kept.
public final class Against {

  private final Snapshot snapshot;

  private Against(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// Answers one question.
  public Answer answer(Question question) {
    return snapshot.answer(question);
  }

  /// The lists that can be asked.
  public Set<String> lists() {
    return snapshot.editions().keySet();
  }

  /// Reads `files`.
  ///
  /// @param problems hears of places that could not be read
  /// @throws ListRefused when one of them is no list
  public static Against read(List<Path> files, Optional<Path> mapping, Consumer<Problem> problems)
      throws ListRefused, IOException, InterruptedException {
    var builder = new Snapshot.Builder(null);
    var editions = new TreeMap<String, String>();
    for (var file : files) {
      var list = ListFile.of(file);
      var columns =
          mapping.isPresent()
              ? Optional.of(Mapping.read(mapping.get()))
              : Optional.<Mapping>empty();
      var reader = Lists.reader(list, Optional.empty(), columns);
      var reading = reader.read(list, sink(reader.prefix(), builder, problems));
      editions.put(reading.prefix(), reading.dated().map(Object::toString).orElse(file.toString()));
    }
    return new Against(builder.build(0, editions));
  }

  private static Sink sink(String prefix, Snapshot.Builder builder, Consumer<Problem> problems) {
    return new Sink() {
      @Override
      public void record(SourceRecord record) {
        builder.add(entity(prefix, record));
      }

      @Override
      public void problem(Problem problem) {
        problems.accept(problem);
      }
    };
  }

  private static Entity entity(String prefix, SourceRecord record) {
    var statements =
        record.statements().stream()
            .map(s -> new HeldStatement(record.id(), s, prefix, 1, OptionalLong.empty(), 0))
            .toList();
    return new Entity(record.id(), record.schema(), List.of(record.id()), statements);
  }
}
