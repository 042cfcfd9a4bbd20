package org.yaqaza.node.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.DocumentWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.web.NdJson;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.Refusals;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.text.Original;

/// Reads documents for programs: one in the body, or a stream of them.
@RestController
@Needs({Permission.READ_DOCUMENTS, Permission.ADD_DOCUMENTS})
@RequestMapping("/api/v1/reading")
final class ReadingApi {

  /// The largest document, in bytes.
  static final int LARGEST = Refusals.UPLOAD;

  private final Documents documents;
  private final Linking linking;
  private final Audit audit;
  private final Reader reader;

  ReadingApi(Documents documents, Linking linking, Audit audit) {
    this.documents = documents;
    this.linking = linking;
    this.audit = audit;
    this.reader = documents.reader();
  }

  /// A document in the body, its JSON lines out. Nothing of it is kept unless that is asked for.
  @PostMapping
  void read(
      @RequestParam(defaultValue = "false") boolean keep,
      @RequestParam(defaultValue = "false") boolean headlines,
      @RequestParam(required = false) @Nullable String tlp,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    if (keep ? headlines : tlp != null) {
      var fault = new Fault(keep ? "headlines" : "tlp", words.say("reading.api.keep"));
      throw Refusal.badInput(List.of(fault));
    }
    var bytes = body(request);
    var original = open(bytes, charset(request), words);
    if (keep) {
      keep(viewer, sight, bytes, original, tlp, words, response);
      return;
    }
    var reading = reader.read(original);
    audit.add(
        Act.done(
            viewer.author(),
            Action.DOCUMENT_READ,
            List.of(),
            Map.of("origin", Document.Origin.API.word(), "kept", "false")));
    var lines = new StringWriter();
    for (var one : headlines ? all(reading) : List.of(reading)) {
      lines.append(lines(one, linking.of(viewer, sight, one)));
    }
    DocumentsApi.send(response, NdJson.TYPE, lines.toString());
  }

  private void keep(
      Viewer viewer,
      Sight sight,
      byte[] bytes,
      Original original,
      @Nullable String tlp,
      Words words,
      HttpServletResponse response)
      throws IOException {
    var levels = Marking.levels(viewer);
    var handling =
        Marking.of(tlp == null ? levels.getFirst().label() : tlp, viewer)
            .orElseThrow(
                () -> {
                  var all = String.join(", ", levels.stream().map(l -> l.label()).toList());
                  var fault = new Fault("tlp", words.say("refusal.one-of", all));
                  return Refusal.badInput(List.of(fault));
                });
    var arrived = new Documents.Arrived(bytes, original, Document.Origin.API, "");
    var document = documents.read(viewer, sight, arrived, handling);
    var whole = documents.find(sight, document.id()).orElseThrow(() -> Refusal.notFound(""));
    response.setHeader("Location", "/api/v1/documents/" + document.id());
    response.setStatus(201);
    var links = linking.of(viewer, sight, whole.read());
    DocumentsApi.send(response, NdJson.TYPE, HeldLines.fill(whole.lines(), links));
  }

  private List<Reading> all(Reading reading) {
    return Stream.concat(Stream.of(reading), reader.headlines(reading).stream()).toList();
  }

  /// A stream of documents, a line each; a line out for each and in the same order. A line that
  /// cannot be read is answered by one that says why; the others go on. Reading waits while
  /// answers wait to be taken.
  @PostMapping(path = "/stream", consumes = NdJson.TYPE)
  void stream(Viewer viewer, Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    response.setContentType(NdJson.TYPE);
    var waiting = new ArrayList<Reply>();
    long ahead = 0;
    try (var out = new NdJson.Out(response.getOutputStream());
        var run = new InOrder<Reply>(waiting::add)) {
      Runnable send =
          () -> {
            send(waiting, viewer, sight, words, out);
            waiting.clear();
          };
      var in = new NdJson.In(request.getInputStream(), StreamLine.LONGEST);
      for (var line = in.next(); line != null; line = in.next()) {
        var bytes = line.bytes();
        ahead += bytes.length;
        run.add(() -> reply(bytes));
        boolean isMuch = ahead > StreamLine.LONGEST;
        if (in.isDry() || isMuch) {
          run.finish();
          ahead = 0;
        }
        if (in.isDry() || isMuch || waiting.size() >= TOGETHER) {
          send.run();
          out.flush();
        }
      }
      run.finish();
      send.run();
    }
  }

  /// Answers that go on record, and out, together.
  private static final int TOGETHER = 16;

  /// What a line gets.
  private sealed interface Reply {
    record Done(String id, Reading reading) implements Reply {}

    record Refused(String id, StreamLine.Refused why) implements Reply {}
  }

  private Reply reply(byte[] bytes) {
    var line = StreamLine.of(bytes);
    return switch (line) {
      case StreamLine.Given given -> {
        try {
          yield new Reply.Done(given.id(), reader.read(given.open()));
        } catch (DocumentRefused e) {
          yield new Reply.Refused(given.id(), new StreamLine.Refused(given.id(), "", e));
        }
      }
      case StreamLine.Refused refused -> new Reply.Refused(refused.id(), refused);
    };
  }

  private void send(List<Reply> replies, Viewer viewer, Sight sight, Words words, NdJson.Out out) {
    for (var reply : replies) {
      switch (reply) {
        case Reply.Done(var id, var reading) -> {
          var links = linking.of(viewer, sight, reading);
          out.line(json -> StreamLine.write(json, id, lines(reading, links)));
        }
        case Reply.Refused(var id, var why) ->
            out.line(json -> StreamLine.write(json, id, why, words));
      }
    }
  }

  private static String lines(Reading reading, Links links) {
    var lines = new StringWriter();
    new ReadingLines(reading, links::of).write(lines);
    return lines.toString();
  }

  private static Original open(byte[] bytes, Optional<String> charset, Words words) {
    try {
      return Opening.open(bytes, charset);
    } catch (DocumentRefused e) {
      var fault = new Fault("", DocumentWords.expected(e, words));
      throw new Refusal(422, "document", List.of(fault));
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (var in = request.getInputStream()) {
      var body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new Refusal(413, "document-too-large", List.of(), LARGEST);
      }
      return body;
    }
  }

  private static Optional<String> charset(HttpServletRequest request) {
    try {
      var type = request.getContentType();
      return type == null
          ? Optional.empty()
          : Optional.ofNullable(MediaType.parseMediaType(type).getParameter("charset"));
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }
}
