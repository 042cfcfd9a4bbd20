package org.yaqaza.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaqaza.reading.text.Decoding;

/// No input makes reading fail or stall: random text, random bytes, damaged pages, deep mark-up, in
/// any encoding. A few hundred inputs as a test; `-Dyaqaza.fuzz.minutes=5` for minutes of them.
class FuzzTest {

  /// Processor time that reading may take: far more than it does, far less than what grows with the
  /// square of an input.
  private static final long MOST_NANOS = 4_000_000_000L;

  private static final long MOST_NANOS_A_BYTE = 200_000L;
  private static final int INPUTS = 400;
  private static final double MINUTES =
      Double.parseDouble(System.getProperty("yaqaza.fuzz.minutes", "0"));

  private static final List<String> CHARSETS =
      List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16BE", "UTF-16LE", "windows-1252");

  private static final List<String> PIECES =
      List.of(
          "قال ",
          "أن ",
          "إن ",
          "وفق مصادر أمنية ",
          "الوزير حسام البطوري ",
          "تنظيم \"القاعدة\" ",
          "1600 مغربي ",
          "عاد منهم مائتان وسبعون ",
          "(2013) ",
          "“",
          "”",
          "\"",
          "«",
          "»",
          "?",
          "؟ ",
          ".",
          "..",
          "، ",
          ": ",
          "\n",
          "\n\n",
          "\u00a0\u00a0\u00a0 ",
          "[wp-card x=”1”]",
          "&nbsp;",
          "<p>",
          "</p>",
          "<div>",
          "<table><tr><td>",
          "<!--",
          "<script>",
          "<html><body>",
          "&#x1F6",
          "ـ",
          "ً",
          "\u202e",
          "\ud83d\ude00",
          "أوقفت الشرطة ثلاثة أشخاص ",
          "le procureur a dit que ",
          "a-t-il précisé, ",
          "Police said 40 men had left ",
          "según fuentes, ",
          "of whom 270 ",
          "5+5 ",
          "12/13/2020 ",
          "رمضان 1440 هـ ",
          "و",
          "لل",
          "99999999999999999999 ",
          "1.1.1.1 ");

  @Test
  void nothingFailsOrStalls() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var reader = new Reader();
    long end = System.nanoTime() + (long) (MINUTES * 60e9);
    long tried = 0;
    long bytes = 0;
    while (tried < INPUTS || System.nanoTime() < end) {
      var input = input(random);
      long spent = spent(reader, input, "seed " + seed + ", input " + tried);
      assertThat(spent)
          .as("seed %d, input %d of %d bytes", seed, tried, input.length)
          .isLessThan(MOST_NANOS + MOST_NANOS_A_BYTE * input.length);
      tried++;
      bytes += input.length;
    }
    System.out.printf("fuzz: %,d inputs, %,d bytes, none failed%n", tried, bytes);
  }

  private static long spent(Reader reader, byte[] input, String which) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      var reading = reader.read(Decoding.decode(input));
      new ReadingLines(reading, _ -> Link.NONE).write(Writer.nullWriter());
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(which, e);
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static byte[] input(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> bytes(random);
      case 1 -> encoded(anything(random), random);
      case 2 -> encoded(deep(random), random);
      case 3 -> turned(encoded(page(random), random), random);
      default -> encoded(page(random), random);
    };
  }

  private static byte[] bytes(Random random) {
    var bytes = new byte[random.nextInt(3000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String anything(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(1500); i > 0; i--) {
      boolean arabic = random.nextBoolean();
      text.appendCodePoint(arabic ? 0x600 + random.nextInt(0x100) : random.nextInt(0x110000));
    }
    return text.toString();
  }

  private static String deep(Random random) {
    var tag = List.of("<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<p>");
    return "<html><body>"
        + tag.get(random.nextInt(tag.size())).repeat(random.nextInt(3000))
        + page(random);
  }

  private static String page(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      text.append(random.nextInt(40) == 0 ? piece.repeat(random.nextInt(200)) : piece);
    }
    return text.toString();
  }

  private static byte[] encoded(String text, Random random) {
    var charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean marked = charset.startsWith("UTF-16");
    return ((marked ? "\ufeff" : "") + text).getBytes(Charset.forName(charset));
  }

  private static byte[] turned(byte[] bytes, Random random) {
    for (int i = Math.min(bytes.length, random.nextInt(20)); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }
}
