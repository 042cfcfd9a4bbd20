package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Passw0rd!2026",
        "P@$$w0rdP@$$w0rd",
        "qwertyuiop123",
        "aaaaaaaaaaaaaaaa",
        "1234567890123456",
        "yaqaza-yaqaza-2026",
        "Welcome-to-Yaqaza!",
        "samira.test-samira.test",
        "Administrator1!",
        "كلمة المرور 12345",
        "abababababababab"
      })
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(PasswordRule.against(password, "samira.test")).contains("password.common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven green lanterns",
        "سبعة فوانيس خضراء",
        "tulip-anvil-quarry",
        "k7#mQ9!vZ2@p",
        "correct horse battery staple"
      })
  void whatNobodyGuessesIsTaken(String password) {
    assertThat(PasswordRule.against(password, "samira.test")).isEmpty();
  }

  @Property
  void shorterThanTwelveIsRefused(@ForAll @IntRange(min = 0, max = 11) int length) {
    assertThat(PasswordRule.against("k7#mQ9!vZ2@p".substring(0, length), "x"))
        .contains("password.short");
  }

  @Property
  void upTo128AreTaken(@ForAll @IntRange(min = 40, max = 128) int length) {
    assertThat(PasswordRule.against(Tokens.readable(length), "samira.test")).isEmpty();
  }

  @Property
  void longerThan128IsRefused(@ForAll @IntRange(min = 129, max = 900) int length) {
    assertThat(PasswordRule.against(Tokens.readable(length), "x")).contains("password.long");
  }
}
