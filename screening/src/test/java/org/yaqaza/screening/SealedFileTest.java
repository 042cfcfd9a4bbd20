package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaqaza.model.Subject;

/// An index that was kept answers as before; a file that is not whole is refused.
class SealedFileTest {

  @TempDir private Path folder = Path.of("");

  @Property(tries = 30)
  void whatWasKeptAnswersAsBefore(@ForAll Random random) throws IOException {
    var file = Files.createTempFile("yaqaza", ".index");
    try {
      var segments = segments(random, random.nextInt(60));
      SealedFile.write(file, SealedFileTest.class, "these", segments::write);
      var read = SealedFile.read(file, SealedFileTest.class, (_, in) -> Segments.read(in));
      assertThat(read.size()).isEqualTo(segments.size());
      for (int i = 0; i < 20; i++) {
        var asked = Invented.subject(random, "q");
        assertThat(read.search(asked, 0, 10, _ -> true))
            .isEqualTo(segments.search(asked, 0, 10, _ -> true));
      }
      var more = List.of(Invented.subject(random, "e-3"), Invented.subject(random, "new"));
      var asked = Invented.subject(random, "q");
      assertThat(read.with(more, Set.of("e-1")).search(asked, 0, 10, _ -> true))
          .isEqualTo(segments.with(more, Set.of("e-1")).search(asked, 0, 10, _ -> true));
    } finally {
      Files.delete(file);
    }
  }

  private static Segments segments(Random random, int size) {
    var entities = new ArrayList<Subject>();
    for (int i = 0; i < size; i++) {
      entities.add(Invented.subject(random, "e-" + i));
    }
    return Segments.of(entities)
        .with(List.of(Invented.subject(random, "e-2"), Invented.subject(random, "z")), Set.of());
  }

  @Test
  void givesBackWhatItWasMadeOf() throws IOException {
    var file = folder.resolve("file");
    SealedFile.write(file, SealedFileTest.class, "ofac 3", out -> out.writeInt(17));
    assertThat(
            SealedFile.<String>read(
                file, SealedFileTest.class, (madeOf, in) -> madeOf + ": " + in.readInt()))
        .isEqualTo("ofac 3: 17");
  }

  @Test
  void oneThatWasCutOffAnywhereIsRefused() throws IOException {
    var whole = kept();
    var file = folder.resolve("torn");
    for (int length = 0; length < whole.length; length += 1 + length / 200) {
      Files.write(file, Arrays.copyOf(whole, length));
      isRefused(file);
    }
  }

  @Test
  void oneWithAByteChangedAnywhereIsRefused() throws IOException {
    var whole = kept();
    var file = folder.resolve("flipped");
    for (int at = 0; at < whole.length; at += 1 + at / 200) {
      var flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(file, flipped);
      isRefused(file);
    }
  }

  @Test
  void oneWithMoreBehindItIsRefused() throws IOException {
    var whole = kept();
    var file = folder.resolve("longer");
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    isRefused(file);
  }

  /// Somebody who writes a checksum that fits still gets no more than a refusal or other entities.
  @Test
  void bodiesMadeToHarmDoNotBreakReading() throws IOException {
    var random = new Random(11);
    var body = body(segments(random, 12));
    var file = folder.resolve("hostile");
    int refused = 0;
    for (int attempt = 0; attempt < 3_000; attempt++) {
      var changed = body.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        changed[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      SealedFile.write(file, SealedFileTest.class, "these", out -> out.write(changed));
      try {
        SealedFile.read(file, SealedFileTest.class, (_, in) -> Segments.read(in));
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static byte[] body(Segments segments) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    segments.write(new java.io.DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void filesOfOtherKindsAreRefused() throws IOException {
    var file = folder.resolve("other");
    isRefused(folder.resolve("none"));
    isRefused(folder);
    Files.write(file, "no index".repeat(100).getBytes(StandardCharsets.UTF_8));
    isRefused(file);
  }

  @Test
  void oneOfAnotherProgramIsRefused() throws IOException {
    var file = folder.resolve("file");
    SealedFile.write(file, Test.class, "these", out -> out.writeInt(1));
    assertThatThrownBy(() -> SealedFile.read(file, SealedFileTest.class, (_, in) -> in.readInt()))
        .hasMessage("written by another version of the program");
  }

  /// What was there stays when the new one cannot be written.
  @Test
  void aWriteThatBreaksOffLeavesTheFileAsItWas() throws IOException {
    var file = folder.resolve("file");
    SealedFile.write(file, SealedFileTest.class, "first", out -> out.writeInt(1));
    assertThatThrownBy(
            () ->
                SealedFile.write(
                    file,
                    SealedFileTest.class,
                    "second",
                    out -> {
                      out.writeInt(2);
                      throw new IOException("no room");
                    }))
        .hasMessage("no room");
    assertThat(SealedFile.<String>read(file, SealedFileTest.class, (madeOf, _) -> madeOf))
        .isEqualTo("first");
  }

  private byte[] kept() throws IOException {
    var file = folder.resolve("kept");
    SealedFile.write(file, SealedFileTest.class, "these", segments(new Random(5), 20)::write);
    return Files.readAllBytes(file);
  }

  private static void isRefused(Path file) {
    assertThatThrownBy(
            () -> SealedFile.read(file, SealedFileTest.class, (_, in) -> Segments.read(in)))
        .isInstanceOf(IOException.class);
  }
}
