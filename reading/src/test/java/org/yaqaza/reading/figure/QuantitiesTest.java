package org.yaqaza.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;

/// What counts, how many, and how they are bounded; and what only looks like it. Sentences are
/// invented.
class QuantitiesTest {

  private static String read(String language, String text) {
    var page = Pages.read(Original.plain(text), Optional.of(Language.valueOf(language)));
    var found = new Quantities().find(page, new Times().find(page));
    return String.join("; ", found.stream().map(q -> show(page.text().read(q.span()), q)).toList());
  }

  private static String show(String text, Quantity q) {
    var value =
        q.isSingle()
            ? q.low().toPlainString()
            : q.low().toPlainString() + ".." + q.high().map(h -> h.toPlainString()).orElse("");
    return text
        + "="
        + value
        + (q.bound() == Quantity.Bound.EXACT ? "" : " " + q.bound().code())
        + (q.unit().isEmpty() ? "" : " " + q.unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      AR | يبلغ من العمر ثمانية وعشرين عاما. | ثمانية وعشرين عاما=28 year
      AR | التحق حوالي ألف وستمائة عنصر بالقتال. | ألف وستمائة عنصر=1600 about
      AR | عاد منهم مائتان وسبعون إلى بلدهم. | مائتان وسبعون=270
      AR | أحيل مائة وسبعة وثلاثون إلى القضاء. | مائة وسبعة وثلاثون=137
      AR | حكم على ثلاثة و أربعين متهما. | ثلاثة و أربعين متهما=43
      AR | بمشاركة أكثر من 50 وفدا. | 50 وفدا=50 min
      AR | شارك فيه 1000 شخص. | 1000 شخص=1000
      AR | حجز ما لا يقل عن ثلاثمئة وخمسة عشر كيلوغراما. | ثلاثمئة وخمسة عشر كيلوغراما=315 min kg
      AR | بلغت القيمة ألف وثلاثمئة درهم. | ألف وثلاثمئة درهم=1300 MAD
      AR | بلغت 20 ألف دولار. | 20 ألف دولار=20000 USD
      AR | بلغت ثلاثة آلاف دولار. | ثلاثة آلاف دولار=3000 USD
      AR | مليونين وخمسمئة ألف لاجئ وصلوا. | مليونين وخمسمئة ألف لاجئ=2500000
      AR | اعتقال اثني عشر شخصا. | اثني عشر شخصا=12
      AR | اعتقال إحدى عشرة امرأة. | إحدى عشرة امرأة=11
      AR | توقيف شخصين في المدينة. | شخصين=2
      AR | قتل العشرات في الهجوم. | العشرات=20..99 about
      AR | آلاف المقاتلين عادوا. | آلاف المقاتلين=2000.. about
      AR | بين ثلاثين وأربعين مقاتلا. | ثلاثين وأربعين مقاتلا=30..40
      AR | زيادة بنسبة 41 في المائة. | 41 في المائة=41 %
      AR | عدد السكان 1.500.000 نسمة. | 1.500.000 نسمة=1500000
      FR | Plus de 1 600 Marocains sont partis. | 1 600 Marocains=1600 min
      FR | quatre-vingt-dix-sept personnes arrêtées. | quatre-vingt-dix-sept personnes=97
      FR | soixante et onze suspects. | soixante et onze suspects=71
      FR | environ 2,5 millions d'euros saisis. | 2,5 millions=2500000 about
      FR | une trentaine de combattants. | une trentaine=30..35 about
      EN | two hundred and seventy foreign fighters returned. | two hundred and seventy foreign fighters=270
      EN | at least twenty-eight people died. | twenty-eight people=28 min
      EN | 1,600 people left. | 1,600 people=1600
      EN | between 30 and 40 suspects fled. | 30 and 40 suspects=30..40
      ES | mil seiscientos combatientes. | mil seiscientos combatientes=1600
      ES | al menos treinta y un años. | treinta y un años=31 min year
      ES | 1.600 personas fueron detenidas. | 1.600 personas=1600
      """)
  void countsInDigitsAndInWords(String language, String text, String expected) {
    assertThat(read(language, text)).isEqualTo(expected);
  }

  /// العدد 444 is an issue, 5+5 a forum, السادس a king's number, العشرة a definite number.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      AR | صدر العدد 444 من الجريدة.
      AR | اجتماع مجموعة 5+5 في الرباط.
      AR | خطاب الملك محمد السادس أمس.
      AR | وفق المادة 218 من القانون 03-03.
      AR | على الساعة 10 صباحا.
      AR | رواه أحد الشهود.
      AR | في عام 2015 وحده.
      AR | القرن الحادي عشر.
      FR | selon l'article 218 de la loi 03-03.
      EN | one of them fled in 2015.
      ES | una de ellas huyó en 2015.
      """)
  void whatOnlyLooksLikeACountIsNone(String language, String text) {
    assertThat(read(language, text)).isEmpty();
  }

  @Test
  void everyTableIsInKnownLanguages() {
    assertThat(new Quantities()).isNotNull();
  }
}
