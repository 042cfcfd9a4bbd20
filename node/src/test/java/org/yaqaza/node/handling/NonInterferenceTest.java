package org.yaqaza.node.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Planted.Ask;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.screening.Scan;

/// What somebody may not read makes no difference to them: in any world, every outlet of the node
/// gives a viewer what it would give if everything that is hidden from them had never been there,
/// to the byte. So no count, no order, no suggestion and no refusal tells of it. What is told of
/// it, by a pointer, is what a plain search of what may be pointed to says.
///
/// `-Dyaqaza.worlds=N` says how many worlds, `-Dyaqaza.viewers=N` how many viewers of each at most,
/// `-Dyaqaza.asks=N` what each asks.
class NonInterferenceTest {

  private static final Pattern POINTERS =
      Pattern.compile(
          ",?\"pointers\":\\[(.*?)]|<div class=\"card pointers\" role=\"note\">(.*?)</div>",
          Pattern.DOTALL);
  private static final Pattern DESK = Pattern.compile("(north|south|east)-desk");

  private final int worlds = Integer.getInteger("yaqaza.worlds", 40);
  private final int viewers = Integer.getInteger("yaqaza.viewers", 5);
  private final int asks = Integer.getInteger("yaqaza.asks", 16);
  private final long seed = Long.getLong("yaqaza.seed", System.nanoTime());
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final TreeMap<String, Integer> asked = new TreeMap<>();
  private int pairs;
  private int hiding;
  private int pointing;

  @Test
  void whatIsHiddenMakesNoDifference() {
    try (var whole = new Planted();
        var less = new Planted()) {
      var random = new Random(seed);
      var palette = new ArrayList<Handling>(List.of(Handling.PUBLISHED));
      for (int i = 0; i < 24; i++) {
        palette.add(World.handling(random, today));
      }
      number(whole, palette);
      number(less, palette);
      for (int i = 0; i < worlds; i++) {
        hold(World.random(random, palette), random, whole, less);
      }
      System.out.printf(
          "%d worlds, %d worlds and viewers, %d of them hiding something, %d answers with pointers,"
              + " %d answers compared: %s%n",
          worlds, pairs, hiding, pointing, asked.values().stream().mapToInt(n -> n).sum(), asked);
      assertThat(hiding).isPositive();
    }
  }

  /// Both nodes know the same handlings, by the same numbers.
  private static void number(Planted node, List<Handling> palette) {
    node.store()
        .write(
            in -> {
              palette.forEach(handling -> Handlings.number(in, handling));
              return 0;
            });
  }

  private void hold(World world, Random random, Planted whole, Planted less) {
    whole.plant(world);
    whole.takeIn();
    var planted = new HashMap<Sight, World>();
    for (int i = 0; i < viewers; i++) {
      var viewer = i == 0 ? Viewer.OPEN : viewer(random);
      Predicate<Handling> hidden = handling -> !mayRead(handling, viewer, today);
      var seen = world.without(hidden);
      var sight = whole.sights().of(viewer);
      if (!seen.isPlain() || planted.containsKey(sight)) {
        continue;
      }
      planted.put(sight, seen);
      less.plant(seen);
      less.callAs(whole, sight);
      less.takeIn();
      pairs++;
      hiding += seen.equals(world) ? 0 : 1;
      if (i == 0 && pairs % 10 == 1) {
        overTheWire(world, whole, less);
      }
      for (int n = 0; n < asks; n++) {
        compare(world, hidden, viewer, ask(world, random, whole), whole, less);
      }
    }
  }

  /// The same through the server itself, as whoever reaches it.
  private void overTheWire(World world, Planted whole, Planted less) {
    var paths =
        new ArrayList<>(
            List.of("lists", "api/v1/lists", "catalog", "search/default", "api/v1/health"));
    world.records().forEach(rec -> paths.add("entities/" + rec.id()));
    for (var path : paths) {
      var got = whole.node.get(path);
      var expected = less.node.get(path);
      assertThat(got.body()).as("seed %d, %s%n%s", seed, path, world).isEqualTo(expected.body());
      assertThat(got.statusCode()).isEqualTo(expected.statusCode());
      asked.merge("over the wire", 1, Integer::sum);
    }
    assertThat(figures(whole)).as("seed %d%n%s", seed, world).isEqualTo(figures(less));
  }

  private static List<String> figures(Planted node) {
    var told = Pattern.compile("yaqaza_(list|entities|quarantined).*");
    return node.node.get("metrics").body().lines().filter(told.asMatchPredicate()).toList();
  }

