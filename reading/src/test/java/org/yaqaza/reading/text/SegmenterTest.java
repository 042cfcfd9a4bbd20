package org.yaqaza.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An article apart from what stands around it. Pages are invented, after the shape of real ones.
class SegmenterTest {

  private static final String BODY =
      "قال مسؤول في المدينة إن السلطات المحلية أوقفت ثلاثة أشخاص يشتبه في صلتهم بشبكة لتهريب"
          + " البشر عبر الحدود الشرقية.";

  private static List<String> roles(Page page) {
    return page.segments().stream()
        .map(s -> s.role().code() + ": " + start(page.text().read(s.span())))
        .toList();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(12, text.length()));
  }

  @Test
  void headlinesNoticesTitleAndDateStandApartFromTheArticle() {
    var wide = "\u00a0\u00a0\u00a0\u00a0";
    var text =
        "عنوان أول لخبر آخر"
            + wide
            + "\"مزاعم\" اختطاف غير صحيحة"
            + wide
            + "ثالث عن الطقس"
            + wide
            + "رابع عن الكرة\n\n"
            + "شكرا على الإبلاغ!\n\n"
            + "إعلان مخترع عن حملة جديدة\n"
            + "نشر في صحيفة مخترعة يوم 04 - 07 - 2018\n\n"
            + BODY
            + "\n"
            + "عنوان فرعي قصير\n"
            + BODY.replace("ثلاثة", "أربعة")
            + "\n"
            + "إعلان مخترع عن حملة جديدة\n"
            + "انقر هنا لقراءة الخبر من مصدره.\n"
            + "طنجة أمن تهريب";
    var page = Pages.read(Original.plain(text));
    assertThat(roles(page))
        .containsExactly(
            "headline: عنوان أول لخ",
            "headline: \"مزاعم\" اختط",
            "headline: ثالث عن الطق",
            "headline: رابع عن الكر",
            "notice: شكرا على الإ",
            "title: إعلان مخترع ",
            "dateline: نشر في صحيفة",
            "body: قال مسؤول في",
            "caption: عنوان فرعي ق",
            "body: قال مسؤول في",
            "notice: إعلان مخترع ",
            "notice: انقر هنا لقر",
            "tag: طنجة أمن تهر");
    assertThat(page.title()).contains("إعلان مخترع عن حملة جديدة");
    assertThat(page.published()).contains("2018-07-04");
    assertThat(page.publisher()).contains("صحيفة مخترعة");
    assertThat(page.segments()).allMatch(segment -> !segment.reason().isBlank());
  }

  @Test
  void aLineOfAProgramIsNoArticleThoughItNamesCountries() {
    var page =
        Pages.read(
            Original.plain(
                "عنوان مخترع من أربع كلمات\n" + BODY + "\n[card-one region=”EG” name=”مصر”]"));
    assertThat(page.segments().getLast().role()).isEqualTo(Role.SHORT_CODE);
  }

  @Test
  void oneSentenceWithoutAFullStopIsRead() {
    var page = Pages.read(Original.plain("أوقفت الشرطة رجلين في طنجة"));
    assertThat(page.passages()).hasSize(1);
  }

  @Test
  void linesBrokenAtAWidthArePutTogether() {
    var text =
        """
        The police in the invented town of Northmere arrested two men on
        Monday after a search of three houses, a spokesman for the regional
        office said. The two men are to appear before a judge in the capital
        before the end of the week.

        A lawyer for one of them said that his client had nothing to do with
        the documents that officers had seized in the house.
        """;
    var page = Pages.read(Original.plain(text));
    assertThat(page.passages()).hasSize(2);
    assertThat(page.passages().getFirst().sentences()).hasSize(2);
    assertThat(page.language()).isEqualTo(Language.EN);
  }

  @Test
  void ofAPageWithMarkUpTheArticleIsReadAndOffsetsCountInIt() {
    var html =
        """
        <!DOCTYPE html><html><head><title>Une page inventée - Journal</title>
        <meta property="og:site_name" content="Journal inventé">
        <meta property="article:published_time" content="2024-03-12T08:00:00Z">
        <script>var x = "La police a arrêté personne.";</script></head><body>
        <nav><a href="/">Accueil</a> <a href="/a">Une autre nouvelle sans rapport ici</a></nav>
        <h1>Une page invent&eacute;e</h1>
        <p>La police a arr&ecirc;t&eacute; <b>quatre</b> personnes &agrave; Montreval, a annonc&eacute; le
        procureur dans un communiqu&eacute; publi&eacute; ce matin.</p>
        <aside><a href="/b">Encore une autre nouvelle du jour</a></aside>
        <footer>Tous droits r&eacute;serv&eacute;s</footer></body></html>
        """;
    var page = Pages.read(Decoding.decode(html.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    var body =
        page.segments().stream().filter(s -> s.role() == Role.BODY).findFirst().orElseThrow();
    assertThat(page.text().read(body.span())).startsWith("La police a arrêté quatre personnes à");
    assertThat(page.text().readOriginal(body.span()))
        .startsWith("La police a arr&ecirc;t&eacute; <b>");
    assertThat(page.title()).contains("Une page inventée");
    assertThat(page.publisher()).contains("Journal inventé");
    assertThat(page.published()).contains("2024-03-12");
    assertThat(page.language()).isEqualTo(Language.FR);
    assertThat(page.segments().stream().filter(s -> s.role() == Role.BODY)).hasSize(1);
  }

  @Test
  void sentencesDoNotEndAtAbbreviationsNorInsideQuotations() {
    var text =
        "M. Valdon, du S.A.R.L. Ponant, a parlé. « Ils sont partis. Nous restons », a-t-il dit. Fin.";
    var page = Pages.read(Original.plain(text), Optional.of(Language.FR));
    assertThat(page.passages().getFirst().sentences()).hasSize(3);
  }
}
