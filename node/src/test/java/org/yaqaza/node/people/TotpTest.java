package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /// The secret of RFC 6238, Appendix B.
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makesTheCodesOfTheStandard(long seconds, String code) {
    var step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "9, 520489",
  })
  void makesTheSixDigitCodesOfRfc4226(long step, String code) {
    assertThat(Totp.code(SECRET, step, Totp.DIGITS)).isEqualTo(code);
  }

  @Property
  void aCodeFitsAtItsStepAndTheOnesBesideIt(
      @ForAll @IntRange(min = 1, max = 100_000_000) int step,
      @ForAll @IntRange(min = -5, max = 5) int away) {
    var code = Totp.code(SECRET, step, Totp.DIGITS);
    var now = Instant.ofEpochSecond((step + away) * 30L + 7);
    var found = Totp.fitting(SECRET, code, now, 0);
    if (Math.abs(away) <= 1) {
      assertThat(found).isPresent();
    } else {
      // one in a million codes is also that of a step nearby
      found.ifPresent(other -> assertThat(Totp.code(SECRET, other, Totp.DIGITS)).isEqualTo(code));
    }
  }

  @Test
  void aCodeIsGoodOnce() {
    var now = Instant.ofEpochSecond(1_111_111_111L);
    var code = Totp.code(SECRET, Totp.step(now), Totp.DIGITS);
    var first = Totp.fitting(SECRET, code, now, 0);
    assertThat(first).isPresent();
    assertThat(Totp.fitting(SECRET, code, now, first.getAsLong())).isEmpty();
  }

  @Property
  void base32IsReadBack(@ForAll @Size(max = 40) byte[] bytes) {
    assertThat(Totp.fromBase32(Totp.base32(bytes))).isEqualTo(bytes);
  }

  @Test
  void base32IsThatOfTheStandard() {
    assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
  }
}
