package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaqaza.lists.Nearest;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;

/// Reads a request's parameters and gathers what is wrong with them, to be told in one answer.
/// The body stays untouched whatever type it claims to have, and a comma stays part of a value.
final class Parameters {

  private static final Set<String> YES = Set.of("true", "1", "yes", "on", "t", "y");
  private static final Set<String> NO = Set.of("false", "0", "no", "off", "f", "n");

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2})(?::(\\d{2})(?::(\\d{2}))?)?)?");

  private final Map<String, List<String>> values;
  private final Words words;
  private final List<Fault> faults = new ArrayList<>();

  private Parameters(Map<String, List<String>> values, Words words) {
    this.values = values;
    this.words = words;
  }

  /// Those in the address.
  static Parameters of(HttpServletRequest request) {
    var query = request.getQueryString();
    return new Parameters(decoded(query == null ? "" : query), RequestLanguage.words(request));
  }

  /// Those in the address and the fields of the form in the body.
  ///
  /// @param most bytes that the form may take
  static Parameters withForm(HttpServletRequest request, int most) throws IOException {
    var all = of(request);
    var form = new String(Body.read(request, most), StandardCharsets.UTF_8);
    decoded(form)
        .forEach((name, v) -> all.values.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(v));
    return all;
  }

  /// The names that are there.
  Set<String> names() {
    return values.keySet();
  }

  /// The user's words.
  Words words() {
    return words;
  }

  /// All values of `name`, without empty ones.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /// The last value of `name`, as later ones override.
  Optional<String> one(String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// A whole number from `least` to `most`.
  int whole(String name, int usual, int least, int most) {
    var text = one(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as one that is out of range
    }
    fault(name, words.say("refusal.between", least, most));
    return usual;
  }

  /// A number from 0 to 1.
  double probability(String name, double usual) {
    var text = one(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      double number = Double.parseDouble(text.get());
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as one that is out of range
    }
    fault(name, words.say("refusal.between", 0, 1));
    return usual;
  }

  /// A truth value in any of the spellings that Python's frameworks take.
  boolean truth(String name, boolean usual) {
    var text = one(name).map(value -> value.strip().toLowerCase(Locale.ROOT));
    if (text.isEmpty()) {
      return usual;
    }
    if (!YES.contains(text.get()) && !NO.contains(text.get())) {
      fault(name, words.say("refusal.type.boolean"));
    }
    return YES.contains(text.get());
  }

  /// A date, or a date and a time of day.
  Optional<LocalDateTime> moment(String name) {
    var text = one(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var m = MOMENT.matcher(text.get());
    if (m.matches()) {
      try {
        return Optional.of(
            LocalDateTime.parse(
                m.group(1)
                    + "T"
                    + part(m.group(2))
                    + ":"
                    + part(m.group(3))
                    + ":"
                    + part(m.group(4))));
      } catch (DateTimeParseException e) {
        // told below: there is no such day or time
      }
    }
    fault(name, words.say("refusal.moment"));
    return Optional.empty();
  }

  private static String part(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? "00" : digits;
  }

  /// All values of `name`, each of which must be one of `known`.
  Set<String> among(String name, Collection<String> known) {
    var given = new TreeSet<>(all(name));
    for (var value : given) {
      if (!known.contains(value)) {
        fault(name, oneOf(value, known));
      }
    }
    return given;
  }

  /// What to write instead of `value`.
  String oneOf(String value, Collection<String> known) {
    var all = String.join(", ", new TreeSet<>(known));
    var nearest = Nearest.to(value, known);
    return nearest.isEmpty()
        ? words.say("refusal.one-of", all)
        : words.say("refusal.nearest", nearest, all);
  }

  /// Notes that `place`, a parameter or a JSON pointer, is wrong.
  void fault(String place, String expected) {
    faults.add(new Fault(place, expected));
  }

  /// Refuses the request when anything was wrong.
  void refuseIfWrong() {
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
  }

  private static Map<String, List<String>> decoded(String text) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split("&")) {
      if (!pair.isEmpty()) {
        var halves = pair.split("=", 2);
        values
            .computeIfAbsent(decode(halves[0]), _ -> new ArrayList<>())
            .add(halves.length == 1 ? "" : decode(halves[1]));
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
