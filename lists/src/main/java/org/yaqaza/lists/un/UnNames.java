package org.yaqaza.lists.un;

import java.util.List;
import java.util.stream.Collectors;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Place;

/// The names of an entry.
final class UnNames {

  private static final String ORIGINAL_SCRIPT = "original script";
  private static final String WITH_AN_ALIAS = "with an alias";

  /// A person's name in four slots, and the property of each.
  private static final List<List<String>> SLOTS =
      List.of(
          List.of("FIRST_NAME", "firstName"),
          List.of("SECOND_NAME", "secondName"),
          List.of("THIRD_NAME", "middleName"),
          List.of("FOURTH_NAME", "lastName"));

  private UnNames() {}

  static void say(UnElement entry, Draft draft, Place place) {
    var name =
        SLOTS.stream()
            .map(slot -> entry.text(slot.getFirst()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    draft.say("name", name);
    if (draft.schema().is("Person")) {
      SLOTS.forEach(slot -> draft.say(slot.getLast(), entry.text(slot.getFirst())));
    }
    draft.say("alias", entry.text("NAME_ORIGINAL_SCRIPT"), ORIGINAL_SCRIPT);
    entry.all(entry.name() + "_ALIAS").forEach(alias -> sayAlias(alias, draft, place));
    if (name.isEmpty()) {
      place.expected("FIRST_NAME", Expected.NAME, "", "");
    }
  }

  private static void sayAlias(UnElement alias, Draft draft, Place place) {
    var text = alias.text("ALIAS_NAME");
    var quality = alias.text("QUALITY");
    var note = alias.text("NOTE");
    var property = property(quality);
    if (text.isEmpty()) {
      draft.keep("alias", note, "");
    } else {
      for (var name : AliasNames.in(text)) {
        draft.say(property, name.name(), text, joined(joined(unusual(quality), name.note()), note));
      }
    }
    for (var name : AliasNames.inNote(note)) {
      draft.say(property, name, ORIGINAL_SCRIPT);
    }
    if (draft.schema().is("Person")) {
      sayBirth(alias, draft, place);
    }
  }

  private static void sayBirth(UnElement alias, Draft draft, Place place) {
    var at = alias.at(place);
    draft.read(at, "DATE_OF_BIRTH", "birthDate", alias.text("DATE_OF_BIRTH"), WITH_AN_ALIAS);
    draft.say("birthPlace", alias.text("CITY_OF_BIRTH"), WITH_AN_ALIAS);
    var country = alias.text("COUNTRY_OF_BIRTH");
    draft.read(at, "COUNTRY_OF_BIRTH", "birthCountry", country, WITH_AN_ALIAS);
  }

  private static String property(String quality) {
    return switch (quality) {
      case "Low" -> "weakAlias";
      case "f.k.a." -> "previousName";
      default -> "alias";
    };
  }

  /// A quality that the list has not had so far says something that only its word can say.
  private static String unusual(String quality) {
    return switch (quality) {
      case "", "Good", "Low", "a.k.a.", "f.k.a." -> "";
      default -> quality;
    };
  }

  private static String joined(String some, String more) {
    return some.isEmpty() || more.isEmpty() ? some + more : some + "; " + more;
  }
}
