package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

/// The frame of a page: what the layout needs, whatever stands in it.
///
/// @param words the user's language
/// @param section the part of the program it belongs to: `check`, `lists`, or empty
/// @param title what it is
/// @param path its own address, to come back to after choosing a language
/// @param held a line on what is held, for the bar
/// @param bar who is looking at it, and where they may go
public record Page(Words words, String section, String title, String path, String held, Bar bar) {

  private static final Pattern HYPHEN = Pattern.compile("(?<=\\d)-(?=\\d)");

  /// The frame of the page that `request` asks for.
  public static Page of(HttpServletRequest request, String section, String title, String held) {
    return new Page(
        RequestLanguage.words(request),
        section,
        title,
        request.getRequestURI(),
        held,
        Bar.of(request));
  }

  /// The message `key`.
  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /// The language's code.
  public String lang() {
    return words.language().tag();
  }

  /// The direction of the language's script.
  public String dir() {
    return words.language().direction();
  }

  /// The address of an entity's page. An id is a publisher's and may hold any sign.
  public static String entity(String id) {
    return "/entity/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  /// `text` with its dates kept whole: browsers break a line after a hyphen between digits, and
  /// in Arabic the halves of a date then stand in the wrong order.
  public static String whole(String text) {
    return HYPHEN.matcher(text).replaceAll("-\u2060");
  }

  /// The languages to choose from.
  public List<Language> languages() {
    return Language.all();
  }
}
