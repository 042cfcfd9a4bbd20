package org.yaqaza.node.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// Renders pages from templates that were compiled with the program.
public final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /// Sends the template `name` with what it takes.
  public void send(HttpServletResponse response, int status, String name, Map<String, Object> model)
      throws IOException {
    var out = new Utf8ByteOutput();
    engine.render(name, model, out);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }
}
