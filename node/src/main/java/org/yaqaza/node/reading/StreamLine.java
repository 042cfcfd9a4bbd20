package org.yaqaza.node.reading;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.language.DocumentWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.ProblemDocument;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.text.Original;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line of a stream of documents: `{"id":…,"text":…}`, or `html`, or `base64` of any bytes that
/// are read as a document.
sealed interface StreamLine {

  /// The longest line, in bytes: the largest document in base64, and its id.
  int LONGEST = ReadingApi.LARGEST / 3 * 4 + 4096;

  /// The longest id.
  int LONGEST_ID = 200;

  /// A document.
  record Given(String id, String form, String content) implements StreamLine {

    /// What is in it.
    Original open() throws DocumentRefused {
      return switch (form) {
        case "text" -> Original.plain(content);
        case "html" ->
            new Original(
                content,
                "UTF-8",
                Original.Form.HTML,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        default -> Opening.open(Base64.getMimeDecoder().decode(content), Optional.empty());
      };
    }
  }

  /// No document.
  ///
  /// @param id of the line, empty where it has none
  /// @param pointer where the line is at fault
  /// @param refused why what it holds is not read, where it is that
  record Refused(String id, String pointer, @Nullable DocumentRefused refused)
      implements StreamLine {}

  JsonMapper JSON = new JsonMapper();

  /// Reads a line.
  static StreamLine of(byte[] line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      return new Refused("", "", null);
    }
    var id = node.path("id");
    if (!node.isObject() || !id.isString() || id.asString().length() > LONGEST_ID) {
      return new Refused("", node.isObject() ? "/id" : "", null);
    }
    var keys = new TreeSet<>(node.propertyNames());
    keys.remove("id");
    var form = keys.size() == 1 ? keys.first() : "";
    if (!List.of("text", "html", "base64").contains(form) || !node.path(form).isString()) {
      return new Refused(id.asString(), "", null);
    }
    var content = node.path(form).asString();
    return form.equals("base64") && !isBase64(content)
        ? new Refused(id.asString(), "/base64", null)
        : new Given(id.asString(), form, content);
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getMimeDecoder().decode(text);
      return text.matches("[A-Za-z0-9+/=\\s]*+");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// What was read of a document.
  ///
  /// @param lines JSON lines
  static void write(JsonGenerator json, String id, String lines) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeArrayPropertyStart("lines");
    lines.lines().forEach(json::writeRawValue);
    json.writeEndArray();
    json.writeEndObject();
  }

  /// Why nothing was.
  static void write(JsonGenerator json, String id, Refused why, Words words) {
    var refused = why.refused;
    var expected =
        refused == null ? words.say("reading.api.line") : DocumentWords.expected(refused, words);
    var faults = List.of(new Fault(why.pointer, expected));
    var problem = refused == null ? Refusal.badInput(faults) : new Refusal(422, "document", faults);
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeName("problem");
    ProblemDocument.of(problem, words).write(json);
    json.writeEndObject();
  }
}
