package org.yaqaza.lists.ofac;

import java.util.regex.Pattern;
import org.yaqaza.lists.Draft;

/// Names as OFAC writes them.
final class OfacNames {

  private static final Pattern SUFFIX =
      Pattern.compile("(?i),\\s*((?:jr|sr)\\.?|ii|iii|iv)(?=,|$)");

  private OfacNames() {}

  /// A person's name, `LAST, First Middle`, in its parts; a name without a comma is all `first`.
  private record Parts(String first, String last, String suffix) {

    static Parts of(String name) {
      var suffix = SUFFIX.matcher(name);
      var found = suffix.find() ? suffix.group(1) : "";
      var plain = found.isEmpty() ? name : suffix.replaceFirst("");
      var comma = plain.indexOf(',');
      return comma < 0
          ? new Parts(plain.strip(), "", found)
          : new Parts(plain.substring(comma + 1).strip(), plain.substring(0, comma), found);
    }

    String spoken() {
      return String.join(" ", first, last, suffix);
    }
  }

  /// Says the main name, and a person's in its parts too.
  static void sayMain(Draft draft, String name) {
    if (!draft.schema().is("Person")) {
      draft.say("name", name);
      return;
    }
    var parts = Parts.of(name);
    draft.say("name", parts.spoken(), name, "");
    if (!parts.last.isEmpty()) {
      draft.say("firstName", parts.first).say("lastName", parts.last);
    }
    draft.say("nameSuffix", parts.suffix);
  }

  /// Says another name under `property`.
  static void say(Draft draft, String property, String name, String note) {
    var person = draft.schema().is("Person");
    draft.say(property, person ? Parts.of(name).spoken() : name, name, note);
  }
}
