package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON answer, written as it goes.
public final class JsonBody {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonBody() {}

  /// Sends what `content` writes; the status stays as it was set.
  public static void send(HttpServletResponse response, Consumer<JsonGenerator> content)
      throws IOException {
    response.setContentType("application/json");
    try (var json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
      content.accept(json);
    }
  }
}
