package org.yaqaza.node.people;

import java.time.Instant;

/// Somebody is signed in, or on the way to it.
///
/// @param id by which it is listed and ended; says nothing of its token
/// @param stage how far they have come
/// @param purpose for what they work in it; empty until that is said, or where none is asked for
/// @param address from which it was begun
/// @param madeAt when it was begun
/// @param seenAt when something was last asked in it, to the minute
public record Session(
    String id,
    Account account,
    Stage stage,
    String purpose,
    String address,
    Instant madeAt,
    Instant seenAt) {

  /// How far somebody has come in signing in. Only at the end may they do anything else.
  public enum Stage {
    /// The password fitted; the second factor is still asked for.
    CODE,
    /// Somebody else set their password; they must choose one of their own.
    RENEW,
    /// They must set up a second factor first.
    ENROL,
    /// They must say for what they work.
    PURPOSE,
    /// Signed in.
    FULL
  }

  /// Whether they are signed in.
  public boolean isFull() {
    return stage == Stage.FULL;
  }

  /// Who they are to the rest of the program.
  Viewer viewer() {
    return isFull() ? account.viewer(purpose) : Viewer.NOBODY;
  }
}
