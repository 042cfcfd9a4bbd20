package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.text.Original;

class KindTest {

  private static byte[] bytes(String text) {
    return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "\\377\\330\\377\\340, TEXT, JPEG",
    "\\211PNG\\r\\n, TEXT, PNG",
    "II*\\0, TEXT, TIFF",
    "RIFF\\1\\2\\3\\4WEBP, TEXT, WebP",
    "\\320\\317\\021\\340, KNOWN_FORMAT, DOC / MSG",
    "{\\\\rtf1 x}, KNOWN_FORMAT, RTF",
    "\\037\\213\\b, KNOWN_FORMAT, gzip",
    "\\1\\2\\3\\4abc, KNOWN_FORMAT, ?"
  })
  void whatIsNotReadIsNamed(String content, Expected expected, String found) {
    var refused =
        assertThatExceptionOfType(DocumentRefused.class)
            .isThrownBy(() -> Documents.open(bytes(content)))
            .actual();
    assertThat(refused.expected()).isEqualTo(expected);
    assertThat(refused.found()).isEqualTo(found);
  }

  @Test
  void pagesAndTextAreDecodedAsEver() throws DocumentRefused {
    var page = "<!doctype html><p>قال</p>".getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.open(page).form()).isEqualTo(Original.Form.HTML);
    var text = "قال ياسين".getBytes(StandardCharsets.UTF_16);
    assertThat(Documents.open(text).text()).isEqualTo("قال ياسين");
    assertThat(Documents.open(new byte[0]).text()).isEmpty();
  }

  @Test
  void aPdfMayHaveALineBeforeItsMark() {
    assertThat(Kind.of(bytes("junk\\n%PDF-1.4"))).isEqualTo(Kind.PDF);
    assertThat(Kind.of(bytes("a text about %PDF-1.4"))).isEqualTo(Kind.TEXT);
  }
}
