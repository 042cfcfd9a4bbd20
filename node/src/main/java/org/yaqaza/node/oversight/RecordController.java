package org.yaqaza.node.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Takes;
import org.yaqaza.node.web.Templates;

/// The pages of the record.
@Controller
@Needs(Permission.OVERSEE)
@RequestMapping("/record")
final class RecordController {

  private static final int ON_A_PAGE = 50;

  /// More is asked for in parts, by day.
  private static final int IN_A_FILE = 100_000;

  private final Oversight oversight;
  private final Frames frames;
  private final Templates templates;

  RecordController(Oversight oversight, Frames frames, Templates templates) {
    this.oversight = oversight;
    this.frames = frames;
    this.templates = templates;
  }

  /// Where nobody has an account, nobody oversees: the page says so instead of refusing.
  @GetMapping
  @Needs({})
  @Takes({"actor", "action", "subject", "purpose", "day"})
  void record(
      @RequestParam(defaultValue = "0") long before,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var page = frames.frame(request, "record", words.say("record.title"));
    if (viewer.equals(Viewer.OPEN)) {
      templates.send(response, 403, "oversight/closed.jte", Map.of("page", page));
      return;
    }
    if (!viewer.may(Permission.OVERSEE)) {
      throw new Refusal(403, "not-permitted", java.util.List.of());
    }
    var form = RecordForm.of(request);
    var search = form.search(before > 0 ? before : Long.MAX_VALUE, request);
    var day = form.date(request).orElse(oversight.today());
    var looked = oversight.look(viewer.author(), search, day, ON_A_PAGE + 1);
    var found = looked.found();
    var rows = found.stream().limit(ON_A_PAGE).map(Entry::of).toList();
    long next = found.size() > ON_A_PAGE ? rows.getLast().record().number() : 0;
    var view = new RecordPage(page, form, oversight.state(), looked.figures(), rows, next);
    templates.send(response, 200, "oversight/record.jte", Map.of("view", view));
  }

  @GetMapping("/{number}")
  void entry(
      @PathVariable long number,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var opened =
        oversight
            .open(viewer.author(), number)
            .orElseThrow(() -> Refusal.notFound(String.valueOf(number)));
    var words = RequestLanguage.words(request);
    var page = frames.frame(request, "record", words.say("record.number", number));
    var view = new EntryPage(page, Entry.of(opened.record()), opened.previous());
    templates.send(response, 200, "oversight/entry.jte", Map.of("view", view));
  }

  @PostMapping("/verify")
  void verify(Viewer viewer, HttpServletResponse response) {
    oversight.verify(viewer.author());
    response.setStatus(303);
    response.setHeader("Location", "/record");
  }

  @PostMapping("/checkpoint")
  void checkpoint(Viewer viewer, HttpServletResponse response) throws IOException {
    var made = oversight.checkpoint(viewer.author());
    response.setContentType("application/json");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"checkpoint-" + made.number() + ".json\"");
    response.getOutputStream().write((made.line() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/record.csv")
  @Takes({"actor", "action", "subject", "purpose", "day"})
  void csv(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var search = RecordForm.of(request).search(Long.MAX_VALUE, request);
    var found = oversight.search(viewer.author(), search, IN_A_FILE);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"record.csv\"");
    var csv = CsvWriter.builder().build(response.getWriter());
    csv.writeRecord(
        "number", "at", "actor", "purpose", "action", "outcome", "subjects", "details", "hash");
    for (var record : found) {
      csv.writeRecord(
          String.valueOf(record.number()),
          Instant.ofEpochMilli(record.at()).toString(),
          record.actor(),
          record.purpose(),
          record.action(),
          record.outcome(),
          record.subjects(),
          record.details(),
          record.hash());
    }
    csv.flush();
  }
}
