package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;

/// The page of the map: where things happened, drawn from outlines that the program brings along,
/// and the same figures in a table. East is at the end side of Latin scripts in every language: a
/// map does not mirror.
///
/// @param box the part of the world that is shown, as SVG wants it
/// @param unplaced of how many nobody says where, in words, or empty
public record MapView(
    Page page,
    Sought sought,
    List<EventsView.Choice> types,
    String count,
    String box,
    double grain,
    List<Land> lands,
    List<Dot> dots,
    List<Country> countries,
    String unplaced) {

  /// A country's outline.
  ///
  /// @param shade 0 for none, to 4 for most
  public record Land(String path, int shade, String title, String href) {}

  /// A town.
  public record Dot(String x, String y, String size, String title, String href) {}

  /// A country with its figures.
  public record Country(String name, String href, int count, List<Town> towns) {}

  /// A town with its figure.
  ///
  /// @param isOnMap whether it is known where it lies
  public record Town(String name, int count, boolean isOnMap) {}

  private static final int SHADES = 4;

  /// The least that is shown: some forty degrees.
  private static final double LEAST = 40;

  /// Tells where each place of an occurrence is, each once.
  private record Where(Map<String, Integer> countries, Map<String, Map<String, Place>> places) {}

  private record Place(Spot spot, int count) {}

  static MapView of(
      Page page, Sought sought, List<EventsView.Choice> types, List<Occurrence> kept) {
    var words = page.words();
    var where = where(kept);
    var frame = Frame.of(where);
    int most = where.countries.values().stream().mapToInt(n -> n).max().orElse(0);
    var query = sought.query().isEmpty() ? "" : "&" + sought.query();
    long unplaced = kept.stream().filter(one -> one.spots().isEmpty()).count();
    return new MapView(
        page,
        sought,
        types,
        words.say("map.count", kept.size(), where.countries.size()),
        frame.box(),
        frame.grain(),
        lands(where, most, query, words),
        dots(where, frame, query, words),
        countries(where, query, words),
        unplaced == 0 ? "" : words.say("map.unplaced", unplaced));
  }

  private static Where where(List<Occurrence> kept) {
    var countries = new TreeMap<String, Integer>();
    var places = new TreeMap<String, Map<String, Place>>();
    for (var one : kept) {
      var spots = one.parts().stream().flatMap(part -> part.traits().spots().stream()).toList();
      spots.stream()
          .map(Spot::country)
          .filter(code -> !code.isEmpty())
          .distinct()
          .forEach(code -> countries.merge(code, 1, Integer::sum));
      var towns = new LinkedHashMap<String, Spot>();
      spots.stream()
          .filter(spot -> !spot.isCountry() && !spot.country().isEmpty())
          .forEach(spot -> towns.putIfAbsent(spot.key(), spot));
      towns.forEach(
          (key, spot) ->
              places
                  .computeIfAbsent(spot.country(), _ -> new LinkedHashMap<>())
                  .merge(key, new Place(spot, 1), (a, b) -> new Place(a.spot, a.count + b.count)));
    }
    return new Where(countries, places);
  }

  private static String href(String country, String query) {
    return "/reading/events?country=" + country + query;
  }

  private static List<Land> lands(Where where, int most, String query, Words words) {
    var lands = new ArrayList<Land>();
    for (var outline : Outlines.all()) {
      int count = where.countries.getOrDefault(outline.country(), 0);
      int shade = count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) SHADES * count / most));
      lands.add(
          new Land(
              path(outline),
              shade,
              count == 0 ? "" : title(EventsView.country(outline.country(), words), count, words),
              count == 0 ? "" : href(outline.country(), query)));
    }
    return lands;
  }

  private static String title(String name, int count, Words words) {
    return words.say("map.at", name, count);
  }

  private static String path(Outlines.Outline outline) {
    var path = new StringBuilder();
    for (var ring : outline.rings()) {
      for (int i = 0; i < ring.length; i += 2) {
        path.append(i == 0 ? 'M' : 'L').append(ring[i]).append(' ').append(-ring[i + 1]);
      }
      path.append('Z');
    }
    return path.toString();
  }

  private static List<Dot> dots(Where where, Frame frame, String query, Words words) {
    var dots = new ArrayList<Dot>();
    where.places.forEach(
        (country, towns) ->
            towns
                .values()
                .forEach(
                    place ->
                        place
                            .spot
                            .town()
                            .ifPresent(
                                town ->
                                    dots.add(
                                        new Dot(
                                            number(town.east() * 10),
                                            number(-town.north() * 10),
                                            number(
                                                frame.grain() * (4 + 3 * Math.sqrt(place.count))),
                                            title(Line.bdi(place.spot.name()), place.count, words),
                                            href(country, query))))));
    return dots;
  }

  private static List<Country> countries(Where where, String query, Words words) {
    return where.countries.entrySet().stream()
        .map(
            entry ->
                new Country(
                    EventsView.country(entry.getKey(), words),
                    href(entry.getKey(), query),
                    entry.getValue(),
                    where.places.getOrDefault(entry.getKey(), Map.of()).values().stream()
                        .sorted(Comparator.comparingInt(place -> -place.count))
                        .map(
                            place ->
                                new Town(
                                    place.spot.name(), place.count, place.spot.town().isPresent()))
                        .toList()))
        .sorted(
            Comparator.comparingInt((Country country) -> -country.count)
                .thenComparing(Country::name))
        .toList();
  }

  private static String number(double number) {
    return String.format(java.util.Locale.ROOT, "%.1f", number);
  }

  /// What of the world is shown, in tenths of a degree.
  private record Frame(double west, double north, double width, double height) {

    private static final double WIDE = 1.9;

    /// All that has figures, with a margin; the whole world where nothing has.
    static Frame of(Where where) {
      var box = new double[] {3600, 1800, -3600, -1800};
      var towns = new HashMap<String, Integer>();
      where.places.forEach(
          (country, places) ->
              places
                  .values()
                  .forEach(
                      place ->
                          place
                              .spot
                              .town()
                              .ifPresent(
                                  town -> {
                                    towns.merge(country, 1, Integer::sum);
                                    stretch(box, town.east() * 10, -town.north() * 10);
                                  })));
      for (var outline : Outlines.all()) {
        if (where.countries.containsKey(outline.country())
            && !towns.containsKey(outline.country())) {
          stretch(box, outline);
        }
      }
      if (box[0] > box[2]) {
        return new Frame(-1700, -840, 3500, 1440);
      }
      return around(box);
    }

    /// The greatest piece of a country, not its far islands.
    private static void stretch(double[] box, Outlines.Outline outline) {
      var greatest =
          outline.rings().stream()
              .max(Comparator.comparingInt(ring -> ring.length))
              .orElse(new int[0]);
      for (int i = 0; i < greatest.length; i += 2) {
        stretch(box, greatest[i], -greatest[i + 1]);
      }
    }

    private static void stretch(double[] box, double x, double y) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }

    private static Frame around(double[] box) {
      double width = Math.max(LEAST * 10, (box[2] - box[0]) * 1.25);
      double height = Math.max(LEAST * 10 / WIDE, (box[3] - box[1]) * 1.25);
      if (width / height < WIDE) {
        width = height * WIDE;
      } else {
        height = width / WIDE;
      }
      return new Frame(
          (box[0] + box[2] - width) / 2, (box[1] + box[3] - height) / 2, width, height);
    }

    String box() {
      return number(west) + " " + number(north) + " " + number(width) + " " + number(height);
    }

    /// How many tenths of a degree a thousandth of the picture's width is.
    double grain() {
      return width / 1000;
    }
  }
}
