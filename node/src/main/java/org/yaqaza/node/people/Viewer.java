package org.yaqaza.node.people;

import java.util.EnumSet;
import java.util.Set;
import org.yaqaza.node.audit.Author;

/// Who is asking: everything on which it depends what they may do and see. Handlers of requests
/// take one as an argument.
///
/// @param author for the record, with the stated purpose
/// @param name to be shown to themselves and to colleagues; empty when nobody in particular
/// @param permissions what they may do
/// @param clearance what they may see
public record Viewer(Author author, String name, Set<Permission> permissions, Clearance clearance) {

  /// Whoever reaches a node without accounts: may ask and keep lists, and sees what is published.
  public static final Viewer OPEN =
      new Viewer(
          Author.OPEN,
          "",
          EnumSet.of(
              Permission.SCREEN,
              Permission.READ_ENTITIES,
              Permission.READ_LISTS,
              Permission.KEEP_LISTS,
              Permission.READ_DOCUMENTS,
              Permission.ADD_DOCUMENTS),
          Clearance.PUBLISHED);

  /// Whoever has not said who they are, where that is asked for.
  public static final Viewer NOBODY = new Viewer(Author.NOBODY, "", Set.of(), Clearance.PUBLISHED);

  public Viewer {
    permissions = Set.copyOf(permissions);
  }

  /// Whether they may do that.
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
