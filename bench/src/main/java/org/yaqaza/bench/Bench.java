package org.yaqaza.bench;

import java.io.IOException;
import java.nio.file.Path;

/// The bench's entry: `rarities` and `accuracy` make the tables of the room `screening` anew.
final class Bench {

  private static final Path TABLES = Path.of("screening/src/main/resources/org/yaqaza/screening");

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    var data = SharedData.find();
    if (data.isEmpty()) {
      System.err.println(
          "The development data is absent: put it beside the project, or name its folder in"
              + " YAQAZA_SHARED_DATA.");
      System.exit(2);
    }
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "rarities" -> Rarities.write(data.orElseThrow(), TABLES);
      case "accuracy" -> Accuracy.write(data.orElseThrow(), TABLES);
      default -> {
        System.err.println("bench/run rarities | accuracy | speed");
        System.exit(2);
      }
    }
  }
}
