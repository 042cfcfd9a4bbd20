package org.yaqaza.node.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Handling.Onward;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// All handlings that something ever came under, each once, by numbers. They are few, and none ever
/// changes.
public final class Handlings {

  /// The number of [Handling#PUBLISHED].
  public static final long PUBLISHED = 0;

  private static final String SEPARATOR = "\n";

  private record All(long newest, Map<Long, Handling> byId) {}

  private final Store store;
  private volatile All all = new All(-1, Map.of());

  public Handlings(Store store) {
    this.store = store;
  }

  /// Every handling by its number.
  public Map<Long, Handling> all() {
    long newest = store.reader().sql("select max(id) from handling").query(Long.class).single();
    if (all.newest != newest) {
      all = new All(newest, read());
    }
    return all.byId;
  }

  /// What is written beside whatever came under the handling of that number: its level, and who
  /// decides on it; empty for published matter.
  public String label(long number) {
    var handling = all().get(number);
    return number == PUBLISHED || handling == null
        ? ""
        : (handling.tlp().label() + " " + handling.originator()).strip();
  }

  private Map<Long, Handling> read() {
    var read = new TreeMap<Long, Handling>();
    store
        .reader()
        .sql("select * from handling")
        .query(
            row -> {
              read.put(row.getLong("id"), handling(row));
            });
    return Map.copyOf(read);
  }

  /// The number of `handling`, which gets one if it has none.
  public static long number(Transaction in, Handling handling) {
    if (handling.equals(Handling.PUBLISHED)) {
      return PUBLISHED;
    }
    return in.sql(FIND)
        .params(columns(handling))
        .query(Long.class)
        .optional()
        .orElseGet(() -> add(in, handling));
  }

  private static final String FIND =
      """
      select id from handling where tlp = ? and originator = ? and recipients = ? and purposes = ?
        and onward = ? and expires = ? and pointer = ?
      """;

  private static long add(Transaction in, Handling handling) {
    long id = in.sql("select max(id) + 1 from handling").query(Long.class).single();
    in.sql(
            """
            insert into handling
              (tlp, originator, recipients, purposes, onward, expires, pointer, id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(columns(handling))
        .param(id)
        .update();
    return id;
  }

  private static Object[] columns(Handling handling) {
    return new Object[] {
      handling.tlp().name(),
      handling.originator(),
      words(handling.recipients()),
      words(handling.purposes()),
      handling.onward().name(),
      handling.expires().map(LocalDate::toString).orElse(""),
      handling.pointer() ? 1 : 0
    };
  }

  private static String words(Set<String> set) {
    return set.stream()
        .peek(Handlings::refuseBroken)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(SEPARATOR));
  }

  private static void refuseBroken(String word) {
    if (word.isBlank() || word.contains(SEPARATOR)) {
      throw new IllegalArgumentException("an id is one line that is not blank");
    }
  }

  private static Handling handling(ResultSet row) throws SQLException {
    var expires = row.getString("expires");
    return new Handling(
        Tlp.valueOf(row.getString("tlp")),
        row.getString("originator"),
        set(row.getString("recipients")),
        set(row.getString("purposes")),
        Onward.valueOf(row.getString("onward")),
        expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)),
        row.getLong("pointer") != 0);
  }

  private static Set<String> set(String words) {
    return words.isEmpty()
        ? Set.of()
        : Arrays.stream(words.split(SEPARATOR)).collect(Collectors.toUnmodifiableSet());
  }
}
