package org.yaqaza.node.upkeep;

import java.util.List;

/// One thing that was looked at.
///
/// @param what was looked at and what was found, in a word such as `key.open-to-others`;
///     `doctor.WORD` says it, and what to do
/// @param level how bad it is
/// @param arguments of the words
public record Finding(String what, Level level, List<Object> arguments) {

  /// How bad something is.
  public enum Level {
    /// As it should be.
    GOOD,
    /// Somebody should see to it.
    MIND,
    /// The node cannot be relied on like this.
    BAD
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }

  static Finding good(String what, Object... arguments) {
    return new Finding(what, Level.GOOD, List.of(arguments));
  }

  static Finding mind(String what, Object... arguments) {
    return new Finding(what, Level.MIND, List.of(arguments));
  }

  static Finding bad(String what, Object... arguments) {
    return new Finding(what, Level.BAD, List.of(arguments));
  }
}
