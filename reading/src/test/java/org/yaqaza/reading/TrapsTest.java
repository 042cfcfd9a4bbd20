package org.yaqaza.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What looks like one thing and is another. Each row: the trap, a sentence, what comes out (parted
/// by `;`), and what must not (a word after which nothing of that kind stands). Names are invented.
class TrapsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          issue number        | نشرت الجريدة المقال في العدد 444 يوم 3 مارس 2020.                | TIME 3 مارس 2020 = 2020-03-03 | QUANTITY
          forum of N and N    | اجتمع وزراء مجموعة 5+5 في مالطا.                                | PLACE مالطا | QUANTITY
          regnal number       | استقبل الملك محمد السادس وفدا من الأئمة.                         | PERSON محمد السادس | QUANTITY
          a door, no month    | فتح باب التعاون مع تنظيم داعش في ليبيا.                          | GROUP داعش | TIME
          March as a verb     | مارس الموقوف التجارة في طنجة.                                    | PLACE طنجة | TIME
          March as a month    | أوقف الرجل في مارس 2019 بمدينة طنجة.                             | TIME مارس 2019 = 2019-03 | QUANTITY
          a listed name       | قال وليد الكروزي إن أخاه سافر.                                    | PERSON وليد الكروزي | PERSON ليد
          the so-called       | كشفت التحقيقات عن نوايا ما يسمى بأمير تنظيم "القاعدة".            | GROUP القاعدة | PERSON
          is called           | أبرزت مصادر أمنية أن المشتبه فيه الذي يدعى “أبومحمد الفاروقي ” التحق بداعش. | PERSON أبومحمد الفاروقي; CLAIM asserted by مصادر أمنية | CLAIM hedged
          two opening quotes  | قالت منظمة “الإنتربول“ إن المشتبه فيه فر إلى اليونان.             | ORG الإنتربول; PLACE اليونان | PERSON
          joined kunya        | أعلن التنظيم مقتل أبومصعب الودغاسي في الغارة.                      | PERSON أبومصعب الودغاسي | QUANTITY
          month named twice   | وقع الهجوم في أبريل/نيسان 2013 في نيروبي.                        | TIME أبريل/نيسان 2013 = 2013-04 | QUANTITY
          day and last month  | أوقف الخمسة يوم الثاني عشر من أكتوبر الماضي في الرباط.            | TIME الثاني عشر من أكتوبر الماضي = XXXX-10-12 | PERSON
          date with blanks    | وقع الحادث يوم 04 - 07 - 2018 في مراكش.                          | TIME 04 - 07 - 2018 = 2018-07-04 | QUANTITY
          group and its year  | تأسست جماعة «المرابطون» (2013) في مالي.                          | GROUP المرابطون; TIME 2013 = 2013 | QUANTITY
          lost quotation      | أعلن تنظيم ?القاعدة? مسؤوليته عن الهجوم.                          | GROUP القاعدة | PERSON
          swapped ya          | سافر كريم الودغاسي إلي تركيا و عاد الي المغرب.                    | PLACE تركيا; PLACE المغرب | PERSON الي
          final ya of في      | أوقف ثلاثة أشخاص فى تونس.                                        | PLACE تونس; QUANTITY exact 3 of أشخاص | PERSON
          bracket and clitic  | التحق بـ(داعش) وبـ"بوكو حرام".                                   | GROUP داعش; GROUP بوكو حرام | PERSON
          slip of the pen     | حدث تعاون بين البلدين ودول في آسيبا وإفريقيا.                     | PLACE آسيبا = آسيا; PLACE إفريقيا = أفريقيا | PERSON
          units before tens   | بلغ عددهم ثلاثة و أربعين موقوفا.                                  | QUANTITY exact 43 of موقوفا | PERSON
          accusative thousand | سافر ألف وثلاثمئة شاب إلى سوريا.                                  | QUANTITY exact 1300 of شاب | PERSON
          a town that is a word | نجد في القوى الجديدة أملا.                                     | | PLACE
          denied by a noun    | نفت عائلة سامي الودغاسي توقيفه في مدينة طنجة.                      | CLAIM denied by عائلة سامي الودغاسي | EVENT ARREST happened
          whose lawyer it is  | قال محامي سامي الودغاسي إن موكله أوقف في طنجة.                    | CLAIM asserted by محامي سامي الودغاسي | CLAIM asserted by سامي
          a lawyer by name    | قال المحامي سامي الودغاسي إن موكله أوقف في طنجة.                  | CLAIM asserted by سامي الودغاسي |
          a name for a place  | أدان بشار الودغاسي الهجوم.                                       | PERSON بشار الودغاسي | PLACE
          """)
  void comesOutRight(String trap, String text, String expected, String barred) {
    var shown =
        Shown.of("أخبار اليوم من البلاد\n\n" + text + " وانتهى الخبر عند هذا الحد من الكلام.");
    for (var line : expected == null ? List.<String>of() : List.of(expected.split("; *"))) {
      assertThat(shown).as(trap).contains(line.strip());
    }
    if (barred != null) {
      assertThat(shown).as(trap).noneMatch(line -> line.startsWith(barred.strip()));
    }
  }
}
