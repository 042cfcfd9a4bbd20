package org.yaqaza.lists.un;

import java.util.List;
import java.util.stream.Stream;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Text;

/// An element of an entry, with all that is in it.
///
/// @param name its local name; of an attribute, which is taken for an element, after an `@`
/// @param line where it starts, counted from 1
/// @param column where it starts, counted from 1
/// @param text its own text on one line, without that of its children
/// @param children in the order of the file
record UnElement(String name, long line, long column, String text, List<UnElement> children) {

  UnElement {
    text = Text.line(text);
    children = List.copyOf(children);
  }

  /// The text of the first child called `name`, empty when there is none.
  String text(String name) {
    return all(name).map(UnElement::text).findFirst().orElse("");
  }

  /// The children called `name`.
  Stream<UnElement> all(String name) {
    return children.stream().filter(child -> child.name.equals(name));
  }

  /// The texts of the children `VALUE` of the children called `name`, where they are not blank.
  Stream<UnElement> values(String name) {
    return all(name).flatMap(child -> child.all("VALUE")).filter(value -> !value.text.isEmpty());
  }

  /// The place where it starts, in the file of `entry`.
  Place at(Place entry) {
    return new Place(entry.file(), line, column, entry.problems());
  }

  /// All text within, from the first to the last element.
  String allText() {
    return Text.line(
        text + " " + String.join(" ", children.stream().map(UnElement::allText).toList()));
  }
}
