package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Takes;

/// The Reconciliation Service API 0.2 of the W3C community group, as OpenRefine uses it: what the
/// service is, candidates for queries, and values of what was reconciled.
@RestController
@Needs(Permission.SCREEN)
@RequestMapping("/reconcile/{dataset}")
final class ReconcileApi {

  /// A batch in a form takes more bytes than as JSON: a letter of Arabic takes six.
  private static final int MOST_BYTES = 3 * Body.MOST_BYTES;

  private static final Set<String> FIELDS =
      Set.of("queries", "extend", "algorithm", "changed_since");

  private final Screener screener;
  private final Reconciler reconciler;
  private final Extension extension;
  private final Types types;
  private final Audit audit;

  ReconcileApi(
      Screener screener, Reconciler reconciler, Extension extension, Types types, Audit audit) {
    this.audit = audit;
    this.screener = screener;
    this.reconciler = reconciler;
    this.extension = extension;
    this.types = types;
  }

  /// The manifest, or the answer to queries in the address.
  @GetMapping
  @Takes({"queries", "extend", "algorithm", "changed_since", "callback"})
  void get(
      @PathVariable String dataset,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var parameters = Parameters.of(request);
    if (parameters.names().contains("callback")) {
      throw new Refusal(400, "no-jsonp", List.of());
    }
    if (parameters.names().contains("queries") || parameters.names().contains("extend")) {
      answer(dataset, viewer, sight, parameters, response);
      return;
    }
    var scope = Scope.of(dataset, parameters, screener.lists(sight));
    var manifest =
        new Manifest(Address.of(request), dataset, types.in(sight, scope), parameters.words());
    JsonBody.send(response, manifest::write);
  }

  /// Queries, or a wish for values, as a field of a form.
  @PostMapping
  @Takes({"queries", "extend", "algorithm", "changed_since", "callback"})
  void post(
      @PathVariable String dataset,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var parameters = Parameters.withForm(request, MOST_BYTES);
    if (parameters.names().contains("callback")) {
      throw new Refusal(400, "no-jsonp", List.of());
    }
    for (var name : parameters.names()) {
      if (!FIELDS.contains(name)) {
        var shown = name.length() > 40 ? name.substring(0, 40) : name;
        parameters.fault(shown, parameters.oneOf(name, FIELDS));
      }
    }
    parameters.refuseIfWrong();
    answer(dataset, viewer, sight, parameters, response);
  }

  private void answer(
      String dataset,
      Viewer viewer,
      Sight sight,
      Parameters parameters,
      HttpServletResponse response)
      throws IOException {
    var scope = Scope.of(dataset, parameters, screener.lists(sight));
    var words = parameters.words();
    var extend = parameters.one("extend").filter(text -> !text.isBlank());
    if (extend.isPresent()) {
      var wish = Extension.Wish.read(Body.object(bytes(extend.get()), "extend", words), parameters);
      parameters.refuseIfWrong();
      audit.add(
          Act.done(viewer.author(), Action.ENTITY_READ, extension.held(sight, wish), Map.of()));
      JsonBody.send(response, json -> extension.write(json, sight, wish, words.language().tag()));
      return;
    }
    var text = parameters.one("queries").orElse("");
    if (text.isBlank()) {
      throw new Refusal(400, "no-queries", List.of());
    }
    Algorithm.check(parameters);
    var batch = Body.object(bytes(text), "queries", words);
    if (batch.size() > MatchApi.MOST_QUERIES) {
      throw new Refusal(400, "too-many-queries", List.of(), MatchApi.MOST_QUERIES);
    }
    var since = parameters.moment("changed_since");
    var questions = new ArrayList<ReconQuery>();
    for (var entry : batch.properties()) {
      questions.add(ReconQuery.read(entry.getKey(), entry.getValue(), parameters));
    }
    parameters.refuseIfWrong();
    var replies = new ArrayList<Reconciler.Reply>();
    try (var run = new InOrder<Reconciler.Reply>(replies::add)) {
      questions.forEach(query -> run.add(() -> reconciler.reply(sight, query, scope, since)));
      run.finish();
    }
    var shown =
        replies.stream()
            .flatMap(reply -> reply.candidates().stream())
            .map(Reconciler.Candidate::id)
            .distinct()
            .toList();
    audit.add(
        Act.done(
            viewer.author(),
            Action.SCREENING_BATCH,
            shown,
            Map.of("asked", String.valueOf(questions.size()))));
    send(response, replies, words);
  }

  private static void send(
      HttpServletResponse response, List<Reconciler.Reply> replies, Words words)
      throws IOException {
    response.setHeader("x-batch-size", String.valueOf(replies.size()));
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          replies.forEach(reply -> Reconciler.write(json, reply));
          json.writeEndObject();
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
