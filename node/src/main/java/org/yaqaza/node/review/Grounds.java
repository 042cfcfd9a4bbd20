package org.yaqaza.node.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;

/// On what grounds somebody asks, understood: on what occasion, on what legal basis, until when.
///
/// @param until the end of standing screening, empty where it is asked once
record Grounds(String occasion, String basis, Optional<Instant> until) {

  /// The longest legal basis, in characters.
  private static final int LONGEST = 300;

  /// The grounds of one question.
  ///
  /// @throws Refusal when the occasion is unknown, or the basis missing
  static Grounds asked(String occasion, String basis, Words words) {
    var faults = new ArrayList<Fault>();
    if (Occasion.of(occasion).isEmpty() || occasion.equals(Occasion.STANDING)) {
      var known =
          Occasion.all().stream()
              .map(Occasion::word)
              .filter(word -> !word.equals(Occasion.STANDING))
              .collect(Collectors.joining(", "));
      faults.add(new Fault("occasion", words.say("refusal.one-of", known)));
    }
    needBasis(basis, faults, words);
    refuse(faults);
    return new Grounds(occasion, basis.strip(), Optional.empty());
  }

  /// The grounds of standing screening.
  ///
  /// @param until a day, as ISO 8601: screening ends when it does, UTC
  /// @throws Refusal when the basis is missing or the day is not in the year to come
  static Grounds standing(String basis, String until, Standing standing, Words words) {
    var faults = new ArrayList<Fault>();
    needBasis(basis, faults, words);
    var end = day(until).map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    if (end.filter(standing::mayEnd).isEmpty()) {
      faults.add(new Fault("until", words.say("review.until", Standing.LONGEST.toDays())));
    }
    refuse(faults);
    return new Grounds(Occasion.STANDING, basis.strip(), end);
  }

  /// A day as ISO 8601.
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void needBasis(String basis, List<Fault> faults, Words words) {
    if (basis.isBlank()) {
      faults.add(new Fault("basis", words.say("refusal.required")));
    } else if (basis.length() > LONGEST) {
      faults.add(new Fault("basis", words.say("check.fault.long", LONGEST)));
    }
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
  }

  /// `question` asked by `viewer` on these grounds.
  Screened screened(Viewer viewer, Question question, InstantSource clock) {
    return screened(viewer, question, question.subject(), clock);
  }

  /// The same about `subject`.
  Screened screened(Viewer viewer, Question question, Subject subject, InstantSource clock) {
    return new Screened(
        RandomId.next(),
        subject,
        occasion,
        basis,
        viewer.author().purpose(),
        question.mode(),
        question.least(),
        question.lists(),
        viewer.author().actor(),
        viewer.name(),
        clock.instant(),
        until,
        Optional.empty());
  }
}
