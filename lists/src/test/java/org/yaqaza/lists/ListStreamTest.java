package org.yaqaza.lists;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListStreamTest {

  private static final byte[] TEXT = "يقظة\n".repeat(1_000).getBytes(UTF_8);

  private static ListStream stream(byte[] content, Limits limits) throws IOException {
    return ListStream.of(new ByteArrayInputStream(content), limits, bytes -> {});
  }

  @Test
  void seesGzipByItsFirstBytesAndNotByItsName() throws Exception {
    var plain = Collected.file("plain.gz", TEXT);
    var zipped = Collected.file("zipped.xml", Collected.gzip(TEXT));
    try (var a = ListFile.of(plain).open();
        var b = ListFile.of(zipped).open()) {
      assertThat(a.readAllBytes()).isEqualTo(TEXT);
      assertThat(b.readAllBytes()).isEqualTo(TEXT);
    }
  }

  @Test
  void tellsAsManyBytesAsTheFileHasOnTheDisk() throws Exception {
    for (var content : new byte[][] {TEXT, Collected.gzip(TEXT)}) {
      var told = new AtomicLong();
      var file = ListFile.of(Collected.file("list", content)).telling(told::addAndGet);
      try (var in = file.open()) {
        in.readAllBytes();
      }
      assertThat(told.get()).isEqualTo(file.size()).isEqualTo(content.length);
    }
  }

  @Test
  void takesAsManyBytesAsTheLimitAndNotOneMore() throws Exception {
    var limits = TestLimits.bytes(TEXT.length);
    for (var content : new byte[][] {TEXT, Collected.gzip(TEXT)}) {
      try (var in = stream(content, limits)) {
        assertThat(in.readAllBytes()).hasSize(TEXT.length);
      }
    }
    for (var content : new byte[][] {TEXT, Collected.gzip(TEXT)}) {
      try (var in = stream(content, TestLimits.bytes(TEXT.length - 1))) {
        assertThatThrownBy(in::readAllBytes)
            .isInstanceOf(StreamRefused.class)
            .hasMessageContaining("FEWER_BYTES");
      }
    }
  }

  @Test
  void refusesAGzipBombEarly() throws Exception {
    var bomb = Collected.gzip(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(100_000);
    try (var in = stream(bomb, Limits.usual())) {
      assertThatThrownBy(
              () -> {
                var buffer = new byte[1 << 16];
                var read = 0L;
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                  read += n;
                  assertThat(read).isLessThan(20 << 20);
                }
              })
          .isInstanceOf(StreamRefused.class)
          .hasMessageContaining("PLAUSIBLE_GZIP");
    }
  }

  @Test
  void takesATextThatShrinksWell() throws Exception {
    var text = "0123456789abcdefghijklmnopqrstuvwxyz,".repeat(1 << 20);
    var zipped = Collected.gzip(text.getBytes(UTF_8));
    var limits = TestLimits.gzip(zipped, text.length());
    try (var in = stream(zipped, limits)) {
      assertThat(in.readAllBytes()).hasSize(text.length());
    }
  }

  @Property(tries = 200)
  void neverTakesATornGzipForAWholeOne(@ForAll @IntRange(max = 10_000) int cut) throws Exception {
    var zipped = Collected.gzip(TEXT);
    var length = 2 + cut % (zipped.length - 2);
    assertThatThrownBy(
            () -> {
              try (var in = stream(Arrays.copyOf(zipped, length), Limits.usual())) {
                in.readAllBytes();
              }
            })
        .isInstanceOf(StreamRefused.class)
        .hasMessageContaining("WHOLE_FILE");
  }

  @Test
  void refusesADamagedGzip() {
    var zipped = Collected.gzip(TEXT);
    zipped[zipped.length / 2] ^= 0x55;
    assertThatThrownBy(
            () -> {
              try (var in = stream(zipped, Limits.usual())) {
                in.readAllBytes();
              }
            })
        .isInstanceOf(StreamRefused.class);
  }

  @Test
  void looksAheadWithoutReading() throws Exception {
    try (var in = stream(Collected.gzip(TEXT), TestLimits.bytes(TEXT.length))) {
      assertThat(in.peek(3)).isEqualTo(Arrays.copyOf(TEXT, 3));
      assertThat(in.readAllBytes()).isEqualTo(TEXT);
    }
  }

  @Test
  void passesOverAByteOrderMarkOfUtf8AndRefusesThatOfUtf16() throws Exception {
    try (var in = stream("\uFEFFid\n".getBytes(UTF_8), Limits.usual())) {
      in.skipMark();
      assertThat(in.readAllBytes()).isEqualTo("id\n".getBytes(UTF_8));
    }
    try (var in = stream("id\n".getBytes(UTF_16), Limits.usual())) {
      assertThatThrownBy(in::skipMark).hasMessageContaining("ENCODING");
    }
  }

  @Test
  void knowsHowTheFileEnded() throws Exception {
    for (var text : new String[] {"", "a\n", "a\r", "a\r\n"}) {
      try (var in = stream(text.getBytes(UTF_8), Limits.usual())) {
        in.readAllBytes();
        assertThat(in.endsLine()).as(text).isTrue();
      }
    }
    try (var in = stream("a\nb".getBytes(UTF_8), Limits.usual())) {
      in.readAllBytes();
      assertThat(in.endsLine()).isFalse();
    }
  }
}
