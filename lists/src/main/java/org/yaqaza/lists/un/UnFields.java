package org.yaqaza.lists.un;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Place;
import org.yaqaza.model.Table;

/// What becomes of each element of an entry, read from `un-fields.tsv`.
final class UnFields {

  /// A known element.
  ///
  /// @param path from the entry downwards, `INDIVIDUAL/TITLE/VALUE` for instance
  /// @param once whether its parent has it once at most
  /// @param becomes the properties that take its text, as `property` of the subject or
  ///     `Part.property`; none when it only holds others or is dropped
  record Field(String path, boolean once, List<String> becomes) {}

  private static final Map<String, Field> BY_PATH =
      Table.read(UnFields.class, "un-fields.tsv", 4).rows().stream()
          .map(row -> new Field(row.get(0), row.get(1).equals("1"), becomes(row.get(2))))
          .collect(Collectors.toUnmodifiableMap(Field::path, Function.identity()));

  /// The paths of elements that hold others.
  private static final Set<String> HOLDERS =
      BY_PATH.keySet().stream()
          .filter(path -> path.indexOf('/') > 0)
          .map(path -> path.substring(0, path.lastIndexOf('/')))
          .collect(Collectors.toUnmodifiableSet());

  private UnFields() {}

  static Map<String, Field> byPath() {
    return BY_PATH;
  }

  /// Tells each element of `entry` that the table does not know, or that comes twice where the
  /// table knows only one, and keeps its text in the notes.
  static void keepUnknown(UnElement entry, Draft draft, Place place) {
    keepUnknown(entry, entry.name(), draft, place);
  }

  private static void keepUnknown(UnElement element, String path, Draft draft, Place place) {
    var had = new HashSet<String>();
    for (var child : element.children()) {
      var below = path + "/" + child.name();
      var field = BY_PATH.get(below);
      if (field == null) {
        keep(child, below, Expected.KNOWN_ELEMENT, draft, place);
      } else if (!had.add(child.name()) && field.once()) {
        keep(child, below, Expected.SINGLE_ELEMENT, draft, place);
      } else {
        keepUnknown(child, below, draft, place);
      }
    }
    if (HOLDERS.contains(path) && !element.text().isEmpty()) {
      element.at(place).expected(path, Expected.KNOWN_ELEMENT, "", "");
      draft.keep(path, element.text(), "");
    }
  }

  private static void keep(
      UnElement element, String path, Expected expected, Draft draft, Place place) {
    element.at(place).expected(path, expected, "", "");
    draft.keep(path, element.allText(), "");
  }

  private static List<String> becomes(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(","));
  }
}
