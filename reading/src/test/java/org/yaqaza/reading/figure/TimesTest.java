package org.yaqaza.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;

/// Dates in the months of every Arabic locale and in three more languages; what only looks like
/// one. Sentences are invented.
class TimesTest {

  private static String read(String published, String text) {
    var original =
        new Original(
            text,
            "UTF-8",
            Original.Form.PLAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(published).filter(p -> !p.isBlank()));
    var page = Pages.read(original);
    return String.join(
        "; ",
        new Times()
            .find(page).stream().map(t -> page.text().read(t.span()) + "=" + t.value()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      حدث ذلك يوم 12 مارس 2024 صباحا. | 12 مارس 2024=2024-03-12
      حدث ذلك في 04 - 07 - 2018 ليلا. | 04 - 07 - 2018=2018-07-04
      حدث ذلك في 2018/07/04 ليلا. | 2018/07/04=2018-07-04
      أوقف في غشت 2016 بالمدينة. | غشت 2016=2016-08
      أوقف يوم 3 جويلية 2016 هناك. | 3 جويلية 2016=2016-07-03
      أوقف في أبريل/نيسان 2015 هناك. | أبريل/نيسان 2015=2015-04
      أوقف في 30 يونيو/حزيران من عام 2015 هناك. | 30 يونيو/حزيران من عام 2015=2015-06-30
      أوقف في 5 كانون الثاني 2020 هناك. | 5 كانون الثاني 2020=2020-01-05
      أوقف في الحادي عشر من سبتمبر 2001 هناك. | الحادي عشر من سبتمبر 2001=2001-09-11
      أوقف في 2 ماي المنصرم هناك. | 2 ماي المنصرم=XXXX-05-02
      أوقف في 02 مايو هناك. | 02 مايو=XXXX-05-02
      تنظيم أنشئ سنة 2007 هناك. | 2007=2007
      تنظيم المرابطون (2013) هناك. | 2013=2013
      بدأ من 2021 ومستمر إلى 2027. | 2021=2021; 2027=2027
      بين 2014-2016 هناك. | 2014-2016=2014/2016
      أوقف في 1 رمضان 1440 هجرية هناك. | 1 رمضان 1440 هجرية=2019-05-06
      أوقف في رجب 1440 هناك. | رجب 1440=2019-03-08/2019-04-05
      Arrêté le 1er janvier 2020 à Rabat avec les autres. | 1er janvier 2020=2020-01-01
      Arrêté en août 2016 à Rabat avec les autres. | août 2016=2016-08
      Arrested on March 3, 2015 in the city with the others. | March 3, 2015=2015-03-03
      Arrested on 3 May 2015 in the city with the others. | 3 May 2015=2015-05-03
      Detenido el 3 de mayo de 2019 en la ciudad con los otros. | 3 de mayo de 2019=2019-05-03
      """)
  void readsDates(String text, String expected) {
    assertThat(read("", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      شهد الأسبوع الماضي مؤتمرين. | الأسبوع الماضي=2018-W26
      أوقف أمس الثلاثاء في المدينة. | أمس الثلاثاء=2018-07-03
      أوقف يوم الأحد الماضي في المدينة. | الأحد الماضي=2018-07-01
      أوقف يوم الاثنين في المدينة. | الاثنين=2018-07-02
      سيحاكم الشهر المقبل هناك. | الشهر المقبل=2018-08
      أوقف في 02 مايو هناك. | 02 مايو=2018-05-02
      أوقف في ديسمبر الماضي هناك. | ديسمبر الماضي=2017-12
      العام الماضي سافر. | العام الماضي=2017
      Il a été arrêté hier à Rabat avec les autres. | hier=2018-07-03
      He was arrested last month in the city. | last month=2018-06
      Fue detenido ayer en la ciudad con los otros. | ayer=2018-07-03
      """)
  void countsFromTheDayOfPublication(String text, String expected) {
    assertThat(read("2018-07-04", text)).isEqualTo(expected);
  }

  /// مارس is a verb too, باب has آب in it, الأحد may be «the one», رجب and رمضان are people.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      مارس ضغوطا على الشهود.
      فتح باب التعاون مع التنظيم.
      قال رجب إن شعبان لم يحضر.
      حضر رمضان عبد الله الاجتماع.
      لم يكن الأحد منهم حاضرا.
      شارك فيه 2000 شخص.
      يوم ناصر الشعب قضيته.
      Il a mis les mains sur la table mais les autres sont partis.
      They may march on the city with the others.
      """)
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertThat(read("2018-07-04", text)).isEmpty();
  }
}
