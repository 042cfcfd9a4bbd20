package org.yaqaza.node.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yaqaza.node.audit.Audit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, and of what: its last part, signed by the installation's key.
///
/// @param id of this backup; it stands in the record of the store that was backed up
/// @param at when it was begun
/// @param version number of the newest migration of the store
/// @param head the last record
/// @param parts everything else in the file
public record Manifest(String id, Instant at, String version, Audit.Head head, List<Part> parts) {

  /// The form of the file; another number means that this program cannot read it.
  static final int FORMAT = 1;

  private static final JsonMapper JSON = new JsonMapper();

  /// One part of the file.
  ///
  /// @param name in the file
  /// @param columns of a table, in the order of each row; empty for a file
  /// @param rows of a table; 0 for a file
  /// @param digest SHA-256 of its contents, in hexadecimal
  public record Part(String name, List<String> columns, long rows, String digest) {

    public Part {
      columns = List.copyOf(columns);
    }
  }

  public Manifest {
    parts = List.copyOf(parts);
  }

  /// All rows of all tables.
  public long rows() {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  String text() {
    var json = JSON.createObjectNode();
    json.put("yaqaza-backup", FORMAT);
    json.put("id", id);
    json.put("at", at.toString());
    json.put("version", version);
    json.put("head", head.number());
    json.put("hash", head.hash());
    var all = json.putArray("parts");
    for (var part : parts) {
      var one = all.addObject();
      one.put("name", part.name);
      var columns = one.putArray("columns");
      part.columns.forEach(columns::add);
      one.put("rows", part.rows);
      one.put("sha256", part.digest);
    }
    return json.toString();
  }

  /// @throws IllegalArgumentException when it is none that this program can read
  static Manifest read(String text) {
    try {
      var json = JSON.readTree(text);
      if (json.required("yaqaza-backup").asInt() != FORMAT) {
        throw new IllegalArgumentException("form " + json.get("yaqaza-backup"));
      }
      var parts = new ArrayList<Part>();
      for (var part : json.required("parts")) {
        var columns = new ArrayList<String>();
        part.required("columns").forEach(column -> columns.add(column.asString()));
        parts.add(
            new Part(
                part.required("name").asString(),
                columns,
                part.required("rows").asLong(),
                part.required("sha256").asString()));
      }
      return new Manifest(
          json.required("id").asString(),
          Instant.parse(json.required("at").asString()),
          json.required("version").asString(),
          new Audit.Head(json.required("head").asLong(), json.required("hash").asString()),
          parts);
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("no manifest", e);
    }
  }
}
