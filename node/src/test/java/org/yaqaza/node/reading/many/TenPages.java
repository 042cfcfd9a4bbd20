package org.yaqaza.node.reading.many;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Handling;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Document;
import org.yaqaza.node.reading.Documents;
import org.yaqaza.reading.text.Original;

/// Ten pages in four languages that tell the same events differently, written for tests. Their
/// people, papers and events are invented; the towns are real, since they are to be found on a map.
public final class TenPages {

  /// Puts them in.
  static final Viewer READER =
      new Viewer(
          new Author("account:reader", "investigation"),
          "reader",
          java.util.EnumSet.of(Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS),
          Clearance.PUBLISHED);

  private TenPages() {}

  /// A page.
  public record Page(String paper, String day, String language, String title, List<String> body) {

    /// As it stands on the paper's site.
    public String html() {
      var html = new StringBuilder("<!doctype html><html lang=\"").append(language).append("\">");
      html.append("<head><meta charset=\"utf-8\"><title>").append(title).append("</title>");
      html.append("<meta property=\"og:site_name\" content=\"").append(paper).append("\">");
      html.append("<meta property=\"article:published_time\" content=\"").append(day);
      html.append("\"></head><body><article><h1>").append(title).append("</h1>");
      body.forEach(part -> html.append("<p>").append(part).append("</p>"));
      return html.append("</article></body></html>").toString();
    }
  }

  private static Page page(String paper, String day, String language, String... title) {
    return new Page(paper, day, language, title[0], List.of(title).subList(1, title.length));
  }

  /// All ten.
  public static List<Page> all() {
    return List.of(
        page(
            "وكالة المخترع",
            "2025-05-12",
            "ar",
            "تفكيك خلية في طنجة",
            "قال ياسين المخترعي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة"
                + " طنجة يوم 11 مايو 2025.",
            "وأضاف المخترعي أن أحد الموقوفين، سامي المخترعاوي، كان قد التحق بتنظيم داعش في سوريا"
                + " سنة 2014 ثم عاد إلى المغرب سنة 2018."),
        page(
            "صحيفة الميناء المخترعة",
            "2025-05-12",
            "ar",
            "خلية طنجة",
            "قال ياسين المخترعي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة"
                + " طنجة يوم 11 مايو 2025."),
        page(
            "Le Quotidien inventé",
            "2025-05-13",
            "fr",
            "Une cellule démantelée à Tanger",
            "Quatre personnes ont été arrêtées à Tanger le 11 mai 2025, selon une source"
                + " sécuritaire.",
            "D'après le ministère de l'Intérieur, plus de 1 600 Marocains ont rejoint Daech en"
                + " Syrie depuis 2012 et 250 combattants marocains sont retournés au Maroc."),
        page(
            "El Diario Inventado",
            "2025-05-13",
            "es",
            "Detenidos en Tánger",
            "Tres personas fueron detenidas en Tánger el 11 de mayo de 2025, según el Ministerio"
                + " del Interior.",
            "El ministro afirmó que 270 combatientes marroquíes han regresado a Marruecos."),
        page(
            "The Invented Herald",
            "2025-05-14",
            "en",
            "Three held in Tangier",
            "Three people were arrested in Tangier on 11 May 2025, a security official said.",
            "The official said that one of them, Sami Mukhtaraoui, had joined the Islamic State in"
                + " Syria in 2014 and returned to Morocco in 2018."),
        page(
            "صحيفة الميناء المخترعة",
            "2025-05-15",
            "ar",
            "نفي توقيف أشخاص في طنجة",
            "نفت عائلة سامي المخترعاوي توقيفه في مدينة طنجة يوم 11 مايو 2025.",
            "وقالت وزارة الداخلية إن 1659 مغربيا التحقوا بتنظيم داعش في سوريا، وإن 213 مقاتلا"
                + " مغربيا عادوا إلى المغرب."),
        page(
            "وكالة المخترع",
            "2025-06-03",
            "ar",
            "هجوم في غاو",
            "قتل خمسة جنود في هجوم شنه مسلحون على مدينة غاو يوم 2 يونيو 2025، حسب مصدر عسكري."),
        page(
            "Le Quotidien inventé",
            "2025-06-04",
            "fr",
            "Attaque à Gao",
            "Huit soldats ont été tués dans une attaque à Gao le 2 juin 2025, a affirmé un porte-parole"
                + " de l'armée.",
            "Selon une source locale, la Katiba inventée de l'Aube aurait revendiqué l'attaque."),
        page(
            "The Invented Herald",
            "2025-09-20",
            "en",
            "Court convicts man in Rabat",
            "A court in Rabat convicted Sami Mukhtaraoui on 18 September 2025, the prosecutor"
                + " said.",
            "The Interior Ministry said that 137 returned fighters had been prosecuted in Morocco"
                + " and that 745 Moroccans had died in Syria and Iraq."),
        page(
            "وكالة المخترع",
            "2025-09-19",
            "ar",
            "إدانة العائد من سوريا",
            "أدانت المحكمة في الرباط سامي المخترعاوي يوم 18 شتنبر 2025 بتهمة تمويل الإرهاب، حسب"
                + " النيابة العامة.",
            "وقال ياسين المخترعي إن 800 تونسي التحقوا بتنظيم داعش في ليبيا، وإن 150 تونسيا عادوا"
                + " إلى تونس."));
  }

  /// Has `node` read all of them; each comes under `handling`.
  public static List<Document> into(RunningNode node, Handling handling) {
    return all().stream().map(page -> into(node, page, handling)).toList();
  }

  /// Has `node` read one.
  public static Document into(RunningNode node, Page page, Handling handling) {
    var html = page.html();
    var original =
        new Original(
            html,
            "UTF-8",
            Original.Form.HTML,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return node.part(Documents.class)
        .read(
            READER,
            node.part(Sights.class).of(READER),
            new Documents.Arrived(
                html.getBytes(StandardCharsets.UTF_8), original, Document.Origin.FILE, ""),
            handling);
  }
}
