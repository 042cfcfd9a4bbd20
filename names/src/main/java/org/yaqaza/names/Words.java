package org.yaqaza.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Table;

/// The words of `words.tsv`: articles, joining words, particles, titles, legal forms.
final class Words {

  /// What a word does in a name.
  enum Use {
    ARTICLE,
    ABD,
    KUNYA,
    DIN,
    ALLAH,
    PARTICLE,
    TITLE,
    STOP,
    LEGAL
  }

  private static final Map<Kind, Map<String, Use>> USES = load();

  private Words() {}

  static Optional<Use> use(String folded, Kind kind) {
    return Optional.ofNullable(USES.get(kind)).map(uses -> uses.get(folded));
  }

  private static Map<Kind, Map<String, Use>> load() {
    var uses = new EnumMap<Kind, Map<String, Use>>(Kind.class);
    for (var kind : Kind.values()) {
      uses.put(kind, load(kind));
    }
    return uses;
  }

  private static Map<String, Use> load(Kind kind) {
    var uses = new HashMap<String, Use>();
    for (var row : Table.read(Words.class, "words.tsv", 3).rows()) {
      if (row.get(1).equals("any") || row.get(1).equalsIgnoreCase(kind.name())) {
        for (var word : row.get(2).split(" ")) {
          uses.putIfAbsent(Fold.fold(word).text(), Use.valueOf(row.getFirst()));
        }
      }
    }
    return uses;
  }
}
