package org.yaqaza.bench.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A labelled corpus: tokens, and which runs of them people took for a name.
///
/// @param name for the report
/// @param tokens words and marks in order; a sentence ends where `ends` says so
/// @param ends whether a sentence ends after the token
/// @param labels what people marked
public record Corpus(String name, List<String> tokens, List<Boolean> ends, List<Label> labels) {

  /// What kinds are scored.
  public enum Kind {
    PERSON,
    PLACE,
    ORG,
    /// marked, but not scored: whatever is found there is neither right nor wrong
    IGNORED
  }

  /// A marked run of tokens.
  ///
  /// @param first index of its first token
  /// @param last index of its last, inclusive
  public record Label(int first, int last, Kind kind) {}

  /// Reads one `token TAG …` a line; of several tags the first that is of a scored kind counts.
  ///
  /// @param lines gives each line of the file
  public static Corpus read(String name, Consumer<Consumer<String>> lines) {
    var builder = new Builder(name);
    lines.accept(builder::line);
    return builder.build();
  }

  /// Tokens `from` to `to` (exclusive), with the labels that lie whole in them.
  public Corpus part(String part, int from, int to) {
    return new Corpus(
        part,
        tokens.subList(from, to),
        ends.subList(from, to),
        labels.stream()
            .filter(label -> label.first() >= from && label.last() < to)
            .map(label -> new Label(label.first() - from, label.last() - from, label.kind()))
            .toList());
  }

  private static final class Builder {
    private final String name;
    private final List<String> tokens = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private String open = "";

    private Builder(String name) {
      this.name = name;
    }

    private void line(String line) {
      if (line.isBlank()) {
        if (!ends.isEmpty()) {
          ends.set(ends.size() - 1, true);
        }
        open = "";
        return;
      }
      var cells = line.strip().split("\\s+");
      if (cells.length < 2) {
        return;
      }
      tokens.add(cells[0]);
      ends.add(cells[0].equals("."));
      tag(cells);
    }

    private void tag(String[] cells) {
      int here = tokens.size() - 1;
      for (int i = cells.length - 1; i > 0; i--) {
        if (cells[i].equals("I-" + open) && !labels.isEmpty()) {
          var label = labels.removeLast();
          labels.add(new Label(label.first(), here, label.kind()));
          return;
        }
      }
      open = "";
      // of nested tags the one that stays open longest stands first
      for (int i = 1; i < cells.length; i++) {
        var kind = kind(cells[i]);
        if (kind.isPresent()) {
          open = cells[i].substring(2);
          labels.add(new Label(here, here, kind.get()));
          return;
        }
      }
    }

    private static Optional<Kind> kind(String tag) {
      return switch (tag) {
        case "B-PERS" -> Optional.of(Kind.PERSON);
        case "B-LOC", "B-GPE", "B-FAC" -> Optional.of(Kind.PLACE);
        case "B-ORG" -> Optional.of(Kind.ORG);
        case "B-MISC", "B-EVENT", "B-WEBSITE", "B-LAW", "B-PRODUCT", "B-NORP" ->
            Optional.of(Kind.IGNORED);
        default -> Optional.empty();
      };
    }

    private Corpus build() {
      return new Corpus(name, List.copyOf(tokens), List.copyOf(ends), List.copyOf(labels));
    }
  }
}
