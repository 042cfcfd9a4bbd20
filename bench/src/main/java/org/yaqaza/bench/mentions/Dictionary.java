package org.yaqaza.bench.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.mention.Mentions;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Passage;
import org.yaqaza.reading.text.Phrases;

/// What a look-up alone finds with the same lists: the longest listed name at each word, and runs
/// of words that are seen in names more often than in headlines. The least that anything must beat.
public final class Dictionary {

  private final Phrases<Type> names;
  private final Set<String> parts = new HashSet<>();

  public Dictionary() {
    var builder = Phrases.<Type>builder();
    listed(builder, "groups.tsv", 3, 0, Type.GROUP);
    listed(builder, "bodies.tsv", 3, 0, Type.ORG);
    listed(builder, "places.tsv", 2, 1, Type.PLACE);
    listed(builder, "media.tsv", 3, 0, Type.MEDIA);
    listed(builder, "towns.tsv", 4, 3, Type.PLACE);
    names = builder.build();
    for (var row : rows("given.tsv", 2)) {
      for (var word : row.get(1).split(" ")) {
        parts.add(Key.of(word));
      }
    }
    for (var row : rows("tokens.tsv", 3)) {
      if (Integer.parseInt(row.get(1)) > Integer.parseInt(row.get(2))) {
        parts.add(Key.of(row.getFirst()));
      }
    }
  }

  private static void listed(
      Phrases.Builder<Type> names, String table, int columns, int column, Type type) {
    for (var row : rows(table, columns)) {
      for (var name : row.get(column).split("[;|]")) {
        if (!name.equals("-")) {
          names.add(name, type);
        }
      }
    }
  }

  private static List<List<String>> rows(String table, int columns) {
    return Table.read(Mentions.class, table, columns).rows();
  }

  /// The longest match at each word, from the left.
  public List<Mention> find(Page page) {
    var found = new ArrayList<Mention>();
    for (var passage : page.passages()) {
      var tokens = passage.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (!tokens.get(i).isWord()) {
          continue;
        }
        var hit = names.longest(tokens, i);
        int run = run(passage, i);
        if (hit.isPresent() && hit.get().last() >= run) {
          found.add(mention(hit.get().span(tokens), hit.get().value()));
          i = hit.get().last();
        } else if (run > i) {
          found.add(mention(passage.span(i, run), Type.PERSON));
          i = run;
        }
      }
    }
    return found;
  }

  /// The last of the words from `i` on that are parts of names.
  private int run(Passage passage, int i) {
    int last = i - 1;
    while (last + 1 < passage.tokens().size()
        && parts.contains(passage.tokens().get(last + 1).key())) {
      last++;
    }
    return last;
  }

  private static Mention mention(org.yaqaza.reading.text.Span span, Type type) {
    return new Mention(span, type, "", "", "", "dictionary");
  }
}
