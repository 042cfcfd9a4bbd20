package org.yaqaza.node.cli;

/// Exit codes; they stay.
public final class Exit {

  /// Done; for `screen`: nothing matched.
  public static final int DONE = 0;

  /// `screen`: at least one match.
  public static final int MATCHED = 1;

  /// `verify`: the check failed.
  public static final int FAILED = 1;

  /// Wrong use.
  public static final int WRONG_USE = 2;

  /// Input was refused, in whole or in part.
  public static final int REFUSED = 3;

  /// The store or the network was not reachable.
  public static final int UNREACHABLE = 4;

  private Exit() {}
}