  private void compare(
      World world,
      Predicate<Handling> hidden,
      Viewer viewer,
      Asked question,
      Planted whole,
      Planted less) {
    var ask = question.ask;
    var got = whole.answer(viewer, ask);
    var expected = less.answer(viewer, ask);
    var stripped = POINTERS.matcher(got).replaceAll("").replaceAll("\n+", "\n");
    expected = expected.replaceAll("\n+", "\n");
    if (!stripped.equals(expected)) {
      fail("%s%nseed %d, %s, %s%n%s", difference(stripped, expected), seed, viewer, ask, world);
    }
    if (!question.names.isEmpty()) {
      var told = new TreeSet<String>();
      POINTERS
          .matcher(got)
          .results()
          .flatMap(m -> DESK.matcher(m.group()).results())
          .forEach(m -> told.add(m.group()));
      var due = due(world, hidden, question.names);
      pointing += due.isEmpty() ? 0 : 1;
      assertThat(told).as("seed %d, %s, %s%n%s", seed, viewer, ask, world).isEqualTo(due);
    }
    asked.merge(ask.method() + " " + question.what, 1, Integer::sum);
  }

  /// The first line that differs, and what is there instead.
  private static String difference(String got, String expected) {
    var one = got.lines().toList();
    var other = expected.lines().toList();
    int line = 0;
    while (line < one.size() && line < other.size() && one.get(line).equals(other.get(line))) {
      line++;
    }
    return "got:      %s%nexpected: %s"
        .formatted(
            line < one.size() ? one.get(line) : "", line < other.size() ? other.get(line) : "");
  }

  /// Whom to ask about any of `names`.
  private Set<String> due(World world, Predicate<Handling> hidden, Collection<String> names) {
    var due = new TreeSet<String>();
    world
        .pointedAt(hidden, handling -> handling.pointer() && isInForce(handling, today))
        .forEach(
            (subject, originator) -> {
              for (var name : names) {
                var about = new Subject("q", "Person", Map.of("name", List.of(name)));
                if (!new Scan(List.of(subject)).search(about, 0.5, 1, _ -> true).isEmpty()) {
                  due.add(originator);
                }
              }
            });
    return due;
  }

  /// The rules once more, as plainly as they can be said.
  private static boolean mayRead(Handling handling, Viewer viewer, LocalDate day) {
    if (!isInForce(handling, day)) {
      return false;
    }
    if (handling.tlp().ordinal() > viewer.clearance().highest().ordinal()) {
      return false;
    }
    if (!handling.purposes().isEmpty()
        && !handling.purposes().contains(viewer.author().purpose())) {
      return false;
    }
    var named = new LinkedHashSet<>(viewer.clearance().groups());
    named.add(viewer.author().actor());
    named.retainAll(handling.recipients());
    return !named.isEmpty() || (handling.recipients().isEmpty() && handling.tlp() != Tlp.RED);
  }

  private static boolean isInForce(Handling handling, LocalDate day) {
    return handling.expires().isEmpty() || day.isBefore(handling.expires().get());
  }

  private static Viewer viewer(Random random) {
    var groups = new TreeSet<String>();
    for (var group : List.of("g1", "g2")) {
      if (random.nextBoolean()) {
        groups.add(group);
      }
    }
    return new Viewer(
        new Author("account:" + random.nextInt(3), World.one(random, List.of("", "p1", "p2"))),
        "Invented",
        EnumSet.allOf(Permission.class),
        new Clearance(World.one(random, List.of(Tlp.values())), groups));
  }

  /// A question to an outlet.
  ///
  /// @param what outlet it is
  /// @param names that it asks about, where it is a check
  private record Asked(String what, Ask ask, List<String> names) {}

