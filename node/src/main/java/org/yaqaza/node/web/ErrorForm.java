package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// How an interface that others have defined words its errors. Beans of this kind are asked
/// before a page or a problem document is sent.
public interface ErrorForm {

  /// Whether `request` is one of that interface's.
  boolean answers(HttpServletRequest request);

  /// Sends `problem` in that form.
  void send(ProblemDocument problem, HttpServletResponse response) throws IOException;
}
