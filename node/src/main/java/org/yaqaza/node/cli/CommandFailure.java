package org.yaqaza.node.cli;

/// A command ends here, with an exit code and a message in the user's language.
final class CommandFailure extends RuntimeException {

  private final int exit;

  CommandFailure(int exit, String message) {
    super(message, null, false, false);
    this.exit = exit;
  }

  int exit() {
    return exit;
  }
}
