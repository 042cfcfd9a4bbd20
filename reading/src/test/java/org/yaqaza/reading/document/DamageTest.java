package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaqaza.reading.text.Pages;

/// However a document is damaged: it is read, or it is refused, and that within its limits.
class DamageTest {

  private static final Limits LIMITS =
      new Limits(1 << 20, 1 << 20, 4 << 20, 100, 100_000, 20_000_000, 100);

  private static final List<byte[]> WHOLE =
      List.of(
          Made.pdf(List.of(List.of("A title", "", "A line of text."), List.of("A second page."))),
          Made.arabicPdf(
              List.of("قال ياسين القرطبي إن المركز", "استقبل شخصا في 2015"), Made.Drawn.SEEN, true),
          Made.docx(
              Made.paragraph("عنوان") + Made.paragraph("A paragraph."),
              Map.of("docProps/core.xml", "<c><title>t</title></c>")),
          Made.mail(
              "From: a@example.org",
              "Subject: =?windows-1256?B?5ePRzQ==?=",
              "Content-Type: multipart/mixed; boundary=b",
              "",
              "--b",
              "Content-Type: text/html; charset=windows-1256",
              "Content-Transfer-Encoding: quoted-printable",
              "",
              "<p>=C7=E1 text</p>",
              "--b",
              "Content-Type: application/pdf; name=a.pdf",
              "Content-Transfer-Encoding: base64",
              "",
              "JVBERi0xLjQK",
              "--b--"),
          "<html><body><p>نص</p>".getBytes(java.nio.charset.StandardCharsets.UTF_8));

  @Provide
  Arbitrary<byte[]> documents() {
    return Arbitraries.of(WHOLE);
  }

  @Property(tries = 300)
  void truncated(@ForAll("documents") byte[] whole, @ForAll double where) {
    int length = (int) (Math.abs(where % 1) * whole.length);
    readOrRefused(Arrays.copyOf(whole, length));
  }

  @Property(tries = 600)
  void flipped(@ForAll("documents") byte[] whole, @ForAll long seed) {
    var random = new java.util.Random(seed);
    var damaged = whole.clone();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    readOrRefused(damaged);
  }

  /// A stretch of it is exchanged for a stretch of another.
  @Property(tries = 300)
  void spliced(
      @ForAll("documents") byte[] whole, @ForAll("documents") byte[] other, @ForAll long seed) {
    var random = new java.util.Random(seed);
    var damaged = whole.clone();
    int length = random.nextInt(Math.min(whole.length, other.length));
    System.arraycopy(
        other,
        random.nextInt(other.length - length),
        damaged,
        random.nextInt(whole.length - length),
        length);
    readOrRefused(damaged);
  }

  private static void readOrRefused(byte[] bytes) {
    try {
      var page = Pages.read(Documents.open(bytes, LIMITS));
      assertThat(page.segments())
          .allSatisfy(s -> assertThat(page.text().read(s.span())).isNotBlank());
    } catch (DocumentRefused refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
