package org.yaqaza.lists;

import java.util.List;

/// A file as a whole is refused. What was given to the sink before must be thrown away.
public final class ListRefused extends Exception {

  private final transient List<Problem> problems;
  private final boolean torn;

  /// @param problem why
  /// @param torn whether the file ends before its end, so that fetching it again may help
  public ListRefused(Problem problem, boolean torn) {
    this(List.of(problem), torn);
  }

  /// @param problems why, at least one
  /// @param torn whether the file ends before its end
  public ListRefused(List<Problem> problems, boolean torn) {
    super(problems.getFirst().toString());
    this.problems = List.copyOf(problems);
    this.torn = torn;
  }

  /// Why the file is refused: the first reason.
  public Problem problem() {
    return problems.getFirst();
  }

  /// All reasons; only a mapping has more than one.
  public List<Problem> problems() {
    return problems;
  }

  /// Whether the file ends before its end, so that fetching it again may help.
  public boolean torn() {
    return torn;
  }
}
