package org.yaqaza.node.reading.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.SignedIn;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.store.Store;

/// The pages over many documents, as a program sees them. Each is the same, to the byte, before and
/// after documents come in that nobody here may read.
class ManyPagesHttpTest {

  private static final Handling HIDDEN =
      new Handling(
          Tlp.AMBER_STRICT,
          "desk",
          Set.of(),
          Set.of(),
          Handling.Onward.NEVER,
          Optional.empty(),
          false);

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"[^\"]*\"");

  private static final List<String> PATHS =
      List.of(
          "reading/events",
          "reading/events?type=ARREST",
          "reading/events?country=MA&state=proposed",
          "reading/events?from=2025-05-01&to=2025-05-31",
          "reading/events/list.csv",
          "reading/ties",
          "reading/ties.json",
          "reading/map",
          "reading/fighters",
          "api/v1/occurrences",
          "api/v1/occurrences?type=ARREST");

  private static final Map<String, String> BEFORE = new HashMap<>();

  private static RunningNode node;

  @BeforeAll
  static void start() {
    node = RunningNode.start();
    var pages = TenPages.all();
    for (int i = 0; i < pages.size(); i++) {
      if (i % 3 != 1) {
        TenPages.into(node, pages.get(i), Handling.PUBLISHED);
      }
    }
    PATHS.forEach(path -> BEFORE.put(path, answer(path)));
    for (int i = 1; i < pages.size(); i += 3) {
      TenPages.into(node, pages.get(i), HIDDEN);
    }
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static HttpResponse<String> get(String path, String role) {
    return node.get(path, SignedIn.HEADER, "salma " + role, "Accept-Language", "en");
  }

  private static String answer(String path) {
    var response = get(path, "analyst");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TOKEN.matcher(response.body()).replaceAll("token");
  }

  @Test
  void whatIsHiddenMakesNoDifference() {
    var all = node.part(Store.class).reader().sql("select count(*) from document");
    assertThat(all.query(Long.class).single()).as("hidden ones are there").isEqualTo(10);
    for (var path : PATHS) {
      assertThat(answer(path)).as(path).isEqualTo(BEFORE.get(path));
      assertThat(answer(path)).as(path).doesNotContain("Three held", "Huit soldats");
    }
  }

  @Test
  void oneEventIsToldByAllWhoTellIt() {
    var page = get("reading/events", "analyst").body();
    assertThat(page)
        .contains("figures disagree")
        .contains("Quatre personnes")
        .contains("<svg class=\"timeline\"")
        .contains("طنجة")
        .doesNotContain(" style=");
  }

  @Test
  void aNameIsPostedAndLeadsToAnId() {
    var form = "application/x-www-form-urlencoded";
    var found =
        node.post("reading/events", form, "who=Mukhtaraoui", SignedIn.HEADER, "salma analyst");
    assertThat(found.statusCode()).isEqualTo(303);
    var address = found.headers().firstValue("Location").orElseThrow();
    assertThat(address).matches("/reading/events\\?party=[0-9a-f]{32}-m[0-9]+");
    assertThat(get(address.substring(1), "analyst").body()).contains("Mukhtaraoui");
    var nobody = node.post("reading/ties", form, "who=Zzz", SignedIn.HEADER, "salma analyst");
    assertThat(nobody.statusCode()).isEqualTo(200);
    assertThat(nobody.body()).contains("Nobody of that name");
  }

  @Test
  void whatIsReadIsOnRecordWithoutNames() {
    var audit = new Audit(node.part(Store.class), java.time.InstantSource.system());
    long before = audit.head().number();
    for (var path : List.of("reading/events", "reading/ties", "reading/map", "reading/fighters")) {
      get(path, "analyst");
    }
    // the node itself may act meanwhile
    var records =
        audit.after(before, 10).stream()
            .filter(record -> record.actor().equals("account:salma"))
            .toList();
    assertThat(records).hasSize(4).allMatch(record -> record.action().equals("telling.read"));
    assertThat(records.toString()).doesNotContain("Mukhtaraoui").doesNotContain("داعش");
  }

  @Test
  void peopleJoinAndPartAndTakeBackAndOversightChangesNothing() {
    try (var own = RunningNode.start()) {
      TenPages.into(own, Handling.PUBLISHED);
      var sight = own.part(Sights.class).of(TenPages.READER);
      var store = own.part(Store.class);
      var register = own.part(org.yaqaza.node.register.Register.class);
      var arrest =
          Overview.of(store, register, sight).occurrences().stream()
              .filter(one -> one.type().equals("ARREST") && one.pages() > 3)
              .findFirst()
              .orElseThrow();
      var one = arrest.tellings().getLast().id();
      var form = "application/x-www-form-urlencoded";
      var token = UUID.randomUUID().toString();
      var body = "token=" + token + "&telling=" + one + "&reason=another+street";
      var path = "reading/events/apart";
      assertThat(own.post(path, form, body, SignedIn.HEADER, "yusra oversight").statusCode())
          .isEqualTo(403);
      assertThat(own.post(path, form, body, SignedIn.HEADER, "salma analyst").statusCode())
          .isEqualTo(303);
      var apart = Overview.of(store, register, sight);
      assertThat(apart.with(one).orElseThrow().tellings())
          .doesNotContain(arrest.tellings().getFirst());
      assertThat(own.post(path, form, body, SignedIn.HEADER, "salma analyst").statusCode())
          .as("the same form again")
          .isEqualTo(303);
      assertThat(Speaking.standing(store, sight)).hasSize(arrest.tellings().size() - 1);
      var undo = "token=" + UUID.randomUUID() + "&reason=I+erred";
      var at = "reading/events/words/" + token + "/undo";
      assertThat(own.post(at, form, undo, SignedIn.HEADER, "salma analyst").statusCode())
          .isEqualTo(303);
      assertThat(Speaking.standing(store, sight)).isEmpty();
      assertThat(Overview.of(store, register, sight).with(one).orElseThrow().tellings())
          .hasSameSizeAs(arrest.tellings());
      assertThat(
              new Audit(store, java.time.InstantSource.system())
                  .after(0, 1000).stream().map(record -> record.action()))
          .contains("occurrence.split", "occurrence.undo");
      var none = "token=" + UUID.randomUUID() + "&telling=" + one + "&reason=";
      assertThat(own.post(path, form, none, SignedIn.HEADER, "salma analyst").statusCode())
          .as("without a reason")
          .isEqualTo(400);
    }
  }

  @Test
  void whatCannotBeUnderstoodIsRefused() {
    assertThat(get("reading/events?from=soon", "analyst").statusCode()).isEqualTo(400);
    assertThat(get("reading/events?country=QQQ", "analyst").statusCode()).isEqualTo(400);
    assertThat(get("reading/events?state=maybe", "analyst").statusCode()).isEqualTo(400);
    assertThat(get("reading/people/nobody-m1", "analyst").statusCode()).isEqualTo(404);
    assertThat(get("reading/ties?around=nobody-m1", "analyst").statusCode()).isEqualTo(404);
    assertThat(get("api/v1/occurrences?limit=0", "analyst").statusCode()).isEqualTo(400);
    assertThat(get("reading/events", "liaison").statusCode()).isEqualTo(403);
  }
}
