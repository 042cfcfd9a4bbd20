package org.yaqaza.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Handling;
import org.yaqaza.node.reading.many.TenPages;

/// Takes the pictures of the guide: `mvn verify -pl e2e -am -Dscreenshots=true -Dtest=Pictures`.
@ExtendWith(Site.class)
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class Pictures {

  private static final Path FOLDER =
      Path.of(System.getProperty("yaqaza.root", "..")).resolve("docs/pictures");

  @ParameterizedTest
  @CsvSource({
    "ar, 1280, wide, false",
    "en, 1280, wide, false",
    "ar, 390, narrow, false",
    "en, 390, narrow, false",
    "ar, 1280, wide, true",
    "en, 1280, wide, true"
  })
  void ofEveryPage(String language, int width, String size, boolean dark) {
    try (var user = Site.browser().user(language, width, dark)) {
      // not watched for complaints: taking a picture puts a style into the page, which is refused
      var page = user.newPage();
      page.navigate(Site.url("check"));
      var name = "-" + language + "-" + size + (dark ? "-dark" : "");
      if (!dark) {
        take(page, "check" + name);
      }
      page.fill("#name", "سعيد بحاجي");
      page.fill("#born", "1975");
      page.fill("#nationality", language.equals("ar") ? "المغرب" : "Morocco");
      page.click(".go");
      page.waitForSelector(".match");
      take(page, "check-result" + name);
      if (!dark) {
        page.navigate(Site.url("entity/un-112030"));
        take(page, "entity" + name);
        page.navigate(Site.url("lists"));
        take(page, "lists" + name);
        page.navigate(Site.url("lists/invented/changes?from=1&to=2"));
        take(page, "changes" + name);
      }
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, 1280, wide", "en, 1280, wide", "ar, 390, narrow", "en, 390, narrow"})
  void ofTheReadingDesk(String language, int width, String size) {
    TenPages.into(Site.node(), Handling.PUBLISHED);
    try (var user = Site.browser().user(language, width, false)) {
      var page = user.newPage();
      var name = "-" + language + "-" + size;
      page.navigate(Site.url("reading"));
      page.fill("#text", InventedPages.ARABIC);
      page.click(".give .go");
      page.waitForSelector(".st");
      page.locator(".st").first().hover();
      take(page, "reading-document" + name);
      for (var part : List.of("events", "ties", "map", "fighters")) {
        page.navigate(Site.url("reading/" + part));
        take(page, "reading-" + part + name, 1400);
      }
      page.close();
    }
  }

  private static final Set<String> STEPS =
      Set.of("setup", "login", "answer", "queue", "alert", "decided");

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void ofTheFirstDay(String language) {
    try (var node = FirstDay.freshNode();
        var user = Site.browser().user(language, 1000, false)) {
      FirstDay.Look look =
          (page, step) -> {
            if (STEPS.contains(step)) {
              take(page, "first-day-" + step + "-" + language, 1150);
            }
          };
      new FirstDay(node, user.newPage(), language, look).walk();
    }
  }

  private static void take(Page page, String name) {
    page.evaluate("document.activeElement.blur()");
    take(page, name, 1800);
  }

  /// The first screens of a page are enough: a picture is not the page.
  private static void take(Page page, String name, int most) {
    page.evaluate("document.fonts.ready");
    page.evaluate("scrollTo(0, 0)");
    var width = page.viewportSize().width;
    var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + ".png"))
            .setFullPage(true)
            .setClip(0, 0, width, Math.min(height, most)));
  }
}
