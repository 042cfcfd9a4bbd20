package org.yaqaza.node.audit;

/// Who acts, and for what purpose they said that they do.
///
/// @param actor an id that says what sort it is: `account:…`, `key:…`, `local:…` for who runs a
///     command on this machine, `open` for whoever reaches a node that has no accounts yet,
/// `nobody`
///     for who has not shown who they are, `node` for the program itself
/// @param purpose a word of the purposes that this installation knows; empty where none is asked
/// for
public record Author(String actor, String purpose) {

  /// The program itself.
  public static final Author NODE = new Author("node", "");

  /// Whoever reaches a node that has no accounts yet.
  public static final Author OPEN = new Author("open", "");

  /// Somebody who has not shown who they are, where that is asked for.
  public static final Author NOBODY = new Author("nobody", "");

  public Author {
    if (actor.isBlank()) {
      throw new IllegalArgumentException("somebody acts");
    }
  }

  /// Who runs a command on this machine, by the name that the operating system knows.
  public static Author local() {
    return new Author("local:" + System.getProperty("user.name", "unknown"), "");
  }
}
