package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Handling;
import org.yaqaza.node.reading.many.TenPages;

/// Many documents together, as people use these pages: by mouse, by keyboard, and without scripts.
@ExtendWith(Site.class)
class ManyPagesTest {

  @BeforeAll
  static void read() {
    TenPages.into(Site.node(), Handling.PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void fromAMarkToTheTellingsOfAnEvent(String language) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "reading/events");
      assertThat(page.locator(".timeline .mark").first()).isVisible();
      var mark = page.locator(".timeline a[href^='#o-']").last();
      var target = mark.getAttribute("href").substring(1);
      mark.click();
      assertThat(page.locator("[id='" + target + "']:target")).isVisible();
      Site.isAccessible(page);
      Site.fits(page);
    }
  }

  /// The page mirrors: time runs from the start side.
  @Test
  void timeRunsFromTheStartSide() {
    try (var arabic = Site.browser().user("ar", 1280, false);
        var english = Site.browser().user("en", 1280, false)) {
      var one = Site.open(arabic, "reading/events");
      var other = Site.open(english, "reading/events");
      var sum = first(one, ".timeline .mark") + first(other, ".timeline .mark");
      org.assertj.core.api.Assertions.assertThat(sum).isEqualTo(1000);
    }
  }

  private static int first(Page page, String mark) {
    return Integer.parseInt(page.locator(mark).first().getAttribute("cx"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void tiesAreChosenByKeyboardAlone(String language) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "reading/ties");
      page.waitForSelector("#ties[data-drawn]");
      new Typist(page).to("#ties").press("ArrowDown");
      assertThat(page.locator("#tie-chosen .tie-list li").first()).isVisible();
      Site.isAccessible(page);
      page.keyboard().press("Enter");
      page.waitForURL("**/reading/people/*");
      Site.isAccessible(page);
    }
  }

  @Test
  void withoutScriptsTheTableSaysTheSame() {
    try (var user = Site.browser().withoutScripts("en")) {
      var page = Site.open(user, "reading/ties");
      assertThat(page.locator("figure.picture-of")).isHidden();
      assertThat(page.locator("table.bonds tbody tr").first()).isVisible();
      page.navigate(Site.url("reading/events"));
      page.fill("[name=who]", "Mukhtaraoui");
      page.click(".sift .button");
      org.assertj.core.api.Assertions.assertThat(page.url())
          .contains("party=")
          .doesNotContain("ukht");
      assertThat(page.locator(".occurrence").first()).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aCountryOnTheMapLeadsToItsEvents(String language) {
    try (var user = Site.browser().user(language, 1280, false)) {
      var page = Site.open(user, "reading/map");
      assertThat(page.locator(".world .town").first()).isVisible();
      Site.isAccessible(page);
      page.locator(".map-page tbody a").first().click();
      org.assertj.core.api.Assertions.assertThat(page.url()).contains("country=");
      assertThat(page.locator(".occurrence").first()).isVisible();
    }
  }
}
