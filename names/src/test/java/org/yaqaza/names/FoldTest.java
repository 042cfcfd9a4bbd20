package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          أَبُو بَكْرٍ       | ابوبكر
          آمنة           | امنه
          مصطفى          | مصطفي
          مــحــمــد     | محمد
          ﻣﺤﻤﺪ           | محمد
          علی کریم       | عليكريم
          مؤمن           | مومن
          Jürgen Größe   | jurgengrosse
          Łódź           | lodz
          Qa’ida         | qaida
          Ḥusayn ʿAlī    | husaynali
          ٢٠٢٦           | 2026
          שָׁלוֹם           | שלומ
          צ׳רצ׳יל         | צרציל
          Μητσοτάκης     | μητσοτακησ
          ΟΔΥΣΣΕΎΣ       | οδυσσευσ
          Ёлкин          | елкин
          İBRAHİM        | ibrahim
          """)
  void spellingsThatMeanTheSameLettersFoldToTheSame(String written, String folded) {
    assertThat(Fold.fold(written).text()).isEqualTo(folded);
  }

  @Property
  void foldingTwiceChangesNothing(@ForAll String text) {
    var once = Fold.fold(text).text();
    assertThat(Fold.fold(once).text()).isEqualTo(once);
  }

  @Property
  void eachFoldedLetterKnowsWhereItCameFrom(@ForAll String text) {
    var folded = Fold.fold(text);
    assertThat(folded.origin()).hasSize(folded.text().length());
    int last = 0;
    for (int origin : folded.origin()) {
      assertThat(origin).isBetween(last, text.length() - 1);
      last = origin;
    }
  }
}
