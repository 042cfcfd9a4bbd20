package org.yaqaza.reading.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Key;

/// Other names of groups, by which they stand in lists (`also.tsv`): the press says داعش of what
/// lists call the Islamic State in Iraq and the Levant.
public final class Also {

  private static final Map<String, List<String>> NAMES = read();

  private Also() {}

  private static Map<String, List<String>> read() {
    var names = new HashMap<String, List<String>>();
    for (var row : Table.read(Also.class, "also.tsv", 2).rows()) {
      for (var name : row.getFirst().split("\\|")) {
        names.put(Key.of(name), List.of(row.get(1).split("\\|")));
      }
    }
    return names;
  }

  /// Names by which to look for it besides its own.
  public static List<String> known(Mention mention) {
    return known(mention.type(), mention.name());
  }

  /// The same of something that was read before.
  public static List<String> known(Mention.Type type, String name) {
    return type == Mention.Type.GROUP ? NAMES.getOrDefault(Key.of(name), List.of()) : List.of();
  }

  /// The name under which lists hold a group that the press calls `name`.
  public static Optional<String> listed(String name) {
    return NAMES.getOrDefault(Key.of(name), List.of()).stream().findFirst();
  }
}
