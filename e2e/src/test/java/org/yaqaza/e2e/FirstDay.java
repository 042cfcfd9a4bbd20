package org.yaqaza.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.people.SetUp;

/// The first day of a desk, by keyboard alone: from a node that nobody has used to a decision that
/// is remembered. The people are invented.
final class FirstDay {

  /// What is done at each step of the way.
  @FunctionalInterface
  interface Look {
    /// `page` is at `step`.
    void at(Page page, String step);
  }

  /// What somebody types, in their language.
  ///
  /// @param asked a name much like that of somebody on the invented list
  record Words(
      String administrator, String officer, String asked, String basis, String why, String seen) {}

  static final Map<String, Words> WORDS =
      Map.of(
          "ar",
          new Words(
              "أمل المديرة",
              "سلمى الضابطة",
              "سامي المخترع",
              "القانون 02-03، المادة 5",
              "الجواز يوافق الاسم والميلاد والجنسية",
              "حُكم فيه: هو نفسه"),
          "en",
          new Words(
              "Amal Administrator",
              "Salma Officer",
              "Sami Invented",
              "Law 02-03, section 5",
              "The passport agrees in name, birth and nationality",
              "Decided: The same"));

  private static final String FIRST_PASSWORD = "seven green lamps at noon";
  private static final String OWN_PASSWORD = "eight quiet harbours at dawn";

  private final RunningNode node;
  private final Page page;
  private final Typist keys;
  private final Words words;
  private final Look look;

  FirstDay(RunningNode node, Page page, String language, Look look) {
    this.node = node;
    this.page = page;
    this.keys = new Typist(page);
    this.words = java.util.Objects.requireNonNull(WORDS.get(language));
    this.look = look;
  }

  /// All of it.
  void walk() {
    setUp();
    administratorSignsIn();
    makesAnOfficer();
    leaves();
    officerSignsIn();
    asks();
    opensAnAlert();
    decides();
    isRemembered();
  }

  private void setUp() {
    page.navigate(node.url() + "setup");
    look.at(page, "setup");
    keys.into("#code", node.part(SetUp.class).code().orElseThrow())
        .into("#login", "amal")
        .into("#name", words.administrator)
        .into("#password", FIRST_PASSWORD)
        .enter();
  }

  private void administratorSignsIn() {
    look.at(page, "login");
    keys.into("#login", "amal").into("#password", FIRST_PASSWORD).enter();
    look.at(page, "factor");
    var secret = page.locator(".qr .code").innerText();
    keys.into("#code", Authenticator.code(secret)).enter();
    look.at(page, "recovery");
    keys.to("main a.button").enter();
  }

  private void makesAnOfficer() {
    look.at(page, "people");
    keys.into("#login", "salma")
        .into("#name", words.officer)
        .to("[name=role][value=screening-officer]")
        .press("Space")
        .to("[name=purpose][value=border-control]")
        .press("Space")
        .to("[name=purpose][value=training]")
        .press("Space")
        .into("#password", FIRST_PASSWORD)
        .enter();
    assertThat(page.locator("main .rows").first()).containsText(words.officer);
  }

  private void leaves() {
    keys.to(".me > summary").press("Enter").to(".me button").enter();
  }

  private void officerSignsIn() {
    keys.into("#login", "salma").into("#password", FIRST_PASSWORD).enter();
    look.at(page, "password");
    keys.into("#password", OWN_PASSWORD).enter();
    look.at(page, "purpose");
    keys.to("[name=purpose][value=border-control]").enter();
  }

  private void asks() {
    assertThat(page.locator("#name")).isFocused();
    keys.type(words.asked).into("#born", "1970").press("Enter");
    page.waitForSelector(".match");
    look.at(page, "answer");
  }

  private void opensAnAlert() {
    keys.press("j").to(".match .acts a[href*='/alert?']").enter();
    look.at(page, "new");
    keys.to("#occasion").press("ArrowDown").press("ArrowDown").into("#basis", words.basis).enter();
  }

  private void decides() {
    keys.to(".bar nav a[href='/review']").enter();
    look.at(page, "queue");
    keys.press("j").enter();
    look.at(page, "alert");
    keys.press("1");
    assertThat(page.locator("#reason")).isFocused();
    keys.type(words.why).press("Tab").onward("1");
    assertThat(page.locator(".state")).containsText(words.seen);
    look.at(page, "decided");
  }

  /// The same question leads to what was decided, and nothing new waits.
  private void isRemembered() {
    keys.to(".bar nav a[href='/check']").enter();
    // on a slow page the first letters would go astray, and somebody else be asked about
    assertThat(page.locator("#name")).isFocused();
    keys.type(words.asked).into("#born", "1970").press("Enter");
    page.waitForSelector(".match");
    keys.press("j").to(".match .acts a[href*='/alert?']").enter();
    keys.to("#occasion").press("ArrowDown").press("ArrowDown").into("#basis", words.basis).enter();
    assertThat(page.locator(".state")).containsText(words.seen);
    assertThat(page.locator(".state")).containsText(words.officer);
    assertThat(page.locator(".log")).containsText(words.why);
    look.at(page, "remembered");
  }

  /// A node that nobody has used.
  static RunningNode freshNode() {
    var node = RunningNode.start(Optional.empty());
    InventedList.load(node);
    return node;
  }
}
