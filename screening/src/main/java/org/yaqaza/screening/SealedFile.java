package org.yaqaza.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yaqaza.names.Columns;

/// A file that keeps what was worked out, to save working it out again: a head that says of which
/// form it is, by which program and of what it was made, a body, and a SHA-256 of both. Read is
/// only what is whole and comes from the very program that reads it.
public final class SealedFile {

  private static final long MAGIC = 0x59415141_5a410d0aL;
  private static final int FORM = 1;
  private static final int BUFFER = 1 << 16;

  private SealedFile() {}

  /// Writes a body.
  @FunctionalInterface
  public interface Writing {
    void write(DataOutputStream out) throws IOException;
  }

  /// Reads a body.
  @FunctionalInterface
  public interface Reading<T> {

    /// @param madeOf as it was given when the file was written
    T read(String madeOf, DataInputStream in) throws IOException;
  }

  /// Writes `file`, which has all of `body` or stays as it was: the new one is written beside it,
  /// brought to the disk, and takes its place.
  ///
  /// @param writer a class of the code that writes and reads the body
  /// @param madeOf a digest, or anything else that tells what the body was made of
  public static void write(Path file, Class<?> writer, String madeOf, Writing body)
      throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".next");
    try (var writers = open(file.resolveSibling(file.getFileName() + ".lock"));
        var channel = writers.tryLock() == null ? null : open(beside)) {
      if (channel == null) {
        throw new IOException("another process writes it");
      }
      channel.truncate(0);
      var sha = sha256();
      var digested = new DigestOutputStream(Channels.newOutputStream(channel), sha);
      var out = new DataOutputStream(new BufferedOutputStream(digested, BUFFER));
      out.writeLong(MAGIC);
      out.writeInt(FORM);
      out.writeUTF(CodeDigest.of(writer));
      out.writeUTF(ModelVersion.current());
      Columns.write(out, madeOf.getBytes(StandardCharsets.UTF_8));
      body.write(out);
      out.flush();
      digested.on(false);
      out.write(sha.digest());
      out.flush();
      channel.force(true);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// Reads `file`.
  ///
  /// @param reader a class of the code that writes and reads the body
  /// @throws IOException when it cannot be read, is not whole, or is not of this program; the
  ///     message says which
  public static <T> T read(Path file, Class<?> reader, Reading<T> body) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long end = channel.size() - sha256().getDigestLength();
      checkWhole(channel, end);
      channel.position(0);
      var in = in(channel);
      if (in.readLong() != MAGIC) {
        throw new IOException("not a file of this kind");
      }
      if (in.readInt() != FORM
          || !in.readUTF().equals(CodeDigest.of(reader))
          || !in.readUTF().equals(ModelVersion.current())) {
        throw new IOException("written by another version of the program");
      }
      return body.read(new String(Columns.bytes(in), StandardCharsets.UTF_8), in);
    } catch (EOFException e) {
      throw new IOException("ends too early", e);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("holds something else", e);
    }
  }

  private static void checkWhole(FileChannel channel, long end) throws IOException {
    var sha = sha256();
    var in = in(channel);
    var digested = new DigestInputStream(in, sha);
    if (end < 0 || skip(digested, end) < end) {
      throw new EOFException();
    }
    if (!MessageDigest.isEqual(sha.digest(), in.readNBytes(sha.getDigestLength()))) {
      throw new IOException("its checksum does not fit");
    }
  }

  private static long skip(InputStream in, long most) throws IOException {
    var buffer = new byte[BUFFER];
    long skipped = 0;
    while (skipped < most) {
      int some = in.read(buffer, 0, (int) Math.min(BUFFER, most - skipped));
      if (some < 0) {
        break;
      }
      skipped += some;
    }
    return skipped;
  }

  private static DataInputStream in(FileChannel channel) {
    return new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
