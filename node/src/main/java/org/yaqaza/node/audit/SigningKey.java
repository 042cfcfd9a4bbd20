package org.yaqaza.node.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// The key with which this installation signs checkpoints: Ed25519 (RFC 8032), kept in the data
/// folder in a file that its owner alone may read, made at its first use.
public final class SigningKey {

  /// Its file in the data folder.
  public static final String FILE = "audit.key";

  private static final String ALGORITHM = "Ed25519";
  private static final Base64.Encoder TO_TEXT = Base64.getEncoder();
  private static final Base64.Decoder FROM_TEXT = Base64.getDecoder();

  private final String publicKey;
  private final PrivateKey privateKey;

  private SigningKey(String publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  /// The key of the installation whose data folder that is.
  public static SigningKey in(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      make(folder, file);
    }
    try {
      var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      var secret = new PKCS8EncodedKeySpec(FROM_TEXT.decode(lines.get(1)));
      return new SigningKey(lines.getFirst(), factory().generatePrivate(secret));
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + " holds no key", e);
    }
  }

  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var lines =
          List.of(
              TO_TEXT.encodeToString(pair.getPublic().getEncoded()),
              TO_TEXT.encodeToString(pair.getPrivate().getEncoded()));
      try (var channel =
              Files.newByteChannel(
                  file,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  ownerOnly(folder));
          var out = java.nio.channels.Channels.newOutputStream(channel)) {
        out.write(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
      }
    } catch (FileAlreadyExistsException e) {
      // somebody else made it just now
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }

  /// X.509, in base 64.
  public String publicKey() {
    return publicKey;
  }

  /// The signature of `text`, in base 64.
  public String sign(String text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return TO_TEXT.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether `signature` is of `text` by the key whose public half is given.
  public static boolean verifies(String key, String text, String signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(factory().generatePublic(new X509EncodedKeySpec(FROM_TEXT.decode(key))));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(FROM_TEXT.decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM);
  }
}
