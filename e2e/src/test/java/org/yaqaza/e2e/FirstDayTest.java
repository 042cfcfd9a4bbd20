package org.yaqaza.e2e;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Site.class)
class FirstDayTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void fromANodeThatNobodyHasUsedToADecisionByKeyboardAlone(String language) {
    try (var node = FirstDay.freshNode();
        var user = Site.browser().user(language, 1280, false)) {
      var page = user.newPage();
      new FirstDay(node, page, language, (at, _) -> Site.isAccessible(at)).walk();
    }
  }
}
