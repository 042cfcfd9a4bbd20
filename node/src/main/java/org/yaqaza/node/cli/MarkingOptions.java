package org.yaqaza.node.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.DateText;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Handling.Onward;
import org.yaqaza.model.Tlp;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What a list is to be kept under, as options.
final class MarkingOptions {

  @Option(names = "--tlp", descriptionKey = "tlp", paramLabel = "LEVEL")
  private @Nullable String tlp;

  @Option(names = "--originator", descriptionKey = "originator", paramLabel = "ID")
  private String originator = "";

  @Option(names = "--recipients", descriptionKey = "recipients", paramLabel = "ID", split = ",")
  private List<String> recipients = List.of();

  @Option(names = "--purposes", descriptionKey = "purposes", paramLabel = "P", split = ",")
  private List<String> purposes = List.of();

  @Option(names = "--onward", descriptionKey = "onward", paramLabel = "RULE")
  private @Nullable String onward;

  @Option(names = "--expires", descriptionKey = "expires", paramLabel = "D")
  private @Nullable String expires;

  @Option(names = "--pointer", descriptionKey = "pointer")
  private boolean pointer;

  /// Says that an option is wrong, in the user's language.
  interface Wrong {
    ParameterException with(String key, Object... arguments);
  }

  /// The handling that they describe; empty where none is given.
  ///
  /// @throws ParameterException when they describe none: a wrong level, or one that is not for
  ///     everybody and names nobody to ask
  Optional<Handling> handling(Wrong wrong) {
    if (tlp == null) {
      if (!originator.isEmpty()
          || !recipients.isEmpty()
          || !purposes.isEmpty()
          || onward != null
          || expires != null
          || pointer) {
        throw wrong.with("marking.needs-level", levels());
      }
      return Optional.empty();
    }
    var text = tlp.toUpperCase(Locale.ROOT);
    var level =
        Tlp.labelled(text.startsWith("TLP:") ? text : "TLP:" + text)
            .orElseThrow(() -> wrong.with("marking.no-level", levels()));
    if (level != Tlp.CLEAR && originator.isBlank()) {
      throw wrong.with("marking.needs-originator", level.label());
    }
    return Optional.of(
        new Handling(
            level,
            originator.strip(),
            Set.copyOf(recipients),
            Set.copyOf(purposes),
            onward(level, wrong),
            day(wrong),
            pointer));
  }

  private Onward onward(Tlp level, Wrong wrong) {
    if (onward == null) {
      return level == Tlp.CLEAR ? Onward.FREE : Onward.ASK_ORIGINATOR;
    }
    return switch (onward) {
      case "free" -> Onward.FREE;
      case "ask" -> Onward.ASK_ORIGINATOR;
      case "never" -> Onward.NEVER;
      default -> throw wrong.with("marking.no-onward", "free, ask, never");
    };
  }

  private Optional<LocalDate> day(Wrong wrong) {
    var text = expires;
    return text == null
        ? Optional.empty()
        : Optional.of(
            DateText.read(text).orElseThrow(() -> wrong.with("screen.no-date", text)).earliest());
  }

  static String levels() {
    return String.join(", ", java.util.Arrays.stream(Tlp.values()).map(Tlp::label).toList());
  }
}
