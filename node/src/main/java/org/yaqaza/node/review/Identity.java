package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Fold;

/// By what a person with a redress reference is known again: numbers of documents, or a name with
/// a whole date of birth.
///
/// @param documents numbers, letters and digits alone
/// @param names folded
/// @param births as ISO 8601
record Identity(List<String> documents, List<String> names, List<String> births) {

  private static final int WHOLE_DATE = 10;

  Identity {
    documents = List.copyOf(documents);
    names = List.copyOf(names);
    births = List.copyOf(births);
  }

  /// The identity that `subject` shows.
  static Identity of(Subject subject) {
    var documents = new TreeSet<String>();
    subject
        .properties()
        .forEach(
            (property, values) -> {
              if (isNumber(property)) {
                values.stream().map(Identity::folded).forEach(documents::add);
              }
            });
    documents.remove("");
    return new Identity(
        List.copyOf(documents),
        Stream.concat(subject.values("name").stream(), subject.values("alias").stream())
            .map(Identity::folded)
            .distinct()
            .toList(),
        new ArrayList<>(new TreeSet<>(subject.values("birthDate"))));
  }

  private static boolean isNumber(String property) {
    return Schemata.all().stream()
        .flatMap(schema -> schema.property(property).stream())
        .anyMatch(p -> p.type() == PropertyType.IDENTIFIER);
  }

  private static String folded(String text) {
    return Fold.fold(text).text();
  }

  /// Whether it tells one person from another.
  boolean isEnough() {
    return !documents.isEmpty() || (!names.isEmpty() && hasWholeDate());
  }

  private boolean hasWholeDate() {
    return births.size() == 1 && births.getFirst().length() == WHOLE_DATE;
  }

  /// Whether `other` is the same identity: a document in common and no other date of birth, or,
  /// where no document was shown when it was cleared, a name and the whole date of birth.
  boolean isSameAs(Identity other) {
    var born = !births.isEmpty() && !other.births.isEmpty();
    if (born && births.stream().noneMatch(other.births::contains)) {
      return false;
    }
    return documents.isEmpty()
        ? hasWholeDate()
            && births.equals(other.births)
            && names.stream().anyMatch(other.names::contains)
        : documents.stream().anyMatch(other.documents::contains);
  }
}
