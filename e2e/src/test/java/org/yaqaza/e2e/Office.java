package org.yaqaza.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaqaza.model.Handling;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.feeds.FeedDesk;
import org.yaqaza.node.people.SetUp;
import org.yaqaza.node.reading.many.TenPages;

/// A desk at work: invented people with accounts, each signed in, and a case in every state.
final class Office implements AutoCloseable {

  private static final String PASSWORD = "seven green lamps at noon";
  private static final String OWN = "eight quiet harbours at dawn";

  private final RunningNode node;
  private final Chromium browser;

  /// Cookies by login: nobody signs in twice, since no code counts twice.
  private final Map<String, String> cookies = new HashMap<>();

  private final Map<String, String> alerts = new HashMap<>();

  private String person = "";
  private String document = "";

  private Office(RunningNode node, Chromium browser) {
    this.node = node;
    this.browser = browser;
  }

  static Office open(Chromium browser) {
    var node = RunningNode.start(Optional.empty(), Map.of("YAQAZA_FEEDS_LOCAL", "true"));
    InventedList.load(node);
    TenPages.into(node, Handling.PUBLISHED);
    var office = new Office(node, browser);
    office.people();
    office.cases();
    office.documents();
    office.news();
    return office;
  }

  /// Two feeds, of which one is there.
  private void news() {
    post("driss", "reading/feeds/hosts", "host", "127.0.0.1");
    post("driss", "reading/feeds/hosts", "host", "news.example");
    try (var newsstand = new Newsstand()) {
      for (var path : new String[] {"/rss", "/not-there"}) {
        post(
            "driss",
            "reading/feeds",
            "address",
            newsstand.at(path),
            "title",
            path.equals("/rss") ? "" : "Palm Valley Daily",
            "every",
            "PT1H",
            "tlp",
            "TLP:CLEAR");
      }
      // the node asks them by itself too, perhaps now
      var desk = node.part(FeedDesk.class);
      for (int tries = 0; checked() < 2 && tries < 300; tries++) {
        if (!desk.ask()) {
          Thread.sleep(100);
        }
      }
      assertThat(checked()).as("feeds that were asked").isEqualTo(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int checked() {
    try (var user = user("driss", "en", 1280, false)) {
      var page = user.request().get(url("reading/feeds")).text();
      return page.split("asked <time", -1).length - 1;
    }
  }

  /// A browser in which `login` is signed in; nobody when it is empty.
  BrowserContext user(String login, String language, int width, boolean dark) {
    return browser.user(language, width, dark, cookies.get(login));
  }

  /// The path of a case: `open`, `locked`, `proposed`, `decided`.
  String alert(String state) {
    return "review/" + Objects.requireNonNull(alerts.get(state));
  }

  /// The id of an account.
  String person() {
    return person;
  }

  /// The path of the page of somebody whom documents name.
  String named() {
    try (var user = user("driss", "en", 1280, false)) {
      var page = user.newPage();
      page.navigate(url("reading/fighters"));
      return page.locator("a[href^='/reading/people/']").first().getAttribute("href").substring(1);
    }
  }

  String url(String path) {
    return node.url() + path;
  }

  private void people() {
    try (var user = browser.user("en", 1280, false)) {
      var page = user.newPage();
      page.navigate(url("setup"));
      page.fill("#code", node.part(SetUp.class).code().orElseThrow());
      page.fill("#login", "amal");
      page.fill("#name", "Amal Invented");
      page.fill("#password", OWN);
      page.fill("#supervisor-login", "driss");
      page.fill("#supervisor-name", "إدريس المخترع");
      page.fill("#supervisor-password", PASSWORD);
      page.click(".go");
    }
    signIn("amal");
    make("salma", "سلمى المخترعة", "screening-officer", "border-control", "financial-screening");
    make("nadia", "Nadia Invented", "supervisor", "border-control");
    make("yusra", "Yusra Invented", "oversight", "oversight");
    make("omar", "Omar Invented", "screening-officer", "border-control", "training");
    make("leila", "ليلى المخترعة", "analyst", "investigation");
    for (var login : new String[] {"driss", "salma", "nadia", "yusra", "leila"}) {
      signIn(login);
    }
  }

  private void make(String login, String name, String role, String... purposes) {
    try (var user = user("amal", "en", 1280, false)) {
      var page = user.newPage();
      page.navigate(url("people"));
      page.fill("#login", login);
      page.fill("#name", name);
      page.check("[name=role][value=" + role + "]");
      for (var purpose : purposes) {
        page.check("[name=purpose][value=" + purpose + "]");
      }
      page.fill("#password", PASSWORD);
      page.click("main .button");
      var row = page.locator("main .rows li", new Page.LocatorOptions().setHasText(login));
      person = row.locator("a").getAttribute("href").replace("/people/", "");
    }
  }

  /// Goes through every step that is asked for.
  private void signIn(String login) {
    try (var user = browser.user("en", 1280, false)) {
      var page = user.newPage();
      password(page, login);
      if (page.url().contains("/login/password")) {
        page.fill("#password", OWN);
        page.click(".go");
      }
      if (page.url().contains("/account/factor")) {
        page.fill("#code", Authenticator.code(page.locator(".qr .code").innerText()));
        page.click(".go");
        page.click("main a.button");
      }
      if (page.url().contains("/login/purpose")) {
        page.click("[name=purpose]");
      }
      assertThat(page.url()).doesNotContain("/login");
      cookies.put(login, user.storageState());
    }
  }

  /// The first step alone.
  void password(Page page, String login) {
    page.navigate(url("login"));
    page.fill("#login", login);
    page.fill("#password", login.equals("amal") || cookies.containsKey(login) ? OWN : PASSWORD);
    page.click(".go");
  }

  /// The path of a document that was read: `told`, of which something is decided.
  String document() {
    return document;
  }

  private void documents() {
    document = given("leila", InventedPages.ARABIC);
    given("leila", InventedPages.ENGLISH);
    try (var user = user("leila", "en", 1280, false)) {
      var page = user.newPage();
      page.navigate(url(document));
      page.click(".st [data-act=a]");
      page.click(".st.proposed [data-act=x]");
    }
  }

  private String given(String login, String text) {
    return post(login, "reading", "text", text).url().substring(url("").length());
  }

  private void cases() {
    alerts.put("open", opened("Sami Invented", "1970", "application"));
    var decided = opened("Sami Invented", "1970-06-02", "payment");
    alerts.put("decided", decided);
    step("salma", decided, "decide", "verdict", "different", "reason", "Another photograph");
    step("nadia", decided, "confirm", "agrees", "true", "reason", "I saw both photographs");
    var locked = opened("Sami Invented", "1969", "payment");
    alerts.put("locked", locked);
    step("driss", locked, "take");
    var proposed = opened("Sami Invented", "1970-06", "border");
    alerts.put("proposed", proposed);
    step("salma", proposed, "decide", "verdict", "same", "reason", "The passport agrees");
    post(
        "driss",
        "review/redress",
        "alert",
        decided,
        "reason",
        "Held up twice at the border",
        "until",
        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(200).toString());
    post(
        "driss",
        "review/standing",
        "name",
        "Leila Invented",
        "born",
        "1990",
        "nationality",
        "",
        "document",
        "",
        "reference",
        "V-2026-17",
        "basis",
        "Law 02-03, section 5",
        "until",
        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(60).toString());
    post(
        "driss",
        "review/judgements",
        "one",
        "invented-1",
        "other",
        "invented-6",
        "reason",
        "Other parents",
        "verdict",
        "different");
  }

  private String opened(String name, String born, String occasion) {
    var answer =
        post(
            "salma",
            "check",
            "name",
            "Sami Invented",
            "born",
            born,
            "nationality",
            "",
            "document",
            "",
            "schema",
            "Person",
            "mode",
            "balanced");
    var path = answer.url().substring(url("").length()).replace("#answer", "");
    var alert =
        post(
            "salma",
            path + "/alert",
            "entity",
            "invented-1",
            "occasion",
            occasion,
            "basis",
            "Law 02-03, section 5");
    return alert.url().substring(url("review/").length());
  }

  private void step(String login, String alert, String act, String... fields) {
    var all = java.util.Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "token";
    all[fields.length + 1] = java.util.UUID.randomUUID().toString();
    post(login, "review/" + alert + "/" + act, all);
  }

  private APIResponse post(String login, String path, String... fields) {
    var form = FormData.create();
    for (int i = 0; i < fields.length; i += 2) {
      form.set(fields[i], fields[i + 1]);
    }
    var origin = url("").substring(0, url("").length() - 1);
    var user = user(login, "en", 1280, false);
    var answer =
        user.request()
            .post(url(path), RequestOptions.create().setForm(form).setHeader("Origin", origin));
    assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
    return answer;
  }

  @Override
  public void close() {
    node.close();
  }
}
