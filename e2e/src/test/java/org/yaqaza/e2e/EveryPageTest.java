package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of a desk at work, as each of its people sees it: accessible at levels A and AA, in
/// light and dark, and no wider than the narrowest screen. With `-Dgallery=FOLDER` it leaves
/// pictures there.
@ExtendWith(Site.class)
class EveryPageTest {

  /// A page, under the login of whoever looks at it.
  private record Sight(String name, String login, String path) {}

  private static final int NARROWEST = 320;
  private static final int HEIGHT = 900;

  private static final @Nullable String GALLERY = System.getProperty("gallery");

  private static @Nullable Office office;

  /// Every page is looked at, whatever is wrong with the one before.
  private final SoftAssertions found = new SoftAssertions();

  @AfterEach
  void nothingIsWrong() {
    found.assertAll();
  }

  @BeforeAll
  static void open() {
    office = Office.open(Site.browser());
  }

  @AfterAll
  static void close() {
    if (office != null) {
      office.close();
    }
  }

  private static Office office() {
    return Objects.requireNonNull(office);
  }

  private static List<Sight> all() {
    return List.of(
        new Sight("login", "", "login"),
        new Sight("account", "salma", "account"),
        new Sight("account-factor", "salma", "account/factor"),
        new Sight("account-supervisor", "driss", "account"),
        new Sight("people", "amal", "people"),
        new Sight("person", "amal", "people/" + office().person()),
        new Sight("keys", "amal", "keys"),
        new Sight("check", "salma", "check"),
        new Sight("entity", "driss", "entity/invented-1"),
        new Sight("review", "salma", "review"),
        new Sight("review-none", "salma", "review?whose=mine"),
        new Sight("alert-open", "salma", office().alert("open")),
        new Sight("alert-locked", "salma", office().alert("locked")),
        new Sight("alert-proposed", "driss", office().alert("proposed")),
        new Sight("alert-decided", "driss", office().alert("decided")),
        new Sight("alert-overseen", "yusra", office().alert("decided")),
        new Sight("standing", "driss", "review/standing"),
        new Sight("redress", "nadia", "review/redress"),
        new Sight("redress-own", "driss", "review/redress"),
        new Sight("judgements", "driss", "review/judgements"),
        new Sight("judgements-of", "driss", "review/judgements?record=invented-1"),
        new Sight("figures", "salma", "review/figures"),
        new Sight("reading", "leila", "reading"),
        new Sight("document", "leila", office().document()),
        new Sight("document-overseen", "yusra", office().document()),
        new Sight("feeds", "leila", "reading/feeds"),
        new Sight("feeds-kept", "driss", "reading/feeds"),
        new Sight("record", "yusra", "record"),
        new Sight("record-none", "yusra", "record?actor=nobody-of-that-name"),
        new Sight("record-entry", "yusra", "record/2"),
        new Sight("events", "driss", "reading/events"),
        new Sight("events-overseen", "yusra", "reading/events?type=ARREST"),
        new Sight("events-none", "driss", "reading/events?from=1999-01-01&to=1999-01-02"),
        new Sight("ties", "driss", "reading/ties"),
        new Sight("map", "driss", "reading/map"),
        new Sight("fighters", "driss", "reading/fighters"),
        new Sight("named", "driss", office().named()),
        new Sight("refused", "salma", "record"),
        new Sight("missing", "salma", "review/00000000"));
  }

  /// Each language once in light and once in dark, once wide and once narrow; all eight where
  /// somebody wants to look.
  private static Stream<Arguments> ways() {
    return Stream.of("ar", "en")
        .flatMap(
            language ->
                Stream.of(1280, 390)
                    .flatMap(
                        width ->
                            Stream.of(false, true)
                                .filter(dark -> GALLERY != null || dark == isDark(language, width))
                                .map(dark -> Arguments.of(language, width, dark))));
  }

