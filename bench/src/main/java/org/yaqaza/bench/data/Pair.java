package org.yaqaza.bench.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaqaza.model.Subject;

/// Two records, and whether they are the same.
///
/// @param row its name in the file
/// @param group where it was taken from, empty when nothing is said
/// @param theirs scores that others gave it, by their column's name
public record Pair(
    String row,
    String group,
    Subject one,
    Subject other,
    boolean same,
    Map<String, Double> theirs) {

  private static final String SCORE = "_score";
  private static final Pattern SIDE = Pattern.compile("([A-Za-z]+)([12])");

  public Pair {
    theirs = Map.copyOf(theirs);
  }

  /// The pairs of a CSV file: `row`, `schema`, `name1`, `name2`, `is_match` (true or false), more
  /// properties ending in 1 and 2, `case_group`, and scores of others in columns ending in
  /// `_score`.
  public static List<Pair> read(Path file) {
    var pairs = new ArrayList<Pair>();
    Source.rows(file, row -> pairs.add(of(row, file)));
    return pairs;
  }

  private static Pair of(NamedCsvRecord row, Path file) {
    var one = new LinkedHashMap<String, List<String>>();
    var other = new LinkedHashMap<String, List<String>>();
    var theirs = new TreeMap<String, Double>();
    row.getFieldsAsMap()
        .forEach(
            (column, value) -> {
              var side = SIDE.matcher(column);
              if (side.matches() && !value.isBlank()) {
                (side.group(2).equals("1") ? one : other)
                    .put(side.group(1), List.of(value.split(";")));
              } else if (column.endsWith(SCORE) && !value.isBlank()) {
                theirs.put(
                    column.substring(0, column.length() - SCORE.length()),
                    number(value, column, row, file));
              }
            });
    var id = field(row, "row", String.valueOf(row.getStartingLineNumber()));
    var schema = field(row, "schema", "Thing");
    return new Pair(
        id,
        field(row, "case_group", ""),
        new Subject(id + "-1", schema, one),
        new Subject(id + "-2", schema, other),
        truth(field(row, "is_match", ""), row, file),
        theirs);
  }

  private static String field(NamedCsvRecord row, String column, String otherwise) {
    return row.findField(column).filter(value -> !value.isBlank()).orElse(otherwise);
  }

  private static boolean truth(String value, NamedCsvRecord row, Path file) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(value);
    }
    throw new Source.Refused(
        file, "line " + row.getStartingLineNumber() + ": is_match is true or false");
  }

  private static double number(String value, String column, NamedCsvRecord row, Path file) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new Source.Refused(
          file, "line " + row.getStartingLineNumber() + ": " + column + " is a number");
    }
  }
}
