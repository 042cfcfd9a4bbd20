package org.yaqaza.reading.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.figure.Times;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Pages;

/// Who and what is named, each kind and each trap in a sentence of its own. People are invented,
/// but for those whom the published lists name; groups and places are real or invented.
class MentionsTest {

  private static List<Mention> find(Page page) {
    return new Mentions().find(page, new Times().find(page));
  }

  private static String read(String text) {
    var page = Pages.whole(text);
    return String.join(
        "; ", find(page).stream().map(m -> m.type() + " " + page.text().read(m.span())).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      قال ياسين القرطبي إن البحث جار. | PERSON ياسين القرطبي
      وأكد الدكتور مصطفى الودغاسي أن البحث جار. | PERSON مصطفى الودغاسي
      أوقف المشتبه فيه الذي يدعى “أبومحمد الفاتح ” أمس. | PERSON أبومحمد الفاتح
      الملقب بـ«أبو سلمان» كان هناك. | PERSON أبو سلمان
      قال وليد الزرقاني إن الحكم صدر. | PERSON وليد الزرقاني
      سافر إلى ليبيا ثم عاد إلى طنجة. | PLACE ليبيا; PLACE طنجة
      أوقف في مدينة وادي النخيل. | PLACE وادي النخيل
      التحق بصفوف داعش هناك. | GROUP داعش
      بايع تنظيم "القاعدة" هناك. | GROUP القاعدة
      من تنظيم "داعش" و"القاعدة" والمرابطين هناك. | GROUP داعش; GROUP القاعدة; GROUP المرابطين
      ارتبطوا بجماعة راية الجبل قبل ذلك. | GROUP راية الجبل
      أعلنت وزارة الداخلية ذلك. | ORG وزارة الداخلية
      رئيس المركز الأوروبي لدراسات مكافحة الإرهاب هناك. | ORG المركز الأوروبي لدراسات مكافحة الإرهاب
      نقلت صحيفة الميناء الخبر. | MEDIA صحيفة الميناء
      """)
  void findsEachKind(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  /// «The so-called emir» is no person, باب no month and no place, السادس a number of a king, a
  /// glued letter never part of a name.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      فتح باب التعاون مع الجميع. |
      شدد على ضرورة الحوار. |
      ما يسمى بأمير التنظيم غائب. |
      بمدينة طنجة وحدها. | PLACE طنجة
      عاد من المغرب وليبيا. | PLACE المغرب; PLACE ليبيا
      يشغل مناصب في إطار التعاون. |
      """)
  void isNotTakenIn(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Le procureur Étienne Valdon a parlé de la cellule à Montreval avec les autres. | PERSON Étienne Valdon; PLACE Montreval
      Il a rejoint Al-Qaïda au Maghreb islamique avec les autres en Algérie. | GROUP Al-Qaïda au Maghreb islamique; PLACE Algérie
      Selon le ministère de l'Intérieur, les deux sont partis avec les autres. | ORG ministère de l'Intérieur
      He said that Minister Ana Robledal was in Madrid with the others from Boko Haram. | PERSON Ana Robledal; PLACE Madrid; GROUP Boko Haram
      The flat was nice and the same man was there with the others. |
      La analista Marta Ollero señaló que el grupo Estado Islámico estaba en Siria con los otros. | PERSON Marta Ollero; GROUP Estado Islámico; PLACE Siria
      """)
  void readsLatinLettersToo(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aLastNameLeadsToTheFullNameBeforeIt() {
    var page = Pages.whole("قال سفيان الدرعاوي إن البحث جار. وأضاف الدرعاوي أن العدد كبير.");
    var mentions = find(page);
    assertThat(mentions).hasSize(2);
    assertThat(mentions.get(1).id()).isEqualTo(mentions.get(0).id());
    assertThat(mentions.get(1).name()).isEqualTo("سفيان الدرعاوي");
  }

  @Test
  void whereTwoFitItStaysOpen() {
    var page =
        Pages.whole(
            "قال سفيان الدرعاوي إن البحث جار. وقال كريم الدرعاوي ذلك. وأضاف الدرعاوي أن العدد كبير.");
    var mentions = find(page);
    assertThat(mentions).hasSize(3);
    assertThat(mentions.stream().map(Mention::id).distinct()).hasSize(3);
  }

  @Test
  void everyMentionSaysWhy() {
    var page =
        Pages.whole("قال ياسين القرطبي في الرباط إن تنظيم داعش وراء ذلك وفق وزارة الداخلية.");
    assertThat(find(page)).hasSize(4).allMatch(m -> !m.reason().isBlank());
  }
}
