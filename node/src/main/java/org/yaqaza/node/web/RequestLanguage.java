package org.yaqaza.node.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

/// The language of a request: the one its user chose, else the first that the browser asks for and
/// the program speaks, else English.
public final class RequestLanguage {

  /// The cookie that keeps a user's choice.
  public static final String COOKIE = "lang";

  private RequestLanguage() {}

  /// The language of `request`.
  public static Language of(HttpServletRequest request) {
    return chosen(request)
        .or(
            () ->
                Optional.ofNullable(request.getHeader("Accept-Language"))
                    .flatMap(Language::accepted))
        .orElse(Language.EN);
  }

  /// The words of that language.
  public static Words words(HttpServletRequest request) {
    return Words.in(of(request));
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(cookies -> Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(value -> Language.tagged(value).map(Stream::of).orElseGet(Stream::empty))
        .findFirst();
  }
}
