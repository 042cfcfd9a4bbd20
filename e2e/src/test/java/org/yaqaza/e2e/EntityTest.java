package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Site.class)
class EntityTest {

  @ParameterizedTest
  @CsvSource({"ar, الأسماء, تاريخ الميلاد", "en, Names, Date of birth"})
  void showsWhoSaysWhatSinceWhen(String language, String names, String born) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "check");
      Site.check(page);
      page.click(".match h2 a");
      assertThat(page.locator("#names h2")).hasText(names);
      assertThat(page.locator("#names")).containsText(Site.ASKED);
      assertThat(page.locator("#facts")).containsText(born);
      assertThat(page.locator("#statements tbody tr").first()).containsText("2026-02-27");
      Site.isAccessible(page);
      page.close();
    }
  }

  @Test
  void goesThroughItsSectionsByKeyboard() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "entity/un-111794");
      page.keyboard().press("j");
      assertThat(page.locator("#names")).isFocused();
      page.keyboard().press("j");
      assertThat(page.locator("#facts")).isFocused();
      page.keyboard().press("k");
      assertThat(page.locator("#names")).isFocused();
      page.close();
    }
  }

  @Test
  void exportsWhatIsSeen() {
    var csv = Site.node().get("entity/un-111794/statements.csv").body();
    assertThat(csv)
        .startsWith("record,entity,schema,property,value")
        .contains("un-111794,un-111794,Person,birthDate,1972-06-01,,,,un,2026-02-27,");
  }

  @ParameterizedTest
  @CsvSource({"ar, true", "en, true"})
  void canBeReadInTheDark(String language, boolean dark) {
    try (var user = Site.browser().user(language, 1280, dark)) {
      var page = Site.open(user, "entity/un-111794");
      Site.isAccessible(page);
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar", "en"})
  void fitsTheNarrowestScreen(String language) {
    try (var user = Site.browser().user(language, 320, false)) {
      var page = Site.open(user, "entity/un-111794");
      Site.fits(page);
      Site.isAccessible(page);
      page.close();
    }
  }

  @Test
  void saysWhatToDoWhenThereIsNoSuchEntity() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "entity/un-0");
      assertThat(page.locator("h1")).hasText("There is no such thing");
      Site.isAccessible(page);
      page.click(".refused .button >> nth=0");
      assertThat(page.locator("#name")).isVisible();
      page.close();
    }
  }
}
