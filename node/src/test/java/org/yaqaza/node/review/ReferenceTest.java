package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferenceTest {

  private static final String SIGNS = "123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 300)
  void isReadInAnyCaseWithAndWithoutLines() {
    var reference = Reference.next();
    assertThat(Reference.read(reference.text().toLowerCase(Locale.ROOT))).contains(reference);
    assertThat(Reference.read(" " + reference.text().replace("-", " "))).contains(reference);
  }

  @Property(tries = 1000)
  void oneWrongSignIsFound(
      @ForAll @IntRange(max = 12) int place, @ForAll @IntRange(max = 30) int sign) {
    var signs = Reference.next().text().replace("-", "");
    var wrong = signs.substring(0, place) + SIGNS.charAt(sign) + signs.substring(place + 1);
    assertThat(Reference.read(wrong).isPresent()).isEqualTo(wrong.equals(signs));
  }

  @Property(tries = 1000)
  void twoNeighboursThatChangedPlacesAreFound(@ForAll @IntRange(max = 11) int place) {
    var signs = Reference.next().text().replace("-", "");
    var wrong =
        signs.substring(0, place)
            + signs.charAt(place + 1)
            + signs.charAt(place)
            + signs.substring(place + 2);
    assertThat(Reference.read(wrong).isPresent()).isEqualTo(wrong.equals(signs));
  }
}
