package org.yaqaza.node.reading;

import java.util.stream.Collectors;
import org.yaqaza.reading.Link;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON lines of a document that is kept, with what is held on those it names: what is kept
/// says nothing of that, since it depends on who reads.
public final class HeldLines {

  private static final JsonMapper JSON = new JsonMapper();

  /// Beginning of the lines of mentions, as they are written.
  private static final String MENTION = "{\"kind\":\"mention\"";

  private HeldLines() {}

  /// `lines` with `entity`, `held` and `context` of every mention as `links` has them.
  public static String fill(String lines, Links links) {
    return lines
        .lines()
        .map(line -> line.startsWith(MENTION) ? filled(line, links) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String filled(String line, Links links) {
    var mention = (ObjectNode) JSON.readTree(line);
    var link = links.of(mention.path("id").asString());
    mention.set("entity", link.entity().map(HeldLines::held).orElse(null));
    var held = mention.putArray("held");
    link.held().forEach(other -> held.add(held(other)));
    if (!link.countries().isEmpty()) {
      var context = mention.putArray("context");
      link.countries().forEach(context::add);
    }
    return JSON.writeValueAsString(mention);
  }

  private static ObjectNode held(Link.Held held) {
    return JSON.createObjectNode()
        .put("id", held.id())
        .put("caption", held.caption())
        .put("score", Math.round(held.score() * 10_000) / 10_000.0);
  }
}
