package org.yaqaza.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes are read in the character set that they were written in, whether anybody says which or
/// not.
class DecodingTest {

  private static final String ARABIC =
      "قال مسؤول في المدينة إن السلطات المحلية أوقفت ثلاثة أشخاص، وأضاف أن البحث جار عن آخرين.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6"})
  void tellsArabicSetsApart(String charset) {
    var decoded = Decoding.decode(ARABIC.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(ARABIC);
    assertThat(decoded.charset()).isEqualToIgnoringCase(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsTheMarkAtTheStart(String charset) {
    var decoded = Decoding.decode(("\uFEFF" + ARABIC).getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void readsWesternSets(String charset) {
    var text = "Le procureur a déclaré que l'enquête était terminée à Montréal.";
    assertThat(Decoding.decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
  void takesTheWordOfTheCarrierAndOfThePage(String charset) {
    var bytes = "سلام".getBytes(Charset.forName(charset));
    assertThat(Decoding.decode(bytes, Optional.of(charset)).text()).isEqualTo("سلام");
    var page = "<html><meta charset=\"%s\"><p>سلام</p>".formatted(charset);
    assertThat(Decoding.decode(page.getBytes(Charset.forName(charset))).text()).contains("سلام");
  }

  @org.junit.jupiter.api.Test
  void readsBackWhatWasReadAsWesternOnce() {
    var twice =
        new String(ARABIC.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    if (Charset.forName("windows-1252").newEncoder().canEncode(twice)) {
      assertThat(Decoding.decode(twice.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(ARABIC);
    }
    var some = new String("سلام".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(some).isNotEqualTo("سلام");
  }

  @Property(tries = 300)
  void anyBytesAreText(@ForAll byte[] bytes) {
    var text = Decoding.decode(bytes).text();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }
}
