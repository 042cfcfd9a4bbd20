package org.yaqaza.lists.un;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Place;
import org.yaqaza.model.Countries;

/// The addresses and documents of an entry: parts of their own, and in short on the subject.
final class UnParts {

  private static final Pattern PASSPORT = Pattern.compile("(?i)pass(?:e)?port|pasaporte");

  /// A number after words that say what it is: `Russian foreign travel passport number 51…`.
  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\b(?:number|no\\.)\\s*:?\\s*((?:[A-Z]{1,3}[ -]?)?\\d[\\dA-Z/.-]*)");

  private UnParts() {}

  static void sayAddress(UnElement element, Draft draft, Place place) {
    var country = element.text("COUNTRY");
    var note = element.text("NOTE");
    var full =
        texts(element, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
            .collect(Collectors.joining(", "));
    if (full.isEmpty() && note.isEmpty()) {
      return;
    }
    // the note does not identify an address, unless there is nothing else
    var key = full.isEmpty() ? note : full;
    var address =
        draft
            .part("address", "Address", key)
            .say("street", element.text("STREET"))
            .say("city", element.text("CITY"))
            .say("state", element.text("STATE_PROVINCE"))
            .say("postalCode", element.text("ZIP_CODE"))
            .read(place, "COUNTRY", "country", country, "")
            .say("full", full)
            .say("remarks", note);
    draft.say("addressEntity", address.id());
    draft.say("address", full, note);
    Countries.code(country).ifPresent(code -> draft.say("country", code, country, ""));
  }

  static void sayDocument(UnElement element, Draft draft, Place place) {
    if (element.allText().isEmpty()) {
      return;
    }
    var type = element.text("TYPE_OF_DOCUMENT");
    var type2 = element.text("TYPE_OF_DOCUMENT2");
    var number = element.text("NUMBER");
    var note = element.text("NOTE");
    var passport = PASSPORT.matcher(type).find();
    var issuing = element.text("ISSUING_COUNTRY");
    var country = issuing.isEmpty() ? element.text("COUNTRY_OF_ISSUE") : issuing;
    // a document without a number has only its note to tell it from another
    var key = number.isEmpty() ? note : number;
    draft
        .part("doc", passport ? "Passport" : "Identification", type + " " + type2, key)
        .say("holder", draft.id())
        .say("type", type)
        .say("type", type2)
        .say("number", number)
        .read(place, "ISSUING_COUNTRY", "country", country, "")
        .read(place, "DATE_OF_ISSUE", "startDate", element.text("DATE_OF_ISSUE"), "")
        .say(
            "authority",
            texts(element, "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE").collect(Collectors.joining(", ")))
        .say("summary", note);
    sayNumber(draft, passport ? "passportNumber" : "idNumber", type2, number, note);
  }

  /// The number as written, and where words stand around it, without them too.
  private static void sayNumber(
      Draft draft, String property, String type2, String number, String note) {
    draft.say(property, number);
    var places = number.isEmpty() ? Stream.of(type2, note) : Stream.of(number);
    places.forEach(
        text ->
            NUMBER
                .matcher(text)
                .results()
                .forEach(found -> draft.say(property, found.group(1), text, "")));
  }

  private static Stream<String> texts(UnElement element, String... names) {
    return Stream.of(names).map(element::text).filter(text -> !text.isEmpty());
  }
}
