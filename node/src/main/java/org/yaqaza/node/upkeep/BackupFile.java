package org.yaqaza.node.upkeep;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.SigningKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A backup, for reading: a ZIP of JSON lines, a file for each table, so that it can be read by
/// either database and, if need be, by anything else.
final class BackupFile implements Closeable {

  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "signature.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";

  private static final JsonMapper JSON = new JsonMapper();

  /// The file is not as it was written. The message names the part.
  static final class Damaged extends IOException {
    Damaged(String part) {
      super(part);
    }
  }

  private final ZipFile zip;
  private final Manifest manifest;
  private final String key;

  private BackupFile(ZipFile zip, Manifest manifest, String key) {
    this.zip = zip;
    this.manifest = manifest;
    this.key = key;
  }

  /// Opens a backup whose manifest is as it was signed, and that holds what it names and no more.
  static BackupFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Damaged(file.getFileName() + ": " + e.getMessage());
    }
    try {
      var text = new String(read(zip, MANIFEST), StandardCharsets.UTF_8);
      var signature = JSON.readTree(read(zip, SIGNATURE));
      var key = signature.path("key").asString("");
      if (!SigningKey.verifies(key, text, signature.path("signature").asString(""))) {
        throw new Damaged(SIGNATURE);
      }
      var manifest = Manifest.read(text);
      long known = manifest.parts().stream().map(Manifest.Part::name).distinct().count();
      if (zip.size() != known + 2) {
        throw new Damaged(MANIFEST);
      }
      return new BackupFile(zip, manifest, key);
    } catch (IllegalArgumentException | JacksonException e) {
      zip.close();
      throw new Damaged(MANIFEST);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    try (var in = stream(zip, name)) {
      return in.readAllBytes();
    } catch (ZipException e) {
      throw new Damaged(name);
    }
  }

  private static InputStream stream(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Damaged(name);
    }
    return zip.getInputStream(entry);
  }

  Manifest manifest() {
    return manifest;
  }

  /// The public half of the key that signed it.
  String key() {
    return key;
  }

  /// The rows of a table, one after the other. At the end they must be as many as were written, and
  /// the same.
  final class Rows implements Closeable {
    private final Manifest.Part part;
    private final MessageDigest sha = sha256();
    private final BufferedReader lines;
    private long rows;

    Rows(Manifest.Part part) throws IOException {
      this.part = part;
      this.lines =
          new BufferedReader(
              new InputStreamReader(
                  new DigestInputStream(stream(zip, part.name()), sha), StandardCharsets.UTF_8));
    }

    @Nullable Object @Nullable [] next() throws IOException {
      try {
        var line = lines.readLine();
        if (line == null) {
          if (rows != part.rows()
              || !HexFormat.of().formatHex(sha.digest()).equals(part.digest())) {
            throw new Damaged(part.name());
          }
          return null;
        }
        rows++;
        return values(JSON.readTree(line));
      } catch (ZipException | java.io.EOFException | JacksonException e) {
        throw new Damaged(part.name());
      }
    }

    private @Nullable Object[] values(JsonNode row) throws Damaged {
      if (!row.isArray() || row.size() != part.columns().size()) {
        throw new Damaged(part.name());
      }
      var values = new @Nullable Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        var value = row.get(i);
        values[i] =
            switch (value.getNodeType()) {
              case NULL -> null;
              case BOOLEAN -> value.asBoolean();
              case NUMBER -> value.isIntegralNumber() ? value.asLong() : (Object) value.asDouble();
              case STRING -> value.asString();
              default -> HexFormat.of().parseHex(value.path("hex").asString());
            };
      }
      return values;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  void copy(Manifest.Part part, OutputStream out) throws IOException {
    var sha = sha256();
    try (var in = new DigestInputStream(stream(zip, part.name()), sha)) {
      in.transferTo(out);
    } catch (ZipException | java.io.EOFException e) {
      throw new Damaged(part.name());
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(part.digest())) {
      throw new Damaged(part.name());
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