  private static boolean isDark(String language, int width) {
    return language.equals("ar") == (width == 390);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void canBeReadByEverybodyByEverybody(String language, int width, boolean dark) {
    each(
        language,
        width,
        dark,
        (page, sight) -> {
          picture(page, sight.name, language, width, dark);
          unfold(page);
          seen(page, sight.name + "-unfolded", language, width, dark);
          page.setViewportSize(NARROWEST, HEIGHT);
          found.check(() -> Site.fits(page));
        });
  }

  /// Opens every page, those of a login in one browser, one after the other.
  private static void each(String language, int width, boolean dark, BiConsumer<Page, Sight> look) {
    var pages = new HashMap<String, Page>();
    try {
      for (var sight : all()) {
        var page =
            pages.computeIfAbsent(
                sight.login, login -> office().user(login, language, width, dark).newPage());
        page.setViewportSize(width, HEIGHT);
        page.navigate(office().url(sight.path));
        look.accept(page, sight);
      }
    } finally {
      pages.values().forEach(page -> page.context().close());
    }
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
  }

  private void seen(Page page, String name, String language, int width, boolean dark) {
    picture(page, name, language, width, dark);
    found.check(() -> Site.isAccessible(page));
    found.check(() -> Site.fits(page));
  }

  private static void picture(Page page, String name, String language, int width, boolean dark) {
    if (GALLERY != null) {
      var file = name + "-" + language + "-" + width + (dark ? "-dark" : "") + ".png";
      page.evaluate("document.fonts.ready");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(GALLERY, file)).setFullPage(true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void fitsTheNarrowestScreenInTheLongerLanguages(String language) {
    each(
        language,
        NARROWEST,
        false,
        (page, _) -> {
          unfold(page);
          found.check(() -> Site.fits(page));
        });
  }

  /// `?` shows all keys, and single-letter keys can be switched off, on each of the desk's pages.
  @ParameterizedTest
  @CsvSource({"salma, review", "driss, review/standing", "yusra, record", "amal, people"})
  void keysAreShownAndCanBeSwitchedOff(String login, String path) {
    try (var user = office().user(login, "en", 1280, false)) {
      var page = user.newPage();
      page.navigate(office().url(path));
      page.keyboard().press("j");
      assertThat(page.locator("[data-card]:focus")).hasCount(path.equals("people") ? 0 : 1);
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      new Typist(page).to("#single-keys").press("Space").press("Escape").press("?");
      assertThat(page.locator("#keys")).isHidden();
      page.keyboard().press("/");
      assertThat(page).hasURL(office().url(path));
      page.reload();
      page.keyboard().press("j");
      assertThat(page.locator("[data-card]:focus")).hasCount(0);
    }
  }

  /// Where `/` has nothing to lead to that somebody may open, they stay where they are.
  @ParameterizedTest
  @CsvSource({"salma, review, check", "yusra, record, record", "amal, keys, keys"})
  void theSearchKeyLeadsNobodyWhereTheyMayNotGo(String login, String path, String to) {
    try (var user = office().user(login, "en", 1280, false)) {
      var page = user.newPage();
      page.navigate(office().url(path));
      page.keyboard().press("/");
      assertThat(page).hasURL(office().url(to));
    }
  }

  /// The steps of signing in, each with what is said when it goes wrong.
  @ParameterizedTest
  @CsvSource({"ar, 1280, false", "en, 390, true", "ar, 390, true", "en, 1280, false"})
  void signingInCanBeReadByEverybody(String language, int width, boolean dark) {
    try (var user = office().user("", language, width, dark)) {
      var page = user.newPage();
      office().password(page, "nadia");
      seen(page, "code", language, width, dark);
      page.fill("#code", "12");
      page.click(".go");
      seen(page, "code-wrong", language, width, dark);
    }
    try (var user = office().user("", language, width, dark)) {
      var page = user.newPage();
      office().password(page, "omar");
      seen(page, "password", language, width, dark);
      page.fill("#password", "password1234");
      page.click(".go");
      seen(page, "password-wrong", language, width, dark);
      page.navigate(office().url("login"));
      page.fill("#login", "nobody");
      page.click(".go");
      seen(page, "login-wrong", language, width, dark);
    }
  }

  /// A node without accounts says what can be done on it.
  @ParameterizedTest
  @CsvSource({"ar, 1280, false", "en, 390, true", "ar, 390, true", "en, 1280, false"})
  void anOpenNodeCanBeReadByEverybody(String language, int width, boolean dark) {
    try (var user = Site.browser().user(language, width, dark)) {
      var page = user.newPage();
      for (var path : List.of("setup", "review", "record", "check", "entity/invented-1")) {
        page.navigate(Site.url(path));
        seen(page, "open-" + path.replace('/', '-'), language, width, dark);
      }
      page.navigate(Site.url("setup"));
      page.fill("#code", "nonsense");
      page.click(".go");
      seen(page, "open-setup-wrong", language, width, dark);
      page.navigate(Site.url("check"));
      page.fill("#name", "Sami Invented");
      page.click(".go");
      page.waitForSelector(".match");
      seen(page, "open-answer", language, width, dark);
    }
  }
}
