package org.yaqaza.node.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.SignedIn;

/// The pages of the reading desk over HTTP. Everybody on the page is invented, but for somebody on
/// the UN list.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsHttpTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ANALYST = "leila analyst";
  private static final String OVERSEER = "yusra oversight";

  private RunningNode node;

  @BeforeAll
  void start() {
    node = RunningNode.start();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private HttpResponse<String> post(String who, String path, String... fields) {
    var form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return node.post(path, FORM, form.toString(), SignedIn.HEADER, who);
  }

  private String get(String who, String path) {
    var answer =
        node.get(path, SignedIn.HEADER, who, "Accept", "text/html", "Accept-Language", "en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String given(String text) {
    var answer = post(ANALYST, "reading", "text", text);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  @Test
  void aPageIsShownInItsOwnWordsWithWhatItTells() {
    var page = get(ANALYST, given(ReadingDesk.PAGE));
    var text = page.replaceAll("<[^>]*>", "");
    assertThat(text).contains("إن مصالحه أوقفت ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025");
    assertThat(page).contains("class=\"st proposed\"").contains("Arrest");
  }

  @Test
  void whatIsHeldOnSomebodyNamedStandsBesideThem() {
    var page = get(ANALYST, given("قال مصدر أمني إن مختار بلمختار غادر مالي سنة 2013."));
    assertThat(page).contains("/entity/un-111794");
  }

  @Test
  void aKunyaOrOneNameAloneIsTakenToBeNobody() {
    var page =
        get(
            ANALYST,
            given("أضاف ياسين القرطبي أن أحدهم، الملقب بـ«أبو سلمان»، كان يعتزم السفر إلى سوريا."));
    assertThat(page).contains("أبو سلمان").contains("held-maybe").doesNotContain("held-here");
  }

  @Test
  void markUpOfThePageIsNeverMarkUpHere() {
    var page =
        get(
            ANALYST,
            given(
                "<html><body><p>Karim Invented said &lt;script&gt;alert(1)&lt;/script&gt; was <b>seized</b>"
                    + " in Tangier.</p><script>alert(2)</script></body></html>"));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
    assertThat(page.replaceAll("<[^>]*>", "")).contains("was seized in Tangier");
  }

  @Test
  void aTellingIsAcceptedPutRightAndTakenBack() {
    var path = given(ReadingDesk.PAGE.replace("11 مايو", "12 مايو"));
    var page = get(ANALYST, path);
    var token = first("name=\"token\" value=\"([0-9a-f]{32})\"", page);
    var ref = first("id=\"s-(e\\d+)\"", page);
    var at = path + "/tellings/" + ref + "/";
    assertThat(post(ANALYST, at + "accept", "token", token).statusCode()).isEqualTo(303);
    page = get(ANALYST, path);
    assertThat(page).contains("class=\"st accepted\" id=\"s-" + ref);
    var again = first("name=\"token\" value=\"([0-9a-f]{32})\"", page);
    assertThat(post(ANALYST, at + "reopen", "token", again).statusCode()).isEqualTo(303);
    var third = first("name=\"token\" value=\"([0-9a-f]{32})\"", get(ANALYST, path));
    assertThat(
            post(ANALYST, at + "correct", "token", third, "type", "RETURN", "day", "2025-05-XX")
                .statusCode())
        .isEqualTo(303);
    assertThat(get(ANALYST, path))
        .contains("class=\"st corrected\" id=\"s-" + ref)
        .contains("Return");
  }

  @Test
  void whatCannotBeReadInACorrectionIsRefusedWithItsPlace() {
    var path = given(ReadingDesk.PAGE.replace("11 مايو", "13 مايو"));
    var page = get(ANALYST, path);
    var token = first("name=\"token\" value=\"([0-9a-f]{32})\"", page);
    var ref = first("id=\"s-(e\\d+)\"", page);
    var answer =
        post(
            ANALYST,
            path + "/tellings/" + ref + "/correct",
            "token",
            token,
            "type",
            "NOTHING",
            "day",
            "yesterday");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"type\"").contains("\"day\"");
  }

  @Test
  void whoOverseesReadsAndChangesNothing() {
    var path = given(ReadingDesk.PAGE.replace("11 مايو", "14 مايو"));
    var page = get(OVERSEER, path);
    assertThat(page).doesNotContain("/accept").doesNotContain("name=\"text\"");
    var ref = first("id=\"s-(e\\d+)\"", page);
    assertThat(
            post(OVERSEER, path + "/tellings/" + ref + "/accept", "token", "0".repeat(32))
                .statusCode())
        .isEqualTo(403);
    assertThat(post(OVERSEER, "reading", "text", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void nothingGivenIsSaidBesideTheField() {
    var answer = post(ANALYST, "reading", "text", "  ");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"faults\"");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithItsMeasure() {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + "a".repeat(21 << 20)
            + "\r\n--x--\r\n";
    var answer =
        node.post("reading", "multipart/form-data; boundary=x", body, SignedIn.HEADER, ANALYST);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("20,971,520");
  }

  @Test
  void aDocumentThatIsNotThereIsNotFound() {
    assertThat(node.get("reading/" + "0".repeat(32), SignedIn.HEADER, ANALYST).statusCode())
        .isEqualTo(404);
  }
}
