package org.yaqaza.node.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.language.Language;

/// Somebody who may work here.
///
/// @param id made at random; the record names them by it
/// @param login what they sign in with, in lower case
/// @param standing what they are, may see and may work for
/// @param language the one they chose
/// @param hasFactor whether they prove a second factor
/// @param external whether an OpenID provider vouches for them, in place of a password
/// @param renewBy until when a password that somebody else set is good to choose one of their own
/// @param madeAt since when
/// @param closedAt since when they may work here no longer
public record Account(
    String id,
    String login,
    Standing standing,
    Optional<Language> language,
    boolean hasFactor,
    boolean external,
    Optional<Instant> renewBy,
    Instant madeAt,
    Optional<Instant> closedAt) {

  /// What somebody is here.
  ///
  /// @param name what colleagues call them
  /// @param roles what they are
  /// @param clearance what they may see
  /// @param purposes what they may work for, words of [Purposes]
  public record Standing(String name, Set<Role> roles, Clearance clearance, Set<String> purposes) {

    public Standing {
      roles = Set.copyOf(roles);
      purposes = Set.copyOf(purposes);
    }
  }

  /// Whether they must prove a second factor: those who run the desk, oversee it or administer.
  public boolean needsFactor() {
    return !external && standing.roles().stream().anyMatch(Role::needsFactor);
  }

  /// Them at work for `purpose`.
  Viewer viewer(String purpose) {
    var permissions = EnumSet.noneOf(Permission.class);
    standing.roles().forEach(role -> permissions.addAll(role.permissions()));
    return new Viewer(
        author(purpose),
        standing.name(),
        permissions,
        Purposes.limited(standing.clearance(), purpose));
  }

  /// Them as the author of what they do for `purpose`.
  Author author(String purpose) {
    return new Author("account:" + id, purpose);
  }
}
