package org.yaqaza.node.feeds;

import java.net.IDN;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;

/// The allow-list: the hosts from which feeds and their pages may be fetched, each by its full
/// name.
final class Hosts {

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.?)+");

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  Hosts(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// A host on the list.
  record Host(String name, Instant addedAt) {}

  /// A host's name as it stands on the list: small letters, in ASCII, without the dot at the end.
  static Optional<String> name(String text) {
    try {
      var ascii = IDN.toASCII(text.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Who is on it now, in order.
  List<Host> all() {
    return store
        .reader()
        .sql("select host, added_at from feed_host where removed_at is null order by host")
        .query((row, _) -> new Host(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  /// Their names.
  Set<String> names() {
    var names = new TreeSet<String>();
    all().forEach(host -> names.add(host.name()));
    return names;
  }

  /// Puts a host on the list; one that is there already stays as it is.
  void add(Viewer by, String name) {
    store.write(
        in -> {
          var there =
              in.sql("select count(*) from feed_host where host = ? and removed_at is null")
                  .param(name)
                  .query(Long.class)
                  .single();
          if (there > 0) {
            return false;
          }
          long after =
              in.sql("select coalesce(max(added_at), 0) + 1 from feed_host where host = ?")
                  .param(name)
                  .query(Long.class)
                  .single();
          in.sql("insert into feed_host (host, added_by, added_at) values (?, ?, ?)")
              .params(name, by.author().actor(), Math.max(after, clock.millis()))
              .update();
          audit.add(in, Act.done(by.author(), Action.FEED_HOSTS, List.of(), Map.of("added", name)));
          return true;
        });
  }

  /// Takes a host off the list: nothing is fetched from it any more.
  void remove(Viewer by, String name) {
    store.write(
        in -> {
          int removed =
              in.sql(
                      """
                      update feed_host set removed_by = ?, removed_at = ?
                      where host = ? and removed_at is null
                      """)
                  .params(by.author().actor(), clock.millis(), name)
                  .update();
          if (removed > 0) {
            audit.add(
                in, Act.done(by.author(), Action.FEED_HOSTS, List.of(), Map.of("removed", name)));
          }
          return removed > 0;
        });
  }
}
