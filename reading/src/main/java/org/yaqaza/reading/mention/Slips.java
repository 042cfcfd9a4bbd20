package org.yaqaza.reading.mention;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Key;

/// Names of countries and continents with one letter too many, too few or wrong, where a place is
/// expected: «في ليببا». A word that any table knows is no slip.
final class Slips {

  private static final int SHORTEST = 5;
  private static final Set<String> TOWARDS =
      Set.of("في", "فى", "الي", "من", "نحو", "بين", "قرب", "عبر", "دوله", "جمهوريه");

  private record Name(String key, String name, String country) {}

  /// Names by themselves with one letter left out.
  private static final Map<String, List<Name>> SHORTENED = new HashMap<>();

  private static final Map<String, Name> NAMES = new HashMap<>();

  static {
    var arabic = new ULocale("ar");
    for (var country : ULocale.getISOCountries()) {
      add(new ULocale("", country).getDisplayCountry(arabic), country);
    }
    for (var continent :
        List.of("آسيا", "أوروبا", "أفريقيا", "إفريقيا", "أمريكا", "أميركا", "أستراليا")) {
      add(continent, "");
    }
  }

  private Slips() {}

  private static void add(String name, String country) {
    var key = Key.of(name);
    if (key.indexOf(' ') >= 0
        || key.startsWith("ال")
        || key.length() < SHORTEST - 1
        || key.charAt(0) < 0x600) {
      return;
    }
    var one = new Name(key, name, country);
    if (NAMES.putIfAbsent(key, one) == null) {
      for (int i = 1; i < key.length(); i++) {
        SHORTENED.computeIfAbsent(without(key, i), _ -> new ArrayList<>()).add(one);
      }
    }
  }

  private static String without(String key, int i) {
    return key.substring(0, i) + key.substring(i + 1);
  }

  static List<Found> find(Scene scene) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      if (scene.isWord(i)
          && scene.is(i, Sense.UNKNOWN)
          && scene.key(i).length() >= SHORTEST
          && !scene.key(i).startsWith("ال")
          && TOWARDS.contains(scene.key(i - 1))) {
        int at = i;
        meant(scene.key(i))
            .ifPresent(
                name ->
                    found.add(
                        new Found(
                            at,
                            at,
                            0,
                            Type.PLACE,
                            name.name,
                            name.country,
                            "a slip of the pen for " + name.name,
                            Found.Rank.GUESS)));
      }
    }
    return found;
  }

  /// The one name that is a letter away; the first letter is right.
  private static Optional<Name> meant(String key) {
    var near = new HashMap<String, Name>();
    SHORTENED.getOrDefault(key, List.of()).stream()
        .filter(name -> name.key.length() > SHORTEST)
        .forEach(name -> near.put(name.country + name.name, name));
    for (int i = 1; i < key.length(); i++) {
      var rest = without(key, i);
      var longer = NAMES.get(rest);
      if (longer != null) {
        near.put(longer.country + longer.name, longer);
      }
      int at = i;
      SHORTENED.getOrDefault(rest, List.of()).stream()
          .filter(name -> name.key.length() > SHORTEST && without(name.key, at).equals(rest))
          .forEach(name -> near.put(name.country + name.name, name));
    }
    return near.size() == 1 ? Optional.of(near.values().iterator().next()) : Optional.empty();
  }
}
