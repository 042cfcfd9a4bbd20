package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every table of names and weights says where it comes from, and `docs/tables.md` lists it with
/// its number of rows.
class ProvenanceTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+\\.tsv)` \\| ([0-9,]+) \\|.*");

  @Test
  void theDocumentCountsEveryTable() throws IOException {
    var said = new TreeMap<String, Long>();
    for (var line : Files.readAllLines(ROOT.resolve("docs/tables.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        said.put(row.group(1), Long.valueOf(row.group(2).replace(",", "")));
      }
    }
    var there = new TreeMap<String, Long>();
    for (var room : new String[] {"names", "screening"}) {
      var folder = ROOT.resolve(room + "/src/main/resources/org/yaqaza/" + room);
      try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
        for (var file : files) {
          there.put(file.getFileName().toString(), rows(file));
        }
      }
    }
    assertThat(said).isEqualTo(there);
  }

  private static long rows(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var head = String.join(" ", lines.stream().takeWhile(line -> line.startsWith("#")).toList());
    assertThat(head)
        .as("%s names its source", file.getFileName())
        .containsPattern(
            "(?i)source|after |collected|counted|written by|measured|reasoned|learned|by hand");
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).count();
  }
}
