package org.yaqaza.node.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a file, or of a folder's files one after the other in the order of their names.
final class FileDigest {

  private FileDigest() {}

  static String of(Path path) throws IOException {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha);
          var files =
              Files.isDirectory(path)
                  ? Files.list(path).sorted()
                  : java.util.stream.Stream.of(path)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, out);
        }
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
