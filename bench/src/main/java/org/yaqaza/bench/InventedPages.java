package org.yaqaza.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// News pages of two years in four languages, about people who do not exist. Each event is told by
/// one to five pages, which now and then disagree about its figure. The towns are real, since they
/// are to be found on a map.
final class InventedPages {

  /// A town as each language writes it.
  private record Town(String arabic, String latin) {}

  /// What pages tell.
  private record Event(LocalDate day, Town town, int figure, String arabic, String latin) {}

  private static final List<Town> TOWNS =
      List.of(
          new Town("طنجة", "Tangier"),
          new Town("فاس", "Fez"),
          new Town("مراكش", "Marrakech"),
          new Town("وهران", "Oran"),
          new Town("صفاقس", "Sfax"),
          new Town("بنغازي", "Benghazi"),
          new Town("أسوان", "Aswan"),
          new Town("الموصل", "Mosul"),
          new Town("حلب", "Aleppo"),
          new Town("غاو", "Gao"),
          new Town("نيامي", "Niamey"),
          new Town("مقديشو", "Mogadishu"));

  private static final List<String> GIVEN =
      List.of("سامي", "عمر", "ياسين", "كريم", "رشيد", "خالد", "سعيد", "يوسف", "حسن", "إبراهيم");
  private static final List<String> LATIN_GIVEN =
      List.of(
          "Sami", "Omar", "Yassine", "Karim", "Rachid", "Khalid", "Said", "Youssef", "Hassan",
          "Ibrahim");

  /// Of these, family names are made that nobody bears.
  private static final List<String> SYLLABLES =
      List.of("با", "قو", "ري", "دول", "مك", "تن", "كور", "شو", "بل", "نيف");

  private static final List<String> LATIN =
      List.of("ba", "qu", "ri", "dul", "mak", "tan", "kur", "shu", "bal", "nif");

  private static final LocalDate BEGIN = LocalDate.parse("2024-01-01");

  private final Random random;
  private int left;
  private Event event;

  InventedPages(long seed) {
    random = new Random(seed);
    event = event();
  }

  private Event event() {
    left = 1 + random.nextInt(5);
    int given = random.nextInt(GIVEN.size());
    int family = random.nextInt(1_000);
    return new Event(
        BEGIN.plusDays(random.nextInt(730)),
        TOWNS.get(random.nextInt(TOWNS.size())),
        3 + random.nextInt(7),
        GIVEN.get(given) + " الم" + family(SYLLABLES, family) + "ي",
        LATIN_GIVEN.get(given) + " Al-M" + family(LATIN, family) + "i");
  }

  /// The name of an invented person; each number has one of its own.
  static String person(int number) {
    var family = family(LATIN, number / LATIN_GIVEN.size());
    return LATIN_GIVEN.get(number % LATIN_GIVEN.size()) + " Al-M" + family + "i";
  }

  private static String family(List<String> syllables, int number) {
    var name = new StringBuilder();
    "%03d".formatted(number).chars().forEach(d -> name.append(syllables.get(d - '0')));
    return name.toString();
  }

  /// The next page, as it stands on its paper's site.
  String next() {
    if (left == 0) {
      event = event();
    }
    left--;
    return switch (random.nextInt(4)) {
      case 0 -> english();
      case 1 -> french();
      case 2 -> spanish();
      default -> arabic();
    };
  }

  private int figure() {
    return event.figure + (random.nextInt(6) == 0 ? 1 : 0);
  }

  private String arabic() {
    return html(
        "ar",
        "توقيفات في " + event.town.arabic,
        "قالت وزارة الداخلية إن مصالحها أوقفت %d أشخاص في مدينة %s يوم %s."
            .formatted(figure(), event.town.arabic, event.day),
        "وأضافت الوزارة أن أحد الموقوفين، %s، كان قد التحق بتنظيم داعش في سوريا سنة 2014 ثم عاد سنة 2018."
            .formatted(event.arabic));
  }

  private String english() {
    return html(
        "en",
        "Arrests in " + event.town.latin,
        "The Interior Ministry said that %d people were arrested in %s on %s."
            .formatted(figure(), event.town.latin, event.day),
        "One of them, %s, joined ISIL in Syria in 2014 and returned in 2018, the ministry added."
            .formatted(event.latin));
  }

  private String french() {
    return html(
        "fr",
        "Arrestations à " + event.town.latin,
        "%d personnes ont été arrêtées à %s le %s, selon le ministère de l'Intérieur."
            .formatted(figure(), event.town.latin, event.day),
        "%s avait rejoint Daech en Syrie en 2014, a affirmé le ministère.".formatted(event.latin));
  }

  private String spanish() {
    return html(
        "es",
        "Detenciones en " + event.town.latin,
        "%d personas fueron detenidas en %s el %s, según el Ministerio del Interior."
            .formatted(figure(), event.town.latin, event.day),
        "El ministerio dijo que %s había regresado de Siria en 2018.".formatted(event.latin));
  }

  private String html(String language, String title, String... paragraphs) {
    var html = new StringBuilder("<!doctype html><html lang=\"").append(language);
    html.append("\"><head><meta charset=\"utf-8\"><title>").append(title);
    html.append("</title><meta property=\"og:site_name\" content=\"Invented paper ");
    html.append(random.nextInt(40))
        .append("\"><meta property=\"article:published_time\" content=\"");
    html.append(event.day.plusDays(1)).append("\"></head><body><article><h1>").append(title);
    html.append("</h1>");
    for (var paragraph : paragraphs) {
      html.append("<p>").append(paragraph).append("</p>");
    }
    return html.append("</article></body></html>").toString();
  }
}
