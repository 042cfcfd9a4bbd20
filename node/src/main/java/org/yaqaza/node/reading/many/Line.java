package org.yaqaza.node.reading.many;

import java.util.List;
import java.util.function.LongFunction;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;

/// A telling as pages show it: what, by whose word, in which page.
///
/// @param type in words
/// @param voice who says so, in words
/// @param behind the sources behind that one
/// @param tags status, certainty, whether it was quoted, where it stands
/// @param day as the telling says it, in words, or empty
/// @param paper who published the page and when
/// @param href of its place in the page
/// @param mark what is written beside what came under a handling
public record Line(
    String id,
    String type,
    String quote,
    String lang,
    String voice,
    List<String> behind,
    List<String> tags,
    String day,
    String paper,
    String title,
    String href,
    String mark,
    boolean accepted) {

  /// The longest words shown; the page has the rest.
  private static final int LONGEST = 400;

  static Line of(Heard heard, Words words, LongFunction<String> marking) {
    var telling = heard.telling();
    var paper = heard.paper();
    return new Line(
        heard.id(),
        words.say("event." + telling.type()),
        shortened(telling.quote()),
        paper.language(),
        voice(heard, words),
        telling.voice().behind().stream().map(one -> words.say("told.after", bdi(one))).toList(),
        tags(heard, words),
        telling.day().isEmpty() ? "" : day(telling.day(), words),
        paper(paper, words),
        paper.caption(),
        href(heard),
        marking.apply(paper.handling()),
        heard.state().counts());
  }

  static String href(Heard heard) {
    return "/reading/" + heard.paper().id() + "#" + heard.telling().ref();
  }

  static String voice(Heard heard, Words words) {
    var source = heard.telling().voice().source();
    return source.isEmpty() ? words.say("told.publisher") : words.say("told.voice", bdi(source));
  }

  private static List<String> tags(Heard heard, Words words) {
    var telling = heard.telling();
    var tags = new java.util.ArrayList<String>();
    if (!telling.status().equals("happened")) {
      tags.add(words.say("event." + telling.status()));
    }
    if (telling.certainty().equals("hedged")) {
      tags.add(words.say("certainty.hedged"));
    }
    if (telling.voice().quoted()) {
      tags.add(words.say("told.quoted"));
    }
    tags.add(words.say("told.state." + heard.state().word()));
    return List.copyOf(tags);
  }

  private static String paper(Heard.Paper paper, Words words) {
    var day = paper.published().isEmpty() ? "" : day(paper.published(), words);
    if (paper.publisher().isEmpty()) {
      return day;
    }
    return day.isEmpty() ? bdi(paper.publisher()) : bdi(paper.publisher()) + " · " + day;
  }

  /// A date in words as far as it is known.
  static String day(String day, Words words) {
    int slash = day.indexOf('/');
    if (slash > 0) {
      return words.say(
          "date.span",
          known(day.substring(0, slash), words),
          known(day.substring(slash + 1), words));
    }
    return known(day, words);
  }

  private static String known(String day, Words words) {
    if (day.startsWith("X")) {
      return bdi(day);
    }
    int unknown = day.indexOf('X');
    return DateWords.say(
        unknown < 0 ? day : day.substring(0, unknown).replaceAll("-+$", ""), words);
  }

  /// Somebody's words keep their own direction.
  static String bdi(String text) {
    return '\u2068' + text + '\u2069';
  }

  private static String shortened(String quote) {
    return quote.codePointCount(0, quote.length()) <= LONGEST
        ? quote
        : quote.substring(0, quote.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
