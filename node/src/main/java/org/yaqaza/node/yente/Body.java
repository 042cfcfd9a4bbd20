package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a request brings in its body.
final class Body {

  /// A hundred subjects take a tenth of it.
  static final int MOST_BYTES = 4 << 20;

  /// Queries nest five deep.
  private static final int DEPTH = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          // of two queries under one name, one would go unanswered
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Body() {}

  /// The bytes of the body.
  ///
  /// @throws Refusal when it has more than `most`
  static byte[] read(HttpServletRequest request, int most) throws IOException {
    try (var in = request.getInputStream()) {
      var body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Refusal(413, "body-too-large", List.of(), most);
      }
      return body;
    }
  }

  /// The JSON object that `text` is.
  ///
  /// @param place where it stands: a parameter, or empty for the body itself
  static JsonNode object(byte[] text, String place, Words words) {
    try {
      var tree = JSON.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException e) {
      // told below: what is no JSON is no object either
    }
    throw Refusal.badInput(List.of(new Fault(place, words.say("refusal.json"))));
  }
}
