package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;

class MailTest {

  private static final String[] HEAD = {
    "From: =?UTF-8?B?"
        + Base64.getEncoder()
            .encodeToString("مكتب مخترع".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        + "?= <desk@example.org>",
    "To: analyst@example.org",
    "Subject: An invented",
    "  subject",
    "Date: Thu, 7 Mar 2019 23:30:00 -0500",
    "MIME-Version: 1.0"
  };

  private static byte[] mail(String... rest) {
    return (String.join("\r\n", HEAD) + "\r\n" + String.join("\r\n", rest))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static final String[] MIXED = {
    "Content-Type: multipart/mixed; boundary=\"b\"",
    "",
    "--b",
    "Content-Type: multipart/alternative; boundary=\"a\"",
    "",
    "--a",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "قال ياسين: نعم.",
    "--a",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>قال <b>ياسين</b>: نعم.</p>",
    "--a--",
    "--b",
    "Content-Type: application/pdf; name=\"report.pdf\"",
    "Content-Disposition: attachment; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    "JVBERi0xLjQK",
    "--b",
    "Content-Type: text/plain",
    "Content-Disposition: attachment; filename=\"notes.txt\"",
    "",
    "not the body",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "From: other@example.org",
    "Subject: sent on",
    "",
    "The letter within.",
    "--b--"
  };

  @Test
  void theHeadersAreTheHead() throws DocumentRefused {
    var original = Documents.open(mail("Content-Type: text/plain", "", "The body."));
    assertThat(original.text()).isEqualTo("The body.");
    assertThat(original.title()).contains("An invented subject");
    assertThat(original.publisher()).contains("مكتب مخترع");
    assertThat(original.published()).contains("2019-03-07");
    var page = Pages.read(original);
    assertThat(page.title()).contains("An invented subject");
    assertThat(page.published()).contains("2019-03-07");
  }

  @Test
  void theRicherBodyIsReadAndWhatIsAttachedIsNamed() throws DocumentRefused {
    var original = Documents.open(mail(MIXED));
    assertThat(original.form()).isEqualTo(Original.Form.HTML);
    assertThat(original.text()).contains("<b>ياسين</b>");
    assertThat(original.attached())
        .containsExactly(
            new Original.Attached("report.pdf", "application/pdf", 9),
            new Original.Attached("notes.txt", "text/plain", 12),
            new Original.Attached("sent on", "message/rfc822", 18));
  }

  @Test
  void eachPartHasACharacterSetOfItsOwn() throws Exception {
    var out = new ByteArrayOutputStream();
    out.write(mail("Content-Type: text/plain; charset=windows-1256", "", ""));
    out.write("قال ياسين إن الخبر غير صحيح.".getBytes(Charset.forName("windows-1256")));
    var original = Documents.open(out.toByteArray());
    assertThat(original.text()).isEqualTo("قال ياسين إن الخبر غير صحيح.");
    assertThat(original.charset()).isEqualTo("windows-1256");
    var quoted =
        mail(
            "Content-Type: text/plain; charset=iso-8859-1",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "d=E9clar=E9 sur deux=",
            " lignes");
    assertThat(Documents.open(quoted).text()).isEqualTo("déclaré sur deux lignes");
  }

  @Test
  void aLetterThatWasSentOnIsReadWhereItIsAll() throws DocumentRefused {
    var original =
        Documents.open(
            mail(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "From: \"The Other, Desk\" <other@example.org>",
                "Subject: sent on",
                "Date: 1 Jan 2018 00:00:00 +0000",
                "",
                "The letter within.",
                "--b--"));
    assertThat(original.text()).isEqualTo("The letter within.");
    assertThat(original.title()).contains("sent on");
    assertThat(original.publisher()).contains("The Other, Desk");
    assertThat(original.published()).contains("2018-01-01");
  }

  @Test
  void withoutTextItIsRefused() {
    var mail =
        mail("Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=");
    var refused =
        assertThatExceptionOfType(DocumentRefused.class)
            .isThrownBy(() -> Documents.open(mail))
            .actual();
    assertThat(refused.expected()).isEqualTo(Expected.TEXT);
  }

  @Test
  void partsInPartsComeToAnEnd() {
    var mail = new StringBuilder(String.join("\r\n", HEAD));
    for (int i = 0; i < 500; i++) {
      mail.append("\r\nContent-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\r\n\r\n--b").append(i);
    }
    var refused =
        assertThatExceptionOfType(DocumentRefused.class)
            .isThrownBy(
                () ->
                    Documents.open(
                        mail.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
            .actual();
    assertThat(refused.expected()).isEqualTo(Expected.FLATTER);
  }

  @Test
  void textThatSpeaksOfMailIsNone() throws DocumentRefused {
    var text = "From: a word.\nThis line is no header, and so nothing here is a mail: Subject: x";
    assertThat(Documents.open(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).text())
        .isEqualTo(text);
  }
}
