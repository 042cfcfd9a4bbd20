package org.yaqaza.lists.un;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// The names that one alias of the list holds.
///
/// Usually it is one, whatever brackets it has. It is several when the list parts them by `;`, or
/// writes a name in two scripts: `حسن غول (Hassan Ghul; Hassan Gul)`. Then it is cut at `;`, at
/// brackets, at `b)`, and where the script changes between Latin and another.
final class AliasNames {

  /// One of the names.
  ///
  /// @param note what the list says of it within the alias, else empty
  record Name(String name, String note) {}

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern OTHER = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
  private static final Pattern CUT = Pattern.compile("[;()]|(?<=\\s)[a-z]\\)");
  private static final Pattern LABEL =
      Pattern.compile("^(?:original script|in arabic(?: script)?)\\s*:?\\s*", 2);
  private static final Pattern KIND = Pattern.compile("\\s+-\\s+(sub-unit name)$");
  private static final Pattern ENDS = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");
  private static final Pattern IN_NOTE =
      Pattern.compile(
          "(?:original script|in arabic(?: script)?)\\s*:\\s*"
              + "([\\p{L}&&[^\\p{IsLatin}]][[\\p{L}&&[^\\p{IsLatin}]]\\p{M}\\s.'’ʼ-]*)",
          Pattern.CASE_INSENSITIVE);

  private AliasNames() {}

  /// The names in an alias' text, in its order.
  static List<Name> in(String text) {
    var several = text.indexOf(';') >= 0 || mixesScripts(text);
    if (!several) {
      return List.of(new Name(text, ""));
    }
    var names = new LinkedHashSet<Name>();
    for (var piece : CUT.split(text)) {
      for (var run : runs(piece)) {
        var kind = KIND.matcher(run);
        var note = kind.find() ? kind.group(1) : "";
        var name = note.isEmpty() ? run : run.substring(0, kind.start());
        name = ENDS.matcher(LABEL.matcher(name.strip()).replaceFirst("")).replaceAll("");
        if (name.codePoints().anyMatch(Character::isLetter)) {
          names.add(new Name(name, note));
        }
      }
    }
    return List.copyOf(names);
  }

  /// The names in the original script that an alias' note adds.
  static List<String> inNote(String note) {
    return IN_NOTE.matcher(note).results().map(found -> found.group(1).strip()).toList();
  }

  private static boolean mixesScripts(String text) {
    return LATIN.matcher(text).find() && OTHER.matcher(text).find();
  }

  /// The words of `piece`, put together as long as the script stays the same.
  private static List<String> runs(String piece) {
    var runs = new ArrayList<String>();
    var run = new StringJoiner(" ");
    var latin = false;
    var other = false;
    for (var word : piece.strip().split(" ")) {
      var wordIsLatin = LATIN.matcher(word).find();
      var wordIsOther = OTHER.matcher(word).find();
      if ((latin && wordIsOther && !wordIsLatin) || (other && wordIsLatin && !wordIsOther)) {
        runs.add(run.toString());
        run = new StringJoiner(" ");
        latin = false;
        other = false;
      }
      run.add(word);
      latin |= wordIsLatin;
      other |= wordIsOther;
    }
    runs.add(run.toString());
    return runs;
  }
}
