package org.yaqaza.node.reading.many;

import java.util.Optional;
import org.yaqaza.node.reading.Telling;
import org.yaqaza.reading.text.Key;

/// A place that a telling names.
///
/// @param country ISO 3166 alpha-2, or empty
/// @param key of the town or region, the same for all its names where it is known; empty where a
///     whole country is named
/// @param town where it lies, if that is known
record Spot(String name, String country, String key, Optional<Towns.Town> town) {

  static Spot of(Telling.Place place) {
    var land = CountryNames.country(place.name());
    if (land.isPresent()) {
      return new Spot(place.name(), land.get(), "", Optional.empty());
    }
    var town = Towns.find(place.name(), place.country());
    return new Spot(
        place.name(),
        town.map(Towns.Town::country).orElse(place.country()),
        town.map(Towns.Town::id).orElseGet(() -> Key.of(place.name())),
        town);
  }

  boolean isCountry() {
    return key.isEmpty();
  }

  /// Whether the two may be one place: names of unknown places in two scripts cannot be told apart.
  boolean mayBe(Spot other) {
    boolean isComparable =
        town.isPresent() == other.town.isPresent()
            && (town.isPresent() || isArabic() == other.isArabic());
    return key.equals(other.key) || !isComparable;
  }

  private boolean isArabic() {
    return key.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }
}
