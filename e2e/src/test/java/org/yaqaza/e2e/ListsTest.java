package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.Editions;

@ExtendWith(Site.class)
class ListsTest {

  private static Sight published() {
    return Site.node().part(Sights.class).published();
  }

  /// One edition of the invented list waits before each test.
  @BeforeEach
  void somethingWaits() {
    if (Site.node().part(Editions.class).quarantined(published()).isEmpty()) {
      InventedList.quarantine(Site.node());
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, القوائم, قائمة الأمم المتحدة", "en, Lists, UN list"})
  void showsWhatIsHeldAndWhatWaits(String language, String title, String un) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "lists");
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator("#list-un h2")).hasText(un);
      assertThat(page.locator("#list-un")).containsText("1,003");
      assertThat(page.locator("#list-invented .tag.lamp")).isVisible();
      Site.isAccessible(page);
      page.click("#list-invented h2 a");
      assertThat(page.locator(".quarantine")).isVisible();
      assertThat(page.locator(".editions tbody tr").last()).containsText("2025-11-01");
      Site.isAccessible(page);
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, أُضيف", "en, Added"})
  void showsWhatChangedPropertyByProperty(String language, String added) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "lists/invented");
      page.locator(".editions tbody a").last().click();
      assertThat(page.locator(".change-rows > li.added")).hasCount(2);
      assertThat(page.locator(".change-rows > li.removed")).hasCount(1);
      assertThat(page.locator(".change-rows > li.added").first()).containsText(added);
      page.locator(".tabs a").last().click();
      assertThat(page.locator(".change-rows > li")).hasCount(3);
      assertThat(page.locator("li.changed ins").first()).containsText("Sammy Invented");
      Site.isAccessible(page);
      page.locator(".change-rows a").first().click();
      assertThat(page.locator("#statements")).isVisible();
      page.close();
    }
  }

  @Test
  void showsAnEntryThatItsListNoLongerHas() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "entity/invented-5");
      assertThat(page.locator("h1")).containsText("Paul Inventé");
      assertThat(page.locator(".tag.lamp")).containsText("No list held");
      Site.isAccessible(page);
      page.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void asksForAReasonBeforeAnythingIsDecided(String language) {
    try (var user = Site.browser().withoutScripts(language)) {
      var page = user.newPage();
      page.navigate(Site.url("lists/invented"));
      page.fill("textarea", "   ");
      page.click(".quarantine .acts button >> nth=-1");
      assertThat(page.locator(".quarantine .fault")).isVisible();
      assertThat(page.locator(".quarantine")).isVisible();
    }
  }

  @Test
  void discardsByKeyboardAndRemembersIt() {
    try (var user = Site.browser().user("en", 1280, false)) {
      var page = Site.open(user, "lists/invented");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".quarantine")).isFocused();
      tabTo(page, "textarea");
      page.keyboard().type("the publisher took it back");
      tabTo(page, "button:not([formaction])");
      page.keyboard().press("Enter");
      assertThat(page.locator(".quarantine")).hasCount(0);
      page.goBack();
      page.reload();
      assertThat(page.locator(".quarantine")).hasCount(0);
      var newest = Site.node().part(Editions.class).of(published(), InventedList.ID).getFirst();
      assertThat(newest.state()).isEqualTo(Edition.State.DISCARDED);
      page.close();
    }
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("not reached by keyboard: " + selector);
  }

  @ParameterizedTest
  @CsvSource({"ar, lists", "en, lists", "ar, lists/invented", "en, lists/invented"})
  void fitsTheNarrowestScreen(String language, String path) {
    try (var user = Site.browser().user(language, 320, true)) {
      var page = Site.open(user, path);
      Site.fits(page);
      Site.isAccessible(page);
      page.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void changesFitTheNarrowestScreenToo(String language) {
    try (var user = Site.browser().user(language, 320, true)) {
      var page = Site.open(user, "lists/invented/changes?from=1&to=2");
      Site.fits(page);
      Site.isAccessible(page);
      page.close();
    }
  }
}
