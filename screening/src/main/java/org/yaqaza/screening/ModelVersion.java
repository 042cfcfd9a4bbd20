package org.yaqaza.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yaqaza.names.Name;

/// The version of all that a score depends on: the rules' own number, and a digest of the tables.
/// An answer names it, so that the same question can be asked again.
public final class ModelVersion {

  /// Counted up when the code that weighs changes what comes out.
  private static final String RULES = "rules-7";

  private static final List<String> NAMES =
      List.of(
          "arabic-arabic.tsv",
          "arabic-latin.tsv",
          "class-words.tsv",
          "cyrillic-cyrillic.tsv",
          "cyrillic-latin.tsv",
          "equivalents.tsv",
          "fold.tsv",
          "greek-greek.tsv",
          "greek-latin.tsv",
          "han.tsv",
          "hebrew-hebrew.tsv",
          "hebrew-latin.tsv",
          "khmer.tsv",
          "latin-latin.tsv",
          "never.tsv",
          "nicknames.tsv",
          "numbers.tsv",
          "syllables.tsv",
          "words.tsv");
  private static final List<String> WEIGHTS =
      List.of("calibration.tsv", "organisation-parts.tsv", "person-parts.tsv", "weights.tsv");

  private static final class Loaded {
    static final String VERSION = RULES + "-" + digest();
  }

  private ModelVersion() {}

  /// The version, such as `rules-5-3f9a2c01`.
  public static String current() {
    return Loaded.VERSION;
  }

  private static String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      NAMES.forEach(table -> add(sha, Name.class, table));
      WEIGHTS.forEach(table -> add(sha, ModelVersion.class, table));
      return HexFormat.of().formatHex(sha.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sha, Class<?> room, String table) {
    try (var in = room.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("no table " + table);
      }
      sha.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
