package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An analyst has a page read and decides what it tells, by keyboard alone.
@ExtendWith(Site.class)
class ReadingTest {

  private static @Nullable Office office;

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

  @ParameterizedTest
  @CsvSource({"ar, 21", "en, 22"})
  void aPageIsReadAndDecidedByKeyboardAlone(String language, String day) {
    try (var user = office().user("leila", language, 1280, false)) {
      var page = user.newPage();
      page.navigate(office().url("reading"));
      var typist = new Typist(page);
      typist.to("#text");
      page.locator("#text").fill(InventedPages.ARABIC.replace("11 مايو", day + " مايو"));
      typist.to(".give .go").enter();
      assertThat(page.locator(".text")).containsText("إن مصالحه أوقفت يوم الأحد " + day);
      assertThat(page.locator("#named ~ ul a[href='/entity/un-111794']")).hasCount(1);
      var waiting = page.locator(".st.proposed").count();
      page.keyboard().press("j");
      typist.onward("a");
      assertThat(page.locator(".st.accepted")).hasCount(1);
      assertThat(page.locator(".st.proposed:focus")).hasCount(1);
      typist.onward("x");
      assertThat(page.locator(".st.rejected")).hasCount(1);
      assertThat(page.locator(".st.proposed")).hasCount(waiting - 2);
      page.keyboard().press("e");
      assertThat(page.locator(".correct[open] select:focus")).hasCount(1);
      typist.into(".correct[open] [name=reason]", "seen by a person");
      typist.to(".correct[open] .button").enter();
      assertThat(page.locator(".st.corrected")).hasCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aTellingLightsItsWordsAndItsSource(String language) {
    try (var user = office().user("leila", language, 1280, false)) {
      var page = user.newPage();
      page.navigate(office().url(office().document()));
      page.locator(".st").first().hover();
      assertThat(page.locator(".run.lit").first()).isVisible();
      page.locator(".run.lit").first().click();
      assertThat(page.locator(".st:focus")).hasCount(1);
      page.locator("details.off summary").click();
      assertThat(page.locator("details.off li").first()).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void whatIsGivenWithoutTextIsSaid(String language) {
    try (var user = office().user("leila", language, 390, false)) {
      var page = user.newPage();
      page.navigate(office().url("reading"));
      page.locator(".give .go").click();
      assertThat(page.locator("#faults")).isVisible();
      Site.isAccessible(page);
      assertThat(page.locator(".documents a").first()).isVisible();
    }
  }
}
