package org.yaqaza.node.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.upkeep.Doctor;
import org.yaqaza.node.upkeep.Finding;
import org.yaqaza.node.upkeep.Finding.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `yaqaza doctor`: what is wrong with this installation, and what to do.
@Command(name = "doctor", resourceBundle = "org.yaqaza.node.cli.help")
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Objects.requireNonNull(yaqaza).console();
    var words = console.words();
    List<Finding> findings =
        Doctor.examine(
            yaqaza.settings(),
            InstantSource.system(),
            store -> new Sights(new Handlings(store), InstantSource.system()).whole());
    for (var finding : findings) {
      if (json) {
        Json.line(
            console.out(),
            out -> {
              out.writeStartObject();
              out.writeStringProperty("what", finding.what());
              out.writeStringProperty("level", finding.level().name().toLowerCase(Locale.ROOT));
              out.writeStringProperty("text", say(words, finding));
              out.writeEndObject();
            });
      } else {
        console.out().println(sign(finding.level()) + " " + say(words, finding));
      }
    }
    return findings.stream().anyMatch(finding -> finding.level() == Level.BAD)
        ? Exit.FAILED
        : Exit.DONE;
  }

  private static String say(Words words, Finding finding) {
    return words.say("doctor." + finding.what(), finding.arguments().toArray());
  }

  private static String sign(Level level) {
    return switch (level) {
      case GOOD -> "✓";
      case MIND -> "!";
      case BAD -> "✗";
    };
  }
}