  private static Asked ask(World world, Random random, Planted whole) {
    var ids = new ArrayList<>(List.of("wa-77", "e-00000000-0000-4000-8000-000000000000"));
    world.records().forEach(rec -> ids.add(rec.id()));
    world.records().forEach(rec -> ids.add(rec.id()));
    world.records().forEach(rec -> ids.add(rec.id() + "-p"));
    ids.addAll(whole.joined());
    var id = World.one(random, ids);
    var list = World.one(random, List.of("wa", "wb", "wc", "wd"));
    var name = world.nameOf(random);
    var other = world.nameOf(random);
    var q = URLEncoder.encode(name, StandardCharsets.UTF_8);
    var sort =
        World.one(random, List.of("caption", "last_change:desc", "first_seen", "last_seen", "id"));
    var subject = "{\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}";
    var json = "application/json";
    var form = "application/x-www-form-urlencoded";
    return switch (random.nextInt(37)) {
      case 0 -> get("/lists", "/lists");
      case 1 -> get("/lists/L", "/lists/" + list);
      case 2 -> get("/lists/L/changes", "/lists/" + list + "/changes?from=1&to=2");
      case 3 -> get("/api/v1/lists", "/api/v1/lists");
      case 4 -> get("/api/v1/lists/L", "/api/v1/lists/" + list);
      case 5 -> get("/api/v1/lists/L/editions", "/api/v1/lists/" + list + "/editions");
      case 6 ->
          get("/api/v1/lists/L/differences", "/api/v1/lists/" + list + "/differences?from=1&to=2");
      case 7 -> get("/check", "/check");
      case 8, 9 ->
          check("/check", "/check", form, "schema=Person&mode=high-recall&name=" + q, name);
      case 10, 11 -> check("/api/v1/check", "/api/v1/check", json, subject.formatted(name), name);
      case 12 ->
          check(
              "/api/v1/check?lists",
              "/api/v1/check?mode=high-recall&limit=2&lists=" + list,
              json,
              subject.formatted(name),
              // a list that cannot be named is refused before anything is looked for
              "");
      case 13 ->
          new Asked(
              "/api/v1/check/batch",
              new Ask(
                  "POST",
                  "/api/v1/check/batch?threshold=0",
                  "application/x-ndjson",
                  subject.formatted(name) + "\n" + subject.formatted(other) + "\n"),
              List.of(name, other));
      case 14, 15 -> get("/entity/E", "/entity/" + id);
      case 16, 17 -> get("/entity/E/statements.csv", "/entity/" + id + "/statements.csv");
      case 18, 19 -> get("/api/v1/entities/E", "/api/v1/entities/" + id);
      case 20 -> get("/api/v1/entities/E/statements", "/api/v1/entities/" + id + "/statements");
      case 21, 22 -> get("/entities/E", "/entities/" + id);
      case 23 -> get("/entities/E/adjacent", "/entities/" + id + "/adjacent");
      case 24 ->
          check(
              "/match/default",
              "/match/default?cutoff=0.1",
              json,
              "{\"queries\":{\"a\":%s,\"b\":%s}}"
                  .formatted(subject.formatted(name), subject.formatted(other)),
              "");
      case 25 ->
          check(
              "/match/L",
              "/match/" + list + "?topics=sanction",
              json,
              "{\"queries\":{\"a\":%s,\"b\":%s}}"
                  .formatted(subject.formatted(name), subject.formatted(other)),
              "");
      case 26 -> get("/search/default?q", "/search/default?q=" + q);
      case 27 ->
          get(
              "/search/default?sort",
              "/search/default?limit=3&facets=datasets&facets=topics&facets=countries&sort="
                  + sort);
      case 28 -> get("/search/L", "/search/" + list + "?q=" + q + "&countries=ma");
      case 29 -> get("/search/default?q=id", "/search/default?q=" + id);
      case 30 -> get("/catalog", "/catalog");
      case 31 -> get("/reconcile/L", "/reconcile/" + World.one(random, List.of("default", list)));
      case 32 ->
          check(
              "/reconcile/default",
              "/reconcile/default",
              form,
              "queries="
                  + URLEncoder.encode(
                      "{\"a\":{\"query\":\"%s\"},\"b\":{\"query\":\"%s\"}}".formatted(name, id),
                      StandardCharsets.UTF_8),
              "");
      case 33 ->
          check(
              "/reconcile/default extend",
              "/reconcile/default",
              form,
              "extend="
                  + URLEncoder.encode(
                      "{\"ids\":[\"%s\"],\"properties\":[{\"id\":\"name\"},{\"id\":\"topics\"}]}"
                          .formatted(id),
                      StandardCharsets.UTF_8),
              "");
      case 34 ->
          get(
              "/reconcile/default/suggest/entity",
              "/reconcile/default/suggest/entity?prefix=" + name.substring(0, 3));
      case 35 -> get("/reconcile/default/suggest/type", "/reconcile/default/suggest/type?prefix=");
      default -> get("/api/v1/health", "/api/v1/health");
    };
  }

  private static Asked get(String what, String path) {
    return new Asked(what, Ask.get(path), List.of());
  }

  private static Asked check(String what, String path, String type, String body, String name) {
    return new Asked(
        what, new Ask("POST", path, type, body), name.isEmpty() ? List.of() : List.of(name));
  }
}
