package org.yaqaza.node.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a command, run as a user would, wrote and with which exit code it ended.
record Ran(int exit, String out, String err) {

  /// Runs the command in English on a data folder.
  static Ran in(Path data, String... arguments) {
    return bare(
        Stream.concat(Stream.of("--data", data.toString(), "--lang", "en"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /// Runs the command with just these arguments.
  static Ran bare(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit;
    try (var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      exit = Commands.run(arguments, outStream, errStream);
    }
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
