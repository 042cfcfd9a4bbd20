package org.yaqaza.node.language;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Says in the reader's language why the reader of documents took words for what it did. The reader
/// says it in English, in texts that `reasons.properties` holds.
public final class ReasonWords {

  private static final List<Known> KNOWN = known();

  private ReasonWords() {}

  /// A reason of which one word or name may be of the page.
  private record Known(String key, Pattern text, int letters) {}

  private static List<Known> known() {
    var english = Words.in(Language.EN);
    // the longest first: "after the title Dr" is also "after" something
    return english.keys("reason.").stream()
        .map(
            key -> {
              var text = english.say(key);
              var pattern = Pattern.quote(text).replace("{0}", "\\E(.+)\\Q");
              return new Known(key, Pattern.compile(pattern), text.length());
            })
        .sorted(Comparator.comparingInt(Known::letters).reversed())
        .toList();
  }

  /// The reason in these words; as it is where it is none that is known.
  public static String say(String reason, Words words) {
    for (var known : KNOWN) {
      var matcher = known.text.matcher(reason);
      if (matcher.matches()) {
        return matcher.groupCount() == 0
            ? words.say(known.key)
            : words.say(known.key, '\u2068' + matcher.group(1) + '\u2069');
      }
    }
    return reason;
  }
}
