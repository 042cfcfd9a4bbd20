package org.yaqaza.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/// Somebody at a keyboard and without a mouse. What keys do not reach fails the test.
final class Typist {

  /// More stops than any page has.
  private static final int FAR = 150;

  private final Page page;

  Typist(Page page) {
    this.page = page;
  }

  /// Presses Tab until the focus is on what `selector` names.
  Typist to(String selector) {
    for (int i = 0; i < FAR && !isOn(selector); i++) {
      page.keyboard().press("Tab");
    }
    if (!isOn(selector)) {
      throw new AssertionError("not reached by keyboard: " + selector + " on " + page.url());
    }
    return this;
  }

  private boolean isOn(String selector) {
    return Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector));
  }

  /// Types into whatever has the focus.
  Typist type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /// Goes to a field and types into it.
  Typist into(String selector, String text) {
    return to(selector).type(text);
  }

  /// Presses one key.
  Typist press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /// Presses Enter, and waits for the page that it leads to.
  Typist enter() {
    return onward("Enter");
  }

  /// Presses `key`, and waits for the page that it leads to.
  Typist onward(String key) {
    page.waitForNavigation(() -> page.keyboard().press(key));
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }
}
