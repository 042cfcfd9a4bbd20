package org.yaqaza.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.lists.Incoming;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Progress;

/// A list of invented people with three editions: the second adds, changes and takes away; the
/// third has shrunk and waits for a person.
final class InventedList {

  static final String ID = "invented";

  private static final String MAPPING =
      """
      list      = invented
      title     = Invented list, for tests
      publisher = Nobody
      schema    = Person
      id        = No
      name        = Name
      alias       = Alias
      birthDate   = Born
      nationality = Nationality
      notes       = Remarks
      topics      = "wanted"
      """;

  private static final String HEAD = "No,Name,Alias,Born,Nationality,Remarks\n";

  private static final String FIRST =
      """
      1,سامي المخترع,Sami Invented,1970,Morocco,invented
      2,Jane Invented,,15 Sep 1959,Algeria,invented; no such person
      3,Иван Выдуманный,Ivan Invented,1981,,invented
      4,Marta Inventada,,3 May 1990,Spain,invented
      5,Paul Inventé,P. Inventé,1966,France,invented
      6,يوسف مخترع,Yusuf Invented,1988,Morocco,invented
      """;

  private static final String SECOND =
      """
      1,سامي المخترع,Sami Invented; Sammy Invented,1 June 1970,Morocco,invented
      2,Jane Invented,,15 Sep 1959,France,invented; no such person
      3,Иван Выдуманный,Ivan Invented,1981,,invented; said to have moved
      4,Marta Inventada,,3 May 1990,Spain,invented
      6,يوسف مخترع,Yusuf Invented,1988,Morocco,invented
      7,ليلى المخترعة,Leila Invented,1995,Tunisia,invented
      8,Karl Erfunden,,1977,,invented
      """;

  private static final String THIRD =
      """
      1,سامي المخترع,Sami Invented,1970,Morocco,invented
      2,Jane Invented,,15 Sep 1959,France,invented; no such person
      """;

  private InventedList() {}

  /// Loads all three into `node`.
  static void load(RunningNode node) {
    var loading = node.part(Loading.class);
    try {
      var folder = Files.createDirectory(node.folder().resolve("invented"));
      var mapping = Files.writeString(folder.resolve("mapping"), MAPPING);
      load(loading, folder.resolve("first.csv"), mapping, FIRST, "2025-11-01");
      load(loading, folder.resolve("second.csv"), mapping, SECOND, "2025-12-01");
      quarantine(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Has the third edition come once more.
  static void quarantine(RunningNode node) {
    var folder = node.folder().resolve("invented");
    load(
        node.part(Loading.class),
        folder.resolve("third.csv"),
        folder.resolve("mapping"),
        THIRD,
        "2026-01-01");
  }

  private static void load(Loading loading, Path file, Path mapping, String rows, String dated) {
    try {
      Files.writeString(file, HEAD + rows);
      loading.load(
          new Incoming(
              file,
              file.getFileName().toString(),
              Optional.empty(),
              Optional.of(mapping),
              Optional.of(LocalDate.parse(dated))),
          Progress.NONE);
    } catch (IOException | ListRefused e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
