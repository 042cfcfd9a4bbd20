package org.yaqaza.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Store;

/// Keys with which machines ask. Each may do a little, for one purpose, until it expires; only its
/// hash is kept.
public final class Keys {

  /// What a machine may be allowed: it asks and reads. It decides nothing, and administers nothing.
  public static final Set<Permission> FOR_MACHINES =
      Set.copyOf(
          EnumSet.of(
              Permission.SCREEN,
              Permission.READ_ENTITIES,
              Permission.READ_LISTS,
              Permission.KEEP_LISTS,
              Permission.READ_ALERTS,
              Permission.STAND,
              Permission.READ_DOCUMENTS,
              Permission.ADD_DOCUMENTS,
              Permission.OVERSEE));

  /// Whoever finds one sees what it is, and scanners for leaked secrets know it by this.
  static final String PREFIX = "yq_";

  static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration USED_TO = Duration.ofMinutes(1);
  private static final int LONGEST_LABEL = 100;

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  public Keys(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a key may do.
  ///
  /// @param label for whom or what it is
  /// @param purpose a word of [Purposes]
  public record Scope(
      String label, Set<Permission> permissions, Clearance clearance, String purpose) {

    public Scope {
      permissions = Set.copyOf(permissions);
    }
  }

  /// A key as it is listed.
  ///
  /// @param id by which it is named and revoked; says nothing of the key
  /// @param usedAt when it was last used, to the minute
  public record Key(
      String id,
      Scope scope,
      Instant madeAt,
      Instant expiresAt,
      Optional<Instant> usedAt,
      Optional<Instant> revokedAt) {

    Viewer viewer() {
      return new Viewer(
          new Author("key:" + id, scope.purpose()),
          scope.label(),
          scope.permissions(),
          Purposes.limited(scope.clearance(), scope.purpose()));
    }
  }

  /// A key that was just made.
  ///
  /// @param secret to be shown once; it is kept nowhere
  public record Made(String id, String secret) {}

  /// Makes a key that is good for `life`.
  ///
  /// @throws NotAccepted when a machine may not have that, or for so long
  public Made make(Author by, Scope scope, Duration life) {
    accept(scope, life);
    var id = Tokens.id();
    var secret = PREFIX + Tokens.secret();
    var expires = clock.instant().plus(life);
    store.write(
        in -> {
          in.sql(
                  """
                  insert into api_key
                    (id, hash, label, permissions, highest, groups, purpose, made_by, made_at,
                     expires_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  id,
                  Tokens.hash(secret),
                  scope.label(),
                  Accounts.joined(scope.permissions(), Permission::name),
                  scope.clearance().highest().name(),
                  Accounts.joined(scope.clearance().groups(), group -> group),
                  scope.purpose(),
                  by.actor(),
                  clock.millis(),
                  expires.toEpochMilli())
              .update();
          return audit.add(
              in,
              Act.done(
                  by,
                  Action.KEY_MAKE,
                  List.of("key:" + id),
                  Map.of(
                      "permissions",
                      Accounts.joined(scope.permissions(), Permission::name),
                      "highest",
                      scope.clearance().highest().name(),
                      "purpose",
                      scope.purpose(),
                      "expires",
                      expires.toString())));
        });
    return new Made(id, secret);
  }

  private static void accept(Scope scope, Duration life) {
    if (scope.label().isBlank() || scope.label().length() > LONGEST_LABEL) {
      throw new NotAccepted("label", "name", LONGEST_LABEL);
    }
    if (scope.permissions().isEmpty() || !FOR_MACHINES.containsAll(scope.permissions())) {
      throw new NotAccepted("permission", "permissions");
    }
    if (!Purposes.all().contains(scope.purpose())) {
      throw new NotAccepted("purpose", "purposes");
    }
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
      throw new NotAccepted("days", "days", LONGEST.toDays());
    }
  }

  /// Revokes a key; from now on it opens nothing.
  public void revoke(Author by, String id) {
    store.write(
        in -> {
          int revoked =
              in.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                  .params(clock.millis(), id)
                  .update();
          return revoked == 0
              ? 0
              : audit.add(in, Act.done(by, Action.KEY_REVOKE, List.of("key:" + id), Map.of()));
        });
  }

  /// All, the newest first.
  public List<Key> all() {
    return store
        .reader()
        .sql("select * from api_key order by made_at desc, id")
        .query(Keys::key)
        .list();
  }

  /// Who sends the `Authorization` header `Bearer KEY`, or `ApiKey KEY` as clients of yente do.
  Optional<Viewer> viewer(String header) {
    var parts = header.strip().split(" +", 2);
    boolean isKey =
        parts.length == 2
            && (parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("ApiKey"))
            && parts[1].startsWith(PREFIX);
    return isKey ? find(parts[1]).map(Key::viewer) : Optional.empty();
  }

  private Optional<Key> find(String secret) {
    var now = clock.instant();
    var found =
        store
            .reader()
            .sql("select * from api_key where hash = ? and revoked_at is null and expires_at > ?")
            .params(Tokens.hash(secret), now.toEpochMilli())
            .query(Keys::key)
            .optional();
    found
        .filter(key -> key.usedAt().isEmpty() || now.isAfter(key.usedAt().get().plus(USED_TO)))
        .ifPresent(
            key ->
                store.write(
                    in ->
                        in.sql("update api_key set used_at = ? where id = ?")
                            .params(now.toEpochMilli(), key.id())
                            .update()));
    return found;
  }

  private static Key key(ResultSet row, int number) throws SQLException {
    var permissions = EnumSet.noneOf(Permission.class);
    Accounts.parted(row.getString("permissions"))
        .forEach(name -> permissions.add(Permission.valueOf(name)));
    var clearance =
        new Clearance(
            Tlp.valueOf(row.getString("highest")), Accounts.parted(row.getString("groups")));
    return new Key(
        row.getString("id"),
        new Scope(row.getString("label"), permissions, clearance, row.getString("purpose")),
        Instant.ofEpochMilli(row.getLong("made_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")),
        Accounts.moment(row, "used_at"),
        Accounts.moment(row, "revoked_at"));
  }
}
