package org.yaqaza.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Segment;

/// Why the reader took words for what it did, in the words of whoever looks. Pages are invented.
class ReasonWordsTest {

  @ParameterizedTest
  @CsvSource({
    "AR, after the title الشيخ, بعد اللقب \u2068الشيخ\u2069",
    "FR, after the title le, après le titre \u2068le\u2069",
    "FR, after alias, après \u2068alias\u2069",
    "ES, begins a place's name, empieza un nombre de lugar",
    "FR, the heading again, le titre encore une fois",
    "EN, running text, running text",
    "FR, something new, something new"
  })
  void saysIt(Language language, String reason, String expected) {
    assertThat(ReasonWords.say(reason, Words.in(language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        تفكيك خلية في وادي النخيل

        قال الدكتور ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025. وأضاف القرطبي أن تنظيم "القاعدة" استقطب المدعو سامي الودغاسي في المغرب.

        اقرأ أيضا: خبر آخر مخترع

        جميع الحقوق محفوظة
        """,
        """
        Un recruteur arrêté à Nador

        Le ministre de l'Intérieur Hakim Verdoux a déclaré lundi au Quotidien des Marches que Karim Belhadri, alias Abou Sami, avait été arrêté. L'Union africaine et Boko Haram n'ont pas réagi. La loi n° 12-05 s'applique.

        Lire aussi : une autre nouvelle inventée

        Partager
        """
      })
  void knowsEveryReasonOfThesePages(String text) {
    var reading = new Reader().read(Original.plain(text));
    var reasons =
        Stream.concat(
            reading.mentions().stream().map(Mention::reason),
            reading.page().segments().stream().map(Segment::reason));
    assertThat(reasons.distinct().toList())
        .isNotEmpty()
        .allSatisfy(
            reason ->
                assertThat(ReasonWords.say(reason, Words.in(Language.AR))).isNotEqualTo(reason));
  }

  @Test
  void theLongestThatFitsIsMeant() {
    var words = Words.in(Language.EN);
    assertThat(ReasonWords.say("the head word X and what belongs to it", words))
        .isEqualTo("the head word \u2068X\u2069 and what belongs to it");
  }
}
