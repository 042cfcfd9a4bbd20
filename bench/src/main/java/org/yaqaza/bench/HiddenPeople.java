package org.yaqaza.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Invented people for a list that few may read, and others beside them that are held nowhere. A
/// number is somebody of the list when it is even, and nobody when it is odd, so that in the order
/// of ids and by the look of their names both lie among each other.
final class HiddenPeople {

  /// The name of the list.
  static final String LIST = "hid";

  private static final List<String> SYLLABLES =
      List.of("qa", "zu", "vri", "dol", "mex", "ten", "kur", "sho", "bal", "nif");

  private HiddenPeople() {}

  static String id(int number) {
    return "%s-%06d".formatted(LIST, number);
  }

  static String name(int number) {
    // an odd factor, and an even number of names: even numbers stay even
    return part("T", number * 7_919 % 100_000) + " " + part("G", number * 4_447 % 100_000);
  }

  private static String part(String begins, int number) {
    var name = new StringBuilder(begins);
    "%05d".formatted(number).chars().forEach(d -> name.append(SYLLABLES.get(d - '0')));
    return name.toString();
  }

  /// Writes the list: as much of each person as a long entry of a published list says.
  static Path write(Path file, int people) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (int i = 0; i < people; i++) {
        int number = 2 * i;
        out.printf(
            """
            {"id":"%s","schema":"Person","properties":{"name":["%s"],"alias":["%s","%s"],\
            "birthDate":["19%02d-03-11"],"nationality":["ma"],"topics":["crime.terror"],\
            "passportNumber":["HX%06d"],"birthPlace":["Nowhere"],"position":["Invented"],\
            "notes":["%s","%s"]}}
            """,
            id(number),
            name(number),
            name(number + 100_000 / 2),
            name(number + 100_000 / 4),
            30 + number % 60,
            number,
            "Nobody of this name is known. ".repeat(8),
            "All of it is made up for a measurement. ".repeat(8));
      }
    }
    return file;
  }
}
