package org.yaqaza.names;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yaqaza.model.Table;

/// Latin letters for scripts that have no letter costs of their own: Chinese characters by their
/// Mandarin reading (`han.tsv`), Khmer by `khmer.tsv`, other scripts by ICU's transforms, each
// loaded when first met.
final class Latinised {

  private static final Map<Character.UnicodeScript, Transliterator> TRANSFORMS =
      new ConcurrentHashMap<>();

  private Latinised() {}

  /// `text`, all in one script, in Latin letters. What has no reading is left as it is.
  static String of(String text) {
    var script = Character.UnicodeScript.of(text.codePointAt(0));
    if (script == Character.UnicodeScript.HAN) {
      return Han.READINGS.getOrDefault(text.codePointAt(0), text);
    }
    if (script == Character.UnicodeScript.KHMER) {
      return Khmer.latin(text);
    }
    return TRANSFORMS.computeIfAbsent(script, Latinised::transform).transliterate(text);
  }

  /// Asking for one script is quick; asking for any loads them all.
  private static Transliterator transform(Character.UnicodeScript script) {
    var id = script.name() + "-Latin";
    for (var known = Transliterator.getAvailableIDs(); known.hasMoreElements(); ) {
      if (known.nextElement().equalsIgnoreCase(id)) {
        return Transliterator.getInstance(id + "; Latin-ASCII");
      }
    }
    return Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  private static final class Han {
    static final Map<Integer, String> READINGS = new HashMap<>();

    static {
      for (var row : Table.read(Latinised.class, "han.tsv", 2).rows()) {
        row.get(1).codePoints().forEach(c -> READINGS.put(c, row.getFirst()));
      }
    }
  }
}
