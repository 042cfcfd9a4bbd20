package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Site.class)
class CheckTest {

  @ParameterizedTest
  @CsvSource({"ar, rtl, تطابق واحد", "en, ltr, One match"})
  void findsSomebodyWhoseNameIsWrittenInAnotherScript(String language, String dir, String count) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "");
      assertThat(page.locator("html")).hasAttribute("dir", dir);
      assertThat(page.locator("#name")).isFocused();
      Site.check(page);
      assertThat(page.locator(".sum h1")).hasText(count);
      assertThat(page.locator(".match h2").first()).containsText(Site.ASKED);
      assertThat(page.locator(".match h2").first()).containsText(Site.LISTED);
      assertThat(page.locator(".match .tag").first()).containsText("QDi.136");
      assertThat(page.url()).matches(".*/check/[0-9a-f]{32}(#answer)?");
      page.close();
    }
  }

  @Test
  void theWeightsOnThePageAddUpToTheSum() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "check");
      Site.check(page);
      var lines = page.locator(".match .fall tbody .n").allInnerTexts();
      var total = page.locator(".match .fall tfoot .n").innerText();
      double sum = lines.stream().mapToDouble(CheckTest::number).sum();
      assertThat(sum).isCloseTo(number(total), org.assertj.core.data.Offset.offset(0.001));
      page.close();
    }
  }

  private static double number(String bits) {
    return Double.parseDouble(bits.strip().replace('−', '-'));
  }

  @Test
  void goesFromArrivingToDoneByKeyboardAlone() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "check");
      page.keyboard().type("Ayman al Zawahri");
      page.keyboard().press("Enter");
      page.waitForSelector(".match");
      assertThat(page.locator("#answer")).isFocused();
      page.keyboard().press("j");
      assertThat(page.locator(".match").first()).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator(".match h2 a").first()).isFocused();
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      page.keyboard().press("Escape");
      page.keyboard().press("/");
      assertThat(page.locator("#name")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("#name")).not().isFocused();
      switchKeysOff(page);
      page.keyboard().press("/");
      assertThat(page.locator("#name")).not().isFocused();
      page.close();
    }
  }

  private static void switchKeysOff(Page page) {
    page.keyboard().press("?");
    page.locator("#single-keys").press("Space");
    page.keyboard().press("Escape");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void tellsWhatIsWrongBesideTheFieldAndKeepsTheValues(String language) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "check");
      page.fill("#name", "Somebody");
      page.fill("#born", "31.02.1980");
      page.click(".go");
      assertThat(page.locator("#faults")).isVisible();
      assertThat(page.locator("#faults a")).hasAttribute("href", "#born");
      assertThat(page.locator("#born")).hasValue("31.02.1980");
      assertThat(page.locator("#name")).hasValue("Somebody");
      assertThat(page.locator("#born")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#born-fault")).isVisible();
      Site.isAccessible(page);
      page.close();
    }
  }

  @Test
  void backAndReloadAskNothingAgain() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "check");
      Site.check(page);
      var answer = page.url();
      page.reload();
      assertThat(page.locator(".match").first()).isVisible();
      assertThat(page.locator("#name")).hasValue(Site.ASKED);
      page.click(".match .acts a");
      page.goBack();
      assertThat(page.locator(".match").first()).isVisible();
      assertThat(page.url()).startsWith(answer.replace("#answer", ""));
      page.close();
    }
  }

  @Test
  void worksWithoutScripts() {
    try (var user = Site.browser().withoutScripts("ar")) {
      var page = user.newPage();
      page.navigate(Site.url("check"));
      page.fill("#name", Site.ASKED);
      page.click(".go");
      assertThat(page.locator(".match").first()).isVisible();
      page.locator(".menu summary").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Français")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "fr");
      assertThat(page.locator(".match").first()).isVisible();
    }
  }

  @Test
  void saysWhenAnAnswerIsNoLongerKept() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "check/" + "0".repeat(32));
      assertThat(page.locator("#answer h1")).hasText("This answer is no longer kept");
      assertThat(page.locator("#name")).isVisible();
      page.close();
    }
  }

  @Test
  void saysWhatToDoWhenNothingIsFound() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "check");
      page.fill("#name", "Gwendolyn Featherstonehaugh");
      page.click(".go");
      assertThat(page.locator(".sum h1")).hasText("No match");
      assertThat(page.locator(".empty")).containsText("Add a date of birth");
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, false", "en, false", "ar, true", "en, true"})
  void canBeReadByEverybody(String language, boolean dark) {
    try (var user = Site.browser().user(language, 1280, dark)) {
      var page = Site.open(user, "check");
      Site.isAccessible(page);
      Site.check(page);
      page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
      Site.isAccessible(page);
      page.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "es"})
  void fitsTheNarrowestScreen(String language) {
    try (var user = Site.browser().user(language, 320, false)) {
      var page = Site.open(user, "check");
      Site.fits(page);
      Site.check(page);
      page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
      Site.fits(page);
      page.close();
    }
  }
}
