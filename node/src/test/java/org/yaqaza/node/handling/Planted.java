package org.yaqaza.node.handling;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.DispatcherServlet;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// A running node into which worlds are put, one after the other, and which is asked as somebody
/// would ask it.
final class Planted implements AutoCloseable {

  /// A question to the node.
  record Ask(String method, String path, String type, String body) {
    static Ask get(String path) {
      return new Ask("GET", path, "", "");
    }
  }

  private static final Pattern KEPT = Pattern.compile("/check/[0-9a-f]{32}");
  private static final Pattern MILLIS = Pattern.compile("[0-9.,]+(?=\\h*ms)");
  private static final Pattern BLANK = Pattern.compile("\\s*\n\\s*");
  private static final Pattern ASKED =
      Pattern.compile("<time datetime=\"[^\"]*\" data-local>.*?</time>");

  final RunningNode node = RunningNode.start();
  private final DispatcherServlet servlet;

  Planted() {
    node.get("check");
    servlet = node.part(DispatcherServlet.class);
    store()
        .write(
            in -> {
              for (var table : List.of("problem", "edition", "list")) {
                in.sql("delete from " + table).update();
              }
              return clear(in);
            });
  }

  Store store() {
    return node.part(Store.class);
  }

  Register register() {
    return node.part(Register.class);
  }

  Sights sights() {
    return node.part(Sights.class);
  }

  private static int clear(Transaction in) {
    for (var table :
        List.of("statement", "record", "edition", "list", "judgement", "leads_to", "source")) {
      in.sql("delete from " + table).update();
    }
    return changed(in);
  }

  static int changed(Transaction in) {
    return in.sql("update change set number = number + 1 where what in ('register', 'whole')")
        .update();
  }

  /// Makes `world` all that there is.
  void plant(World world) {
    store()
        .write(
            in -> {
              clear(in);
              world.lists().forEach(list -> plant(in, world, list));
              return 0;
            });
    var judgements = new Judgements(store(), InstantSource.system());
    for (var judged : world.judged()) {
      var id =
          judgements.judge(
              judged.one(), judged.other(), Judgements.Verdict.SAME, Author.NODE, "a test");
      if (judged.undone()) {
        judgements.undo(id, Author.NODE, "a test");
      }
    }
  }

  void takeIn() {
    node.part(Screener.class).refresh();
  }

  private static void plant(Transaction in, World world, World.Kept list) {
    in.sql("insert into list (id, title, publisher) values (?, ?, 'Nobody')")
        .params(list.id(), "The list " + list.id())
        .update();
    Intake.open(in, list.id());
    Intake.keepUnder(in, list.id(), list.handling());
    for (int edition = 1; edition <= World.EDITIONS; edition++) {
      plant(in, world, list.id(), edition);
    }
  }

  private static void plant(Transaction in, World world, String list, int edition) {
    var records = new ArrayList<SourceRecord>();
    var under = new HashMap<String, Handling>();
    for (var rec : world.records()) {
      if (rec.list().equals(list)) {
        rec.in(edition).ifPresent(records::add);
        rec.said()
            .forEach(s -> s.in(edition).ifPresent(h -> under.put(rec.id() + s.statement(), h)));
      }
    }
    var counts =
        Intake.put(
                in,
                list,
                edition,
                records,
                (record, statement) -> Objects.requireNonNull(under.get(record.id() + statement)))
            .plus(Intake.endUnseen(in, list, edition));
    in.sql(
            """
            insert into edition (list, number, dated, digest, origin, bytes, state, records,
              refused, added, removed, changed, loaded_at, loader, touched)
            values (?, ?, ?, '', 'a test', 0, 'HELD', ?, 0, ?, ?, ?, 0, '', 0)
            """)
        .params(
            list,
            edition,
            "2026-0" + edition + "-01",
            records.size(),
            counts.added(),
            counts.removed(),
            counts.changed())
        .update();
    Intake.publish(in, list, edition);
  }

  /// The ids of joined entities, and those that lead to them.
  TreeSet<String> joined() {
    var ids = new TreeSet<String>();
    store()
        .reader()
        .sql("select id, entity from leads_to")
        .query(
            row -> {
              ids.add(row.getString(1));
              ids.add(row.getString(2));
            });
    return ids;
  }

  /// Gives joined entities the ids by which `other` knows them, in the eyes of `sight`: those are
  /// made up at random, and what is together there is to be together here.
  void callAs(Planted other, Sight sight) {
    var theirs = other.register().view(sight);
    var names = new HashMap<String, String>();
    var ours = new HashMap<String, List<String>>();
    store()
        .reader()
        .sql("select id, entity from leads_to order by id")
        .query(
            row -> {
              ours.computeIfAbsent(row.getString(2), _ -> new ArrayList<>()).add(row.getString(1));
            });
    ours.forEach(
        (entity, ids) -> {
          var record = ids.stream().filter(id -> !id.startsWith("e-")).findFirst().orElse(entity);
          var name = theirs.resolve(record);
          var former = theirs.referents(name).stream().filter(id -> id.startsWith("e-")).toList();
          if (entity.startsWith("e-") && name.startsWith("e-")) {
            names.put(entity, name);
          }
          var mine = ids.stream().filter(id -> id.startsWith("e-")).toList();
          for (int i = 0; i < mine.size(); i++) {
            names.put(mine.get(i), i < former.size() ? former.get(i) : "");
          }
        });
    rename(names);
  }

  private void rename(Map<String, String> names) {
    store()
        .write(
            in -> {
              names.forEach(
                  (mine, name) -> {
                    // what is left of an entity that is seen in part has no former ids
                    if (name.isEmpty()) {
                      in.sql("delete from leads_to where id = ?").param(mine).update();
                    }
                    in.sql("update leads_to set id = ? where id = ?").params(name, mine).update();
                    in.sql("update leads_to set entity = ? where entity = ?")
                        .params(name, mine)
                        .update();
                  });
              return changed(in);
            });
  }

  /// What `viewer` gets, without what is different each time.
  String answer(Viewer viewer, Ask ask) {
    var response = send(viewer, ask);
    var location = String.valueOf(response.getHeader("Location"));
    if (KEPT.matcher(location).find()) {
      response = send(viewer, Ask.get(location.replace("#answer", "")));
      location = "kept";
    }
    return plain(response.getStatus(), location, content(response));
  }

  private static String plain(int status, String location, String content) {
    var same = KEPT.matcher(content).replaceAll("/check/kept");
    same = MILLIS.matcher(same).replaceAll("-");
    same = ASKED.matcher(same).replaceAll("");
    same = BLANK.matcher(same).replaceAll("\n");
    return status + " " + location + "\n" + same;
  }

  private static String content(MockHttpServletResponse response) {
    try {
      return response.getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletResponse send(Viewer viewer, Ask ask) {
    var builder =
        MockMvcRequestBuilders.request(
                HttpMethod.valueOf(ask.method), URI.create("http://localhost" + ask.path))
            .requestAttr("yaqaza.viewer", viewer)
            .header("Accept-Language", "en");
    if (!ask.type.isEmpty()) {
      builder.contentType(ask.type).content(ask.body.getBytes(StandardCharsets.UTF_8));
    }
    var response = new MockHttpServletResponse();
    try {
      servlet.service(builder.buildRequest(new MockServletContext()), response);
      return response;
    } catch (jakarta.servlet.ServletException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
