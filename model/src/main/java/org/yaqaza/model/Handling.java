package org.yaqaza.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The rules that a statement came under, which go wherever it goes.
///
/// @param tlp who may have it: CLEAR anybody; GREEN and AMBER whoever has an account and that
/// level;
///     AMBER+STRICT those of the organisation that it was given to; RED only the recipients
/// @param originator who decides on it: a partner's or a source's id; empty for published matter
/// @param recipients groups of this installation, or accounts, that alone may read it; none for all
///     whom the level admits. RED without recipients is read by nobody
/// @param purposes it may be read for these alone; none for any
/// @param onward whether it may be passed on
/// @param expires the first day on which it is no longer to be used
/// @param pointer whether those who may not read it may learn that something is held, and whom to
///     ask
public record Handling(
    Tlp tlp,
    String originator,
    Set<String> recipients,
    Set<String> purposes,
    Onward onward,
    Optional<LocalDate> expires,
    boolean pointer) {

  /// Whether what came may be passed on.
  public enum Onward {
    FREE,
    ASK_ORIGINATOR,
    NEVER
  }

  /// Published matter: anybody may read it and pass it on.
  public static final Handling PUBLISHED =
      new Handling(Tlp.CLEAR, "", Set.of(), Set.of(), Onward.FREE, Optional.empty(), false);

  public Handling {
    recipients = Set.copyOf(recipients);
    purposes = Set.copyOf(purposes);
    if (tlp != Tlp.CLEAR && originator.isBlank()) {
      throw new IllegalArgumentException("what is not published has an originator");
    }
  }
}
