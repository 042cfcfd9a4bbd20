package org.yaqaza.node.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import org.yaqaza.node.audit.RecordSearch;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;

/// A search of the record as it stands in an address: ids, words and days alone, no names.
public record RecordForm(String actor, String action, String subject, String purpose, String day) {

  /// Longer than any id.
  private static final int LONGEST = 300;

  static RecordForm of(HttpServletRequest request) {
    return new RecordForm(
        value(request, "actor"),
        value(request, "action"),
        value(request, "subject"),
        value(request, "purpose"),
        value(request, "day"));
  }

  private static String value(HttpServletRequest request, String name) {
    var given = request.getParameter(name);
    var value = given == null ? "" : given.strip();
    if (value.length() > LONGEST) {
      throw fault(request, name);
    }
    return value;
  }

  private static Refusal fault(HttpServletRequest request, String name) {
    var expected = RequestLanguage.words(request).say("refusal.record." + name);
    return Refusal.badInput(List.of(new Refusal.Fault(name, expected)));
  }

  /// @param before records of lower numbers
  /// @throws Refusal when the day is none
  RecordSearch search(long before, HttpServletRequest request) {
    return new RecordSearch(actor, action, subject, purpose, date(request), before);
  }

  Optional<LocalDate> date(HttpServletRequest request) {
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw fault(request, "day");
    }
  }

  /// As the query of an address, with something at its end.
  public String query(String more) {
    return Stream.concat(
            Stream.of(
                    part("actor", actor),
                    part("action", action),
                    part("subject", subject),
                    part("purpose", purpose),
                    part("day", day))
                .filter(part -> !part.isEmpty()),
            Stream.of(more).filter(part -> !part.isEmpty()))
        .collect(Collectors.joining("&"));
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
