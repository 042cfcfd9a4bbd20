package org.yaqaza.screening;

import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Name;

/// A digest of all code and tables by which a subject becomes what is compared: this room, `names`
/// and `model` as they run, those of who asks, ICU and Java. What one program worked out another
/// may not use unasked: it could read the same name in another way.
final class CodeDigest {

  /// Worked out once, before somebody can exchange the files under the running program.
  private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

  private CodeDigest() {}

  /// The digest, with the code that `user` belongs to. Where code cannot be read as files, one that
  /// no other program has.
  static String of(Class<?> user) {
    return KNOWN.computeIfAbsent(user, CodeDigest::digest);
  }

  private static String digest(Class<?> user) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
      sha.update(VersionInfo.ICU_VERSION.toString().getBytes(StandardCharsets.UTF_8));
      for (var room : List.of(Subject.class, Name.class, CodeDigest.class, user)) {
        addFiles(sha, Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI()));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException
        | SecurityException e) {
      return UUID.randomUUID().toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A jar, or a folder of classes.
  private static void addFiles(MessageDigest sha, Path from) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(Files.readAllBytes(file));
      }
    }
  }
}
