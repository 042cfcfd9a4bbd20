package org.yaqaza.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Table;

/// Spellings that are one name (`equivalents.tsv`), short forms of names (`nicknames.tsv`), and
/// names that are never the same (`never.tsv`).
public final class Equivalents {

  /// Marks the classes of short forms.
  private static final String SHORT = "~";

  private static final Classes TABLE = table();
  private static final Map<String, Set<String>> NEVER = never();

  private Equivalents() {}

  /// The classes of a part's key; none for names the table does not know.
  public static Set<String> classes(String key) {
    return TABLE.of(key);
  }

  /// All classes by the keys they hold.
  public static Map<String, Set<String>> byKey() {
    return TABLE.byKey();
  }

  /// Whether every reading of one is another name than every reading of the other.
  static boolean neverTheSame(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    for (var one : a) {
      if (!NEVER.getOrDefault(one, Set.of()).containsAll(b)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the only thing that two sharing `classes` have in common is that one is a short form
  /// of the other, or both of one name.
  static boolean shortFormsOnly(Collection<String> classes) {
    return classes.stream().allMatch(name -> name.startsWith(SHORT));
  }

  private static Classes table() {
    return Classes.read("equivalents.tsv", Equivalents::key)
        .and(Classes.read("nicknames.tsv", Equivalents::key), SHORT);
  }

  private static String key(String member) {
    var parts = NameParser.parse(member, Kind.PERSON).parts();
    if (parts.size() != 1) {
      throw new IllegalStateException("read as " + parts.size() + " parts: " + member);
    }
    return parts.getFirst().key().text();
  }

  private static Map<String, Set<String>> never() {
    var never = new HashMap<String, Set<String>>();
    for (var row : Table.read(Equivalents.class, "never.tsv", 1).rows()) {
      var names = Set.of(row.getFirst().split(" "));
      for (var name : names) {
        never.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names);
      }
    }
    never.forEach((name, others) -> others.remove(name));
    return never;
  }
}
