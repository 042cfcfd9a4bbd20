package org.yaqaza.node;

import org.yaqaza.node.cli.Commands;

/// The program's entry.
public final class Yaqaza {

  private Yaqaza() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments, System.out, System.err, new ServeCommand()));
  }
}
