package org.yaqaza.node.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;

/// A form in which somebody puts right what was read: what it was, how it is told, by whom, when,
/// how many; who and where can be left out.
final class Correction {

  static final List<String> STATUSES = List.of("happened", "alleged", "planned", "denied");

  private static final int LONGEST = 300;

  private final HttpServletRequest form;
  private final Words words;
  private final List<Fault> faults = new ArrayList<>();

  private Correction(HttpServletRequest form, Words words) {
    this.form = form;
    this.words = words;
  }

  /// What `form` makes of `before`.
  ///
  /// @throws Refusal naming what cannot be read
  static Telling read(HttpServletRequest form, Telling before, Set<String> types, Words words) {
    var correction = new Correction(form, words);
    var telling = correction.of(before, types);
    if (!correction.faults.isEmpty()) {
      throw Refusal.badInput(correction.faults);
    }
    return telling;
  }

  private Telling of(Telling before, Set<String> types) {
    var voice = before.voice();
    var source = text("source", voice.source());
    return new Telling(
        before.ref(),
        oneOf("type", before.type(), types),
        oneOf("status", before.status(), Set.copyOf(STATUSES)),
        before.certainty(),
        source.equals(voice.source())
            ? voice
            : new Telling.Voice(source, "", voice.behind(), voice.quoted()),
        kept("party", before.parties()),
        kept("place", before.places()),
        day(before.day()),
        counts(before.counts()),
        before.start(),
        before.end(),
        before.quote());
  }

  private String text(String field, String before) {
    var text = Optional.ofNullable(form.getParameter(field)).orElse(before).strip();
    if (text.length() > LONGEST) {
      faults.add(new Fault(field, words.say("check.fault.long", LONGEST)));
    }
    return text;
  }

  private String oneOf(String field, String before, Set<String> allowed) {
    var value = Optional.ofNullable(form.getParameter(field)).orElse(before);
    if (!allowed.contains(value)) {
      faults.add(
          new Fault(
              field,
              words.say("refusal.one-of", String.join(", ", allowed.stream().sorted().toList()))));
    }
    return value;
  }

  /// ISO 8601, unknown parts `X`, or nothing.
  private String day(String before) {
    var day = text("day", before);
    if (!day.isEmpty()
        && !day.matches("[\\dX]{4}(-[\\dX]{2}){0,2}(/[\\dX]{4}(-[\\dX]{2}){0,2})?")) {
      faults.add(new Fault("day", words.say("told.fault.day")));
    }
    return day;
  }

  /// Those whose boxes are ticked, by their places in the list.
  private <T> List<T> kept(String field, List<T> before) {
    var ticked = form.getParameterValues(field);
    var places = ticked == null ? List.<String>of() : Arrays.asList(ticked);
    var kept = new ArrayList<T>();
    for (int i = 0; i < before.size(); i++) {
      if (places.contains(String.valueOf(i))) {
        kept.add(before.get(i));
      }
    }
    return kept;
  }

  /// Figures that somebody wrote anew; an empty field leaves one out.
  private List<Telling.Count> counts(List<Telling.Count> before) {
    var counts = new ArrayList<Telling.Count>();
    for (int i = 0; i < before.size(); i++) {
      var count = before.get(i);
      var low = number("low" + i, Optional.of(count.low()));
      var high = number("high" + i, count.high());
      if (low.isPresent()) {
        counts.add(
            new Telling.Count(
                low.get(), high, count.bound(), count.unit(), count.of(), count.text()));
      }
    }
    return counts;
  }

  private Optional<BigDecimal> number(String field, Optional<BigDecimal> before) {
    var text = form.getParameter(field);
    if (text == null) {
      return before;
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      var number = new BigDecimal(text.strip());
      if (number.precision() <= 18 && Math.abs(number.scale()) <= 18) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    faults.add(new Fault(field, words.say("told.fault.number")));
    return Optional.empty();
  }
}
