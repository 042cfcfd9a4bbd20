package org.yaqaza.bench.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/// Towns from GeoNames with their Arabic names, and with their Latin one where they are large or
/// near.
final class Gazetteer {

  private static final Set<String> NEAR = Set.of("MA", "DZ", "TN", "LY", "MR", "ML", "NE", "EH");
  private static final int LARGE = 150_000;
  private static final String ARABIC = "[ء-ي]+( [ء-ي]+)*";

  private Gazetteer() {}

  static void write(Path zip, Path table) throws IOException {
    var rows = new TreeSet<String>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      in.getNextEntry();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        row(line.split("\t", -1)).ifPresent(rows::add);
      }
    }
    var lines = new ArrayList<String>();
    lines.add(
        "# Towns: GeoNames (geonames.org), cities15000, CC BY 4.0; written by bench/run lexicon.");
    lines.add(
        "# Columns: ISO 3166 country; thousands of people; Latin name or -; Arabic names parted");
    lines.add("# by |, or -.");
    lines.addAll(rows);
    Files.write(table, lines);
  }

  private static Optional<String> row(String[] cells) {
    long people = Long.parseLong(cells[14]);
    var arabic = arabic(cells[3].split(","));
    boolean latin = people >= LARGE || NEAR.contains(cells[8]);
    if (arabic.isEmpty() && !latin) {
      return Optional.empty();
    }
    return Optional.of(
        String.join(
            "\t",
            cells[8],
            Long.toString(people / 1000),
            latin ? latin(cells) : "-",
            arabic.isEmpty() ? "-" : String.join("|", arabic)));
  }

  private static String latin(String[] cells) {
    return cells[1].equals(cells[2]) ? cells[1] : cells[1] + "|" + cells[2];
  }

  private static List<String> arabic(String[] names) {
    var arabic = new LinkedHashSet<String>();
    for (var name : names) {
      var plain = name.strip().replaceAll("[\u064B-\u0652]", "");
      if (plain.length() >= 3 && plain.matches(ARABIC)) {
        arabic.add(plain);
      }
    }
    return List.copyOf(arabic);
  }
}
