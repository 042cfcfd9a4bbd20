package org.yaqaza.node.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaqaza.model.Countries;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;
import org.yaqaza.screening.Mode;
import org.yaqaza.screening.ModeFigures;

/// The page on which a name is checked.
///
/// @param page its frame
/// @param form as filled in
/// @param faults in its fields
/// @param answer what was found, once something was asked
/// @param gone whether an answer was looked for that is no longer kept
/// @param searched the lists that are searched, when nothing was asked yet
public record CheckPage(
    Page page,
    CheckForm form,
    List<CheckForm.Fault> faults,
    Optional<AnswerView> answer,
    boolean gone,
    List<String> searched) {

  /// A mode to choose.
  ///
  /// @param label in the form
  /// @param name in words
  /// @param figures what it misses and how often it alerts
  /// @param near how often it alerts among invented people with listed names
  public record Choice(String label, String name, String figures, String near) {}

  public CheckPage {
    faults = List.copyOf(faults);
    searched = List.copyOf(searched);
  }

  /// What is wrong with `field`, empty when nothing is.
  public String fault(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(CheckForm.Fault::text)
        .findFirst()
        .orElse("");
  }

  /// The modes with what each was measured to do.
  public List<Choice> modes() {
    return Arrays.stream(Mode.values()).map(mode -> choice(mode, page.words())).toList();
  }

  private static Choice choice(Mode mode, Words words) {
    var figures = ModeFigures.of(mode);
    return new Choice(
        mode.label(),
        words.say("check.mode." + mode.label()),
        words.say("check.figures", figures.missed(), figures.alerts()),
        words.say("check.measured.alerts", figures.alertsNear()));
  }

  /// The kinds that can be chosen.
  public List<String> kinds() {
    return CheckForm.KINDS;
  }

  /// Countries in the user's language, to choose from while typing.
  public List<String> countries() {
    var language = page.lang();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Countries.name(code.toLowerCase(Locale.ROOT), language))
        .sorted(java.text.Collator.getInstance(Locale.of(language)))
        .toList();
  }
}
