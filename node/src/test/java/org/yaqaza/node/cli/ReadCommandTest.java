package org.yaqaza.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.language.DocumentWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.document.Expected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page from the command line. The page is invented; those whom it names are on the UN list, or
/// invented.
class ReadCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE =
      """
      عنوان مخترع لا خبر فيه

      قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن تنظيم "القاعدة" الذي يتزعمه أيمن الظواهري استقطب ثمانية وعشرين شخصا في ليبيا سنة 2015، وإن "داعش" لم يتبن الهجوم.

      اقرأ أيضا: خبر آخر مخترع
      """;

  @TempDir private static Path data;
  @TempDir private Path files;

  @BeforeAll
  static void theShippedListIsThereAtOnce() {
    assertThat(Ran.in(data, "lists").out()).contains("un");
  }

  private List<JsonNode> read(String charset) throws IOException {
    var file = Files.write(files.resolve("page.txt"), PAGE.getBytes(Charset.forName(charset)));
    var ran = Ran.in(data, "read", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    return ran.out().lines().map(JSON::readTree).toList();
  }

  private static List<JsonNode> of(List<JsonNode> lines, String kind) {
    return lines.stream().filter(line -> line.path("kind").asString().equals(kind)).toList();
  }

  /// Two invented persons of one name, one Tunisian, one Algerian.
  private JsonNode linked(String place) throws IOException {
    var held = files.resolve("held.jsonl");
    Files.writeString(
        held,
        """
        {"id":"inv-1","schema":"Person","properties":{"name":["Karim Belhadri"],"nationality":["tn"]}}
        {"id":"inv-2","schema":"Person","properties":{"name":["Karim Belhadri"],"nationality":["dz"]}}
        """);
    var page = files.resolve("named.txt");
    Files.writeString(
        page,
        "Un recruteur arrêté\n\nLa police a arrêté lundi"
            + place
            + " un recruteur présumé, Karim Belhadri, a déclaré le ministre de l'Intérieur.\n");
    var ran =
        Ran.in(data, "read", page.toString(), "--lang", "fr", "--against", "" + held, "--json");
    return of(ran.out().lines().map(JSON::readTree).toList(), "mention").stream()
        .filter(mention -> mention.path("type").asString().equals("PERSON"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePlacesOfThePageTellNamesakesApart() throws IOException {
    var told = linked(" en Tunisie");
    assertThat(told.path("entity").path("id").asString()).isEqualTo("inv-1");
    assertThat(told.path("context").valueStream().map(JsonNode::asString)).containsExactly("tn");
    var other = told.path("held").path(0);
    assertThat(other.path("score")).isEqualTo(told.path("entity").path("score"));
    for (var place : List.of("", " en Libye", " en Tunisie ou en Algérie")) {
      var open = linked(place);
      assertThat(open.path("entity").isNull()).as(place).isTrue();
      assertThat(open.path("held")).hasSize(2);
      assertThat(open.has("context")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256"})
  void saysWhoIsNamedAndWhoOfThemIsHeld(String charset) throws IOException {
    var lines = read(charset);
    assertThat(lines.getFirst().path("charset").asString()).isEqualToIgnoringCase(charset);
    var mentions = of(lines, "mention");
    assertThat(mentions)
        .extracting(m -> m.path("type").asString() + " " + m.path("text").asString())
        .containsExactly(
            "PERSON ياسين القرطبي",
            "ORG مكتب التنسيق الوطني",
            "GROUP القاعدة",
            "PERSON أيمن الظواهري",
            "PLACE ليبيا",
            "GROUP داعش");
    assertThat(mentions)
        .extracting(m -> m.path("entity").path("id").asString(""))
        .containsExactly("", "", "un-113458", "un-111923", "", "un-113966");
    assertThat(of(lines, "quantity").getFirst().path("value").asInt()).isEqualTo(28);
    assertThat(of(lines, "time").getFirst().path("value").asString()).isEqualTo("2015");
    var claim = of(lines, "claim").getFirst();
    assertThat(claim.path("source").asString())
        .isEqualTo(mentions.getFirst().path("id").asString());
    assertThat(of(lines, "segment").getLast().path("role").asString()).isEqualTo("notice");
  }

  private Path written(String name, byte[] bytes) throws IOException {
    return Files.write(files.resolve(name), bytes);
  }

  private List<JsonNode> lines(Path file, String... more) {
    var ran = read(file, Stream.concat(Stream.of("--json"), Stream.of(more)));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.DONE);
    return ran.out().lines().map(JSON::readTree).toList();
  }

  private static Ran read(Path file, Stream<String> more) {
    return Ran.in(
        data, Stream.concat(Stream.of("read", file.toString()), more).toArray(String[]::new));
  }

  private static List<String> named(List<JsonNode> lines) {
    return of(lines, "mention").stream()
        .map(m -> m.path("type").asString() + " " + m.path("text").asString())
        .toList();
  }

  private static byte[] docx() throws IOException {
    var body = new StringBuilder();
    PAGE.lines()
        .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void aDocxTellsTheSame() throws IOException {
    var lines = lines(written("page.bin", docx()));
    assertThat(named(lines)).isNotEmpty().isEqualTo(named(read("UTF-8")));
  }

  private static byte[] mail() {
    var head =
        """
        From: "The Invented Desk" <desk@example.org>
        Subject: An invented subject
        Date: Thu, 7 Mar 2019 10:00:00 +0000
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        """;
    var rest =
        """
        --b
        Content-Type: application/pdf; name=report.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQK
        --b--
        """;
    return (head + PAGE + rest).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aMailSaysWhoSentItWhenAndWhatIsAttached() throws IOException {
    var lines = lines(written("letter", mail()));
    var head = lines.getFirst();
    assertThat(head.path("publisher").asString()).isEqualTo("The Invented Desk");
    assertThat(head.path("published").asString()).isEqualTo("2019-03-07");
    assertThat(head.path("attachments").get(0).path("name").asString()).isEqualTo("report.pdf");
    assertThat(head.path("attachments").get(0).path("bytes").asInt()).isEqualTo(9);
    assertThat(named(lines)).isEqualTo(named(read("UTF-8")));
  }

  private static byte[] pdf(String password) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        out.newLineAtOffset(50, 700);
        out.showText("The spokesman said on 7 March 2019 that nobody had left for Libya.");
        out.endText();
      }
      document.getDocumentInformation().setTitle("An invented report");
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("o", password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aPdfIsRead() throws IOException {
    var lines = lines(written("report", pdf("")));
    assertThat(lines.getFirst().path("language").asString()).isEqualTo("en");
    assertThat(lines.getFirst().path("title").asString()).isEqualTo("An invented report");
    assertThat(named(lines)).contains("PLACE Libya");
    assertThat(of(lines, "time").getFirst().path("value").asString()).isEqualTo("2019-03-07");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fr", "es"})
  void whatIsRefusedNamesTheFileAndWhatWasExpected(String language) throws IOException {
    var words = Words.in(org.yaqaza.node.language.Language.tagged(language).orElseThrow());
    var locked = written("locked.pdf", pdf("secret"));
    var ran = Ran.bare("--data", data.toString(), "--lang", language, "read", locked.toString());
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("locked.pdf", words.say("document.expected.unlocked"));
    var picture = written("scan.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, 10});
    var second =
        Ran.bare("--data", data.toString(), "--lang", language, "read", picture.toString());
    assertThat(second.exit()).isEqualTo(Exit.REFUSED);
    assertThat(second.err()).contains("scan.png", words.say("document.expected.text"), "PNG");
  }

  @Test
  void thereAreWordsForEveryRefusal() {
    for (var language : org.yaqaza.node.language.Language.values()) {
      for (var expected : Expected.values()) {
        var refused = new DocumentRefused(expected, "7", "XLSX");
        assertThat(DocumentWords.say("a.xlsx", refused, Words.in(language)))
            .contains("a.xlsx", "XLSX")
            .doesNotContain("{");
      }
    }
  }

  private static final String WITH_HEADLINES =
      PAGE.strip()
          + "\n\n"
          + String.join(
              "\u00a0\u00a0\u00a0\u00a0",
              "أيمن الظواهري يظهر في تسجيل مخترع",
              "ياسين القرطبي ينفي خبرا لا أصل له",
              "أسعار الخضر تنخفض قليلا هذا الشهر",
              "داعش يعلن شيئا لم يقع في ليبيا",
              "فريق محلي يفوز بكأس لم تقم")
          + "\n";

  @Test
  void headlinesAreDocumentsOfTheirOwnWhenAskedFor() throws IOException {
    var file = written("page.txt", WITH_HEADLINES.getBytes(StandardCharsets.UTF_8));
    assertThat(of(lines(file), "document")).hasSize(1);
    var lines = lines(file, "--headlines");
    assertThat(of(lines, "document")).hasSize(6);
    var points = WITH_HEADLINES.codePoints().toArray();
    for (var line : lines) {
      if (line.has("start")) {
        int start = line.path("start").asInt();
        int length = line.path("end").asInt() - start;
        assertThat(new String(points, start, length)).isEqualTo(line.path("text").asString());
      }
    }
    var last = lines.subList(lines.indexOf(of(lines, "document").get(4)), lines.size());
    assertThat(last.getFirst().path("title").asString())
        .isEqualTo("داعش يعلن شيئا لم يقع في ليبيا");
    assertThat(named(last)).contains("GROUP داعش", "PLACE ليبيا");
    assertThat(named(lines)).hasSizeGreaterThan(named(lines(file)).size());
  }

  @Test
  void afterReadLangIsTheDocumentsAndBeforeItThatOfTheAnswers() throws IOException {
    var file = written("page.txt", "Paris, Nice, Lyon.".getBytes(StandardCharsets.UTF_8));
    assertThat(lines(file, "--lang", "es").getFirst().path("language").asString()).isEqualTo("es");
    assertThat(lines(file, "--lang=auto").getFirst().path("language").asString())
        .isEqualTo(lines(file).getFirst().path("language").asString());
    var both = read(file, Stream.of("--lang", "fr"));
    assertThat(both.out()).contains("French", "publisher not known");
    var alone = Ran.bare("--data", data.toString(), "read", file.toString(), "--lang", "fr");
    assertThat(alone.out()).contains("français", "éditeur inconnu");
    var wrong = read(file, Stream.of("--lang", "de"));
    assertThat(wrong.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(wrong.err()).contains("auto, ar, fr, en or es").contains("de");
  }

  private static Ran coloured(Path file, String... more) {
    System.setProperty("yaqaza.colour", "true");
    try {
      return read(file, Stream.of(more));
    } finally {
      System.clearProperty("yaqaza.colour");
    }
  }

  @Test
  void coloursAreForTerminalsAndNeverInJson() throws IOException {
    var file = written("page.txt", PAGE.getBytes(StandardCharsets.UTF_8));
    assertThat(coloured(file, "--json").out()).isEqualTo(read(file, Stream.of("--json")).out());
    assertThat(coloured(file).out()).contains("\u001b[36m", "\u001b[0m");
    var plain = read(file, Stream.empty()).out();
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured(file).out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void theViewSaysWhoSaysWhatAndWhatIsHeld() throws IOException {
    var file = written("page.txt", PAGE.getBytes(StandardCharsets.UTF_8));
    var view = read(file, Stream.empty()).out();
    assertThat(view.lines().findFirst()).contains("عنوان مخترع لا خبر فيه");
    assertThat(view)
        .contains("Who says what", "asserted", "un-111923", "28", "known words", "notice");
    for (var language : List.of("ar", "fr", "es")) {
      var ran = Ran.bare("--data", data.toString(), "--lang", language, "read", file.toString());
      assertThat(ran.exit()).isEqualTo(Exit.DONE);
      var words = Words.in(org.yaqaza.node.language.Language.tagged(language).orElseThrow());
      assertThat(ran.out()).contains(words.say("read.claims"), words.say("read.cut"));
    }
  }

  /// A terminal obeys some characters; those of a document are none of its business.
  @Test
  void aDocumentGivesTheTerminalNoCommands() throws IOException {
    var hostile = PAGE.replace("ليبيا", "\u001b[2J\u001b]0;x\u0007\u009b31mليبيا\u202e");
    var file = written("page.txt", hostile.getBytes(StandardCharsets.UTF_8));
    assertThat(read(file, Stream.empty()).out())
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
  }

  @Test
  void standardInputIsReadToo() {
    var in = System.in;
    System.setIn(new ByteArrayInputStream(mail()));
    try {
      var ran = Ran.in(data, "read", "-", "--json");
      assertThat(ran.out()).contains("The Invented Desk");
    } finally {
      System.setIn(in);
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    var ran = Ran.in(data, "read", "no-such-file.txt", "--json");
    assertThat(ran.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(ran.err()).contains("no-such-file.txt");
    assertThat(Ran.in(data, "read", files.toString()).exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(Ran.in(data, "read", "--no-such-option").exit()).isEqualTo(Exit.WRONG_USE);
  }
}
