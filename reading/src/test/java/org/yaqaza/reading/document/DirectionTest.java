package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is put on a page by the Unicode algorithm is read back from it. Between a number and a
/// Latin word stands an Arabic one: without it two sentences look the same.
class DirectionTest {

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "قال",
            "المدينة،",
            "(من)",
            "«إلى»",
            "2015",
            "12/03/2024",
            "1,600",
            "3.5%",
            "Paris",
            "Le Monde",
            "[ثم]",
            "\"القاعدة\"",
            "أيضا.")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(words -> "وأضاف " + String.join(" في ", words) + " كله.");
  }

  @Property(tries = 500)
  void seenAndReadBack(@ForAll("sentences") String sentence) {
    var seen = new Bidi(sentence, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
    var glyphs = seen.codePoints().mapToObj(Character::toString).toList();
    assertThat(Direction.logical(glyphs, true)).isEqualTo(sentence);
  }
}
