package org.yaqaza.lists.un;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Values;
import org.yaqaza.model.DateText;
import org.yaqaza.model.PartialDate;

/// When and where a person of the list was born.
final class UnBirth {

  private static final Pattern ABOUT = Pattern.compile("(?i)approx(?:\\.|imately)?|circa|ca?\\.");
  private static final Pattern MONTHS =
      Pattern.compile("(?i)between (\\p{L}+)\\.? and (\\p{L}+)\\.? (\\d{4})");
  private static final Pattern HIJRI =
      Pattern.compile("(?i)(\\d{1,2})/(\\d{1,2})/(1[34]\\d\\d) \\(hijri calendar\\)");

  private UnBirth() {}

  static void say(UnElement person, Draft draft, Place place) {
    person.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> sayDate(date, draft, date.at(place)));
    person
        .all("INDIVIDUAL_PLACE_OF_BIRTH")
        .forEach(birthplace -> sayPlace(birthplace, draft, birthplace.at(place)));
  }

  private static void sayDate(UnElement element, Draft draft, Place place) {
    var note = element.text("NOTE");
    var year = element.text("YEAR");
    var span = span(element);
    var written = Stream.of(element.text("DATE"), span, year).filter(text -> !text.isEmpty());
    var dates = new ArrayList<>(written.toList());
    var noteIsDate = dates.isEmpty();
    if (noteIsDate) {
      dates.add(note);
    } else if (dates.equals(List.of(year)) && DateText.read(note + " " + year).isPresent()) {
      // NOTE has the month, or the day and the month, of YEAR
      dates.set(0, note + " " + year);
      noteIsDate = true;
    }
    var about =
        element.text("TYPE_OF_DATE").equals("APPROXIMATELY") || ABOUT.matcher(note).matches();
    var added = noteIsDate || ABOUT.matcher(note).matches() ? "" : note;
    dates.forEach(text -> sayDate(text, about, added, draft, place));
  }

  private static void sayDate(
      String written, boolean about, String note, Draft draft, Place place) {
    if (written.isEmpty()) {
      return;
    }
    var date = date(written);
    if (date.isPresent()) {
      var text = about ? date.get().about().text() : date.get().text();
      draft.say("birthDate", text, written, note);
    } else {
      place.expected("INDIVIDUAL_DATE_OF_BIRTH", Expected.DATE, "", Values.shownDate(written));
      draft.keep("date of birth", written, note);
    }
  }

  /// FROM_YEAR and TO_YEAR as one text; with only one of them, what is left of the span.
  private static String span(UnElement element) {
    return Stream.of(element.text("FROM_YEAR"), element.text("TO_YEAR"))
        .filter(year -> !year.isEmpty())
        .collect(Collectors.joining("/"));
  }

  private static Optional<PartialDate> date(String text) {
    var months = MONTHS.matcher(text);
    if (months.matches()) {
      var year = months.group(3);
      return DateText.read(months.group(1) + " " + year + " to " + months.group(2) + " " + year);
    }
    return PartialDate.parse(text).or(() -> Values.date(text)).or(() -> hijri(text));
  }

  /// A day of the Hijri calendar. Its months started when the moon was seen, so the day counted
  /// back to may be off by one or two, and counts as about.
  private static Optional<PartialDate> hijri(String text) {
    var m = HIJRI.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      var day =
          HijrahDate.of(
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(1)));
      return PartialDate.parse(LocalDate.from(day).toString()).map(PartialDate::about);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void sayPlace(UnElement element, Draft draft, Place place) {
    var note = element.text("NOTE");
    var parts =
        Stream.of("STREET", "CITY", "STATE_PROVINCE")
            .map(element::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    if (parts.isEmpty()) {
      draft.say("birthPlace", note);
    } else {
      draft.say("birthPlace", parts, note);
    }
    draft.read(place, "INDIVIDUAL_PLACE_OF_BIRTH", "birthCountry", element.text("COUNTRY"), "");
  }
}
