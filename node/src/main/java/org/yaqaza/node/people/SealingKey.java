package org.yaqaza.node.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key that seals secrets which the store must hold but not tell: AES-256 in GCM, kept in the
/// data folder in a file that its owner alone may read, made at its first use. Nodes that share a
/// store share this file.
final class SealingKey {

  private static final String FILE = "people.key";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;

  SealingKey(Path folder) {
    this.folder = folder;
  }

  /// Seals `secret` for its `owner`; for another owner it does not open.
  String seal(byte[] secret, String owner) {
    var nonce = Tokens.bytes(NONCE);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
    var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().encodeToString(all);
  }

  /// Opens what [#seal] made.
  ///
  /// @throws IllegalStateException when it was sealed with another key or for another owner
  byte[] open(String text, String owner) {
    var all = Base64.getDecoder().decode(text);
    var nonce = java.util.Arrays.copyOf(all, NONCE);
    var sealed = java.util.Arrays.copyOfRange(all, NONCE, all.length);
    return run(Cipher.DECRYPT_MODE, nonce, sealed, owner);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(FILE + " is not the key with which this was sealed", e);
    }
  }

  private SecretKey key() {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
      return new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make(Path file) throws IOException {
    Files.createDirectories(folder);
    var text = Base64.getEncoder().encodeToString(Tokens.bytes(32));
    try (var channel =
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly());
        var out = Channels.newOutputStream(channel)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (FileAlreadyExistsException e) {
      // somebody else made it just now
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }
}
