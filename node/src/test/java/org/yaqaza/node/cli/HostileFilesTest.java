package org.yaqaza.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are torn, swollen, in the wrong encoding or made to hurt: each is refused with its
/// place and what was expected, and what is held stays as it was. All names are invented.
class HostileFilesTest {

  private static final String LIST =
      """
      <CONSOLIDATED_LIST dateGenerated="2026-03-01T00:00:00"><INDIVIDUALS>
      <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>%s</FIRST_NAME></INDIVIDUAL>
      </INDIVIDUALS></CONSOLIDATED_LIST>
      """;

  private static final int HUNDRED_MEGABYTES = 100_000_000;

  @TempDir private static Path data;
  @TempDir private Path files;

  @BeforeEach
  void theShippedListIsHeld() {
    assertThat(Ran.in(data, "lists").out()).contains("1,003");
  }

  private static Stream<Arguments> lists() throws IOException {
    var usual = LIST.formatted("Ann Invented");
    return Stream.of(
        Arguments.of("torn", "un.xml", bytes(usual.substring(0, 150)), "ends before its end"),
        Arguments.of("torn gzip", "un.xml.gz", torn(gzip(bytes(usual))), "ends before its end"),
        Arguments.of("negative size in gzip", "un.xml.gz", sized(gzip(bytes(usual)), -5), "gzip"),
        Arguments.of(
            "entities that swell",
            "un.xml",
            bytes(
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
                    + LIST.formatted("&b;")),
            "document type"),
        Arguments.of(
            "an entity that reads a file",
            "un.xml",
            bytes(
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + LIST.formatted("&a;")),
            "document type"),
        Arguments.of(
            "another encoding",
            "un.xml",
            LIST.formatted("محمد المخترع").getBytes(Charset.forName("windows-1256")),
            "UTF-8"),
        Arguments.of("a gzip that swells", "un.xml.gz", gzip(blank()), "at most"),
        Arguments.of("nothing", "un.xml", new byte[0], "known format"),
        Arguments.of("another XML", "un.xml", bytes("<html></html>"), "known format"),
        Arguments.of(
            "a name of 100 MB",
            "un.xml",
            bytes(LIST.formatted("a".repeat(HUNDRED_MEGABYTES))),
            "FIRST_NAME"),
        Arguments.of(
            "a line of 100 MB",
            "un.jsonl",
            bytes(
                "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\""
                    + "a".repeat(HUNDRED_MEGABYTES)
                    + "\"]}}\n"),
            "line 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListIsRefusedWithItsPlace(String what, String name, byte[] content, String said)
      throws IOException {
    var file = Files.write(files.resolve(name), content);
    var ran = Ran.in(data, "lists", "add", file.toString(), "--as", "un");
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains(name).contains(said).doesNotContain("Exception");
    assertThat(Ran.in(data, "screen", "Mokhtar Belmokhtar").exit()).isEqualTo(Exit.MATCHED);
    assertThat(Ran.in(data, "screen", "Ann Invented").exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void rowsThatCannotBeReadAreNamedAndTheOthersAnswered() throws IOException {
    var text = new StringBuilder("id,schema,name,birthDate\n");
    for (int i = 0; i < 10_000; i++) {
      text.append(
          switch (i % 1000) {
            case 7 -> i + ",Person,Ann Invented,yesterday\n";
            case 8 -> i + ",Person\n";
            case 9 -> i + ",Persona,Ann Invented,\n";
            default -> i + ",Person,Ann Invented,1970\n";
          });
    }
    var file = Files.writeString(files.resolve("people.csv"), text);
    var ran = Ran.in(data, "screen", "--file", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("line 9, column 4, birthDate")
        .contains("line 10: expected 4 columns")
        .contains("line 11, schema");
    // a wrong date is passed over, a row that is no subject is not answered
    assertThat(ran.lines()).hasSize(10_000 - 20);
  }

  @Test
  void aNameOfHundredMegabytesInATableIsRefused() throws IOException {
    var file =
        Files.writeString(
            files.resolve("people.csv"), "id,name\n1," + "a".repeat(HUNDRED_MEGABYTES) + "\n");
    var ran = Ran.in(data, "screen", "--file", file.toString());
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("people.csv").contains("at most");
  }

  @Test
  void anotherEncodingInATableIsRefusedAtItsLine() throws IOException {
    var file =
        Files.write(
            files.resolve("people.csv"),
            "id,name\n1,José Inventado\n".getBytes(Charset.forName("ISO-8859-1")));
    var ran = Ran.in(data, "screen", "--file", file.toString());
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("line 2").contains("UTF-8");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] torn(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 30);
  }

  /// With another size in the last four bytes (RFC 1952, section 2.3.1, ISIZE).
  private static byte[] sized(byte[] gzip, int size) {
    for (int i = 0; i < 4; i++) {
      gzip[gzip.length - 4 + i] = (byte) (size >> 8 * i);
    }
    return gzip;
  }

  private static byte[] blank() {
    var blank = new byte[HUNDRED_MEGABYTES];
    Arrays.fill(blank, (byte) ' ');
    System.arraycopy(bytes("<CONSOLIDATED_LIST>"), 0, blank, 0, 19);
    return blank;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }
}
