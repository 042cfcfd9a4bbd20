package org.yaqaza.node.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.PartialDate;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.Words;
import org.yaqaza.screening.Mode;

/// The form as somebody filled it in, before anything of it is understood.
///
/// @param name in any script
/// @param schema `Thing`, `Person` or `Organization`
/// @param born a date in any form
/// @param nationality a country by name or code
/// @param document a number
/// @param mode a mode's label
public record CheckForm(
    String name, String schema, String born, String nationality, String document, String mode) {

  /// The names of its fields.
  static final List<String> FIELDS =
      List.of("name", "schema", "born", "nationality", "document", "mode");

  /// The kinds that can be chosen, the usual one first.
  static final List<String> KINDS = List.of("Thing", "Person", "Organization");

  /// Nothing filled in.
  public static final CheckForm EMPTY =
      new CheckForm("", "Thing", "", "", "", Mode.BALANCED.label());

  /// Longer than any name that a list has.
  static final int LONGEST = 300;

  /// More would not be read.
  private static final int MOST_RESULTS = 20;

  /// Something in a field that could not be understood.
  ///
  /// @param field its name
  /// @param text what was expected, in words
  public record Fault(String field, String text) {}

  /// What the form asks, or why it asks nothing.
  public record Reading(Optional<Question> question, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /// The form in the body of `request`; a field that is absent is as empty as in a new form.
  static CheckForm of(HttpServletRequest request) {
    return new CheckForm(
        field(request, "name", ""),
        field(request, "schema", EMPTY.schema),
        field(request, "born", ""),
        field(request, "nationality", ""),
        field(request, "document", ""),
        field(request, "mode", EMPTY.mode));
  }

  private static String field(HttpServletRequest request, String name, String absent) {
    var value = request.getParameter(name);
    return value == null ? absent : value.strip();
  }

  /// Understands it.
  Reading read(Words words) {
    var reader = new Reader(words);
    if (name.isEmpty() && document.isEmpty()) {
      reader.fault("name", "name");
    }
    reader.take("name", name, "name", CheckForm::written, "letters");
    reader.take("born", born, "birthDate", CheckForm::date, "born");
    reader.take("nationality", nationality, "nationality", Countries::code, "nationality");
    reader.take("document", document, "idNumber", CheckForm::written, "letters");
    if (!KINDS.contains(schema)) {
      reader.fault("schema", "choice");
    }
    var chosen = Mode.labelled(mode);
    if (chosen.isEmpty()) {
      reader.fault("mode", "choice");
    }
    return reader.faults.isEmpty()
        ? new Reading(Optional.of(question(reader.properties, chosen.orElseThrow())), List.of())
        : new Reading(Optional.empty(), reader.faults);
  }

  private Question question(Map<String, List<String>> properties, Mode chosen) {
    var subject = new Subject("1", fitting(properties), properties);
    return new Question(subject, Set.of(), chosen, OptionalDouble.empty(), MOST_RESULTS);
  }

  /// Somebody with a birth date or a nationality is a person, even if nobody says so.
  private String fitting(Map<String, List<String>> properties) {
    var isPerson = properties.containsKey("birthDate") || properties.containsKey("nationality");
    return schema.equals("Thing") && isPerson ? "Person" : schema;
  }

  private static Optional<String> date(String text) {
    return DateText.read(text).map(PartialDate::text);
  }

  /// Text in which something is written.
  private static Optional<String> written(String text) {
    return Optional.of(text).filter(t -> t.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  /// Collects what the fields say and what is wrong with them.
  private static final class Reader {
    private final Words words;
    private final Map<String, List<String>> properties = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Reader(Words words) {
      this.words = words;
    }

    void fault(String field, String kind, Object... arguments) {
      faults.add(new Fault(field, words.say("check.fault." + kind, arguments)));
    }

    void take(
        String field,
        String text,
        String property,
        Function<String, Optional<String>> form,
        String fault) {
      if (text.length() > LONGEST) {
        fault(field, "long", LONGEST);
      } else if (!text.isEmpty()) {
        form.apply(text)
            .ifPresentOrElse(
                value -> properties.put(property, List.of(value)), () -> fault(field, fault));
      }
    }
  }
}
