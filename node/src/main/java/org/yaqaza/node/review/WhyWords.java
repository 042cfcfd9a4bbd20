package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.ValueWords;
import org.yaqaza.node.language.Words;

/// Says why an alert was opened, and what changed.
final class WhyWords {

  private WhyWords() {}

  /// Why now, in a sentence; each change in one of its own.
  static List<String> say(Why why, Words words) {
    var said = new ArrayList<String>();
    var key = "why." + why.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    said.add(
        why.list().isEmpty()
            ? words.say(key)
            : words.say(key + ".list", words.list(why.list()), DateWords.say(why.to(), words)));
    for (var change : why.changes()) {
      var property =
          change.property().equals("schema")
              ? words.say("why.schema")
              : words.property(change.property());
      if (!change.added().isEmpty()) {
        said.add(
            words.say("why.added", property, values(change.property(), change.added(), words)));
      }
      if (!change.removed().isEmpty()) {
        said.add(
            words.say("why.removed", property, values(change.property(), change.removed(), words)));
      }
    }
    return said;
  }

  private static String values(String property, List<String> values, Words words) {
    var shown =
        values.stream()
            .limit(5)
            .map(value -> '\u2068' + value(property, value, words) + '\u2069')
            .toList();
    return String.join(words.say("list.comma"), shown);
  }

  /// A value in the reader's language where it is nobody's own words.
  static String value(String property, String value, Words words) {
    return ValueWords.say(property, value, words);
  }
}
