package org.yaqaza.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yaqaza.node.RunningNode;

/// One node and one browser for all tests of this run.
final class Site implements BeforeAllCallback {

  /// A person on the shipped list, as an Arabic paper writes the name.
  static final String ASKED = "مختار بلمختار";

  /// The same person on the list.
  static final String LISTED = "MOKHTAR BELMOKHTAR";

  private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private record Running(RunningNode node, Chromium browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
      node.close();
    }
  }

  private static volatile @org.jspecify.annotations.Nullable Running running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Running.class, _ -> start(), Running.class);
  }

  private static Running start() {
    var browser = Chromium.start();
    var node = RunningNode.start();
    InventedList.load(node);
    return new Running(node, browser);
  }

  private static Running now() {
    return java.util.Objects.requireNonNull(running);
  }

  static RunningNode node() {
    return now().node;
  }

  static Chromium browser() {
    return now().browser;
  }

  static String url(String path) {
    return node().url() + path;
  }

  /// A page of `user` that fails the test when the browser complains of anything.
  static Page open(BrowserContext user, String path) {
    var page = user.newPage();
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onClose(_ -> assertThat(complaints).isEmpty());
    page.navigate(url(path));
    return page;
  }

  /// Fills in the form as for somebody on the shipped list, and waits for the answer.
  static void check(Page page) {
    page.fill("#name", ASKED);
    page.fill("#born", "1972");
    page.fill("#nationality", "dz");
    page.click(".go");
    page.waitForSelector(".match");
  }

  /// Nothing that the automatic check of accessibility finds at levels A and AA. No page has
  /// frames, so the check need not open a page of its own to put them together.
  static void isAccessible(Page page) {
    var found = new AxeBuilder(page).withTags(LEVELS).setLegacyMode(true).analyze().getViolations();
    assertThat(found)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getFailureSummary())
        .isEmpty();
  }

  /// No scrolling to the side; says what sticks out.
  static void fits(Page page) {
    assertThat(page.evaluate(STICKS_OUT)).as("wider than the window: " + page.url()).isEqualTo("");
  }

  private static final String STICKS_OUT =
      """
      () => document.documentElement.scrollWidth <= window.innerWidth ? '' :
        [...document.body.querySelectorAll('*')]
          .filter(e => { const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > window.innerWidth || box.left < 0); })
          .map(e => e.tagName.toLowerCase() + '.' + e.className + ' '
            + Math.round(e.getBoundingClientRect().left) + ' to '
            + Math.round(e.getBoundingClientRect().right)).slice(0, 12).join('; ')
          || 'something'
      """;
}
