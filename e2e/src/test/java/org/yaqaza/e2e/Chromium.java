package org.yaqaza.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The browser of this machine. Without one the tests fail and say what to install.
final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(binary()).setArgs(QUIET));
    return new Chromium(playwright, browser);
  }

  private static Path binary() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium and the Noto fonts. Install them:"
                        + " sudo apt install chromium fonts-noto-core"));
  }

  /// A user of their own, whose browser asks for `language`.
  BrowserContext user(String language, int width, boolean dark) {
    return user(language, width, dark, null);
  }

  /// The same, with the cookies of a browser that was here before.
  BrowserContext user(String language, int width, boolean dark, @Nullable String cookies) {
    var options =
        new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("Africa/Casablanca")
            .setViewportSize(width, 900)
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    return browser.newContext(cookies == null ? options : options.setStorageState(cookies));
  }

  /// A user whose browser runs no scripts.
  BrowserContext withoutScripts(String language) {
    return browser.newContext(
        new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
