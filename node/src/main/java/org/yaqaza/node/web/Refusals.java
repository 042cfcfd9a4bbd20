package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/// Answers what went wrong: a page to a browser, a problem document to a program. Nothing of the
/// input is repeated, and names are never logged.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Refusals {

  private static final String LOGIN = "/login";

  /// Bytes that a file may have, as `application.properties` says.
  public static final int UPLOAD = 20 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Templates templates;
  private final List<ErrorForm> forms;

  Refusals(Templates templates, List<ErrorForm> forms) {
    this.templates = templates;
    this.forms = List.copyOf(forms);
  }

  /// Answers a refusal.
  @ExceptionHandler
  public void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(refusal, request, response);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Refusal.notFound(""), request, response);
  }

  @ExceptionHandler
  void method(
      HttpRequestMethodNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var methods = e.getSupportedMethods();
    if (methods != null) {
      response.setHeader("Allow", String.join(", ", methods));
    }
    answer(new Refusal(405, "method", List.of()), request, response);
  }

  @ExceptionHandler
  void mediaType(
      HttpMediaTypeNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(new Refusal(415, "media-type", List.of()), request, response);
  }

  @ExceptionHandler
  void body(
      HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var expected = RequestLanguage.words(request).say("refusal.json");
    answer(Refusal.badInput(List.of(new Refusal.Fault("", expected))), request, response);
  }

  @ExceptionHandler
  void type(
      MethodArgumentTypeMismatchException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var required = e.getRequiredType();
    var kind = required == null ? "" : required.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    var key = "refusal.type." + kind;
    var expected = words.has(key) ? words.say(key) : words.say("refusal.type.other");
    answer(Refusal.badInput(List.of(new Refusal.Fault(e.getName(), expected))), request, response);
  }

  @ExceptionHandler
  void parameter(
      MissingServletRequestParameterException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var expected = RequestLanguage.words(request).say("refusal.required");
    answer(
        Refusal.badInput(List.of(new Refusal.Fault(e.getParameterName(), expected))),
        request,
        response);
  }

  @ExceptionHandler
  void upload(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(new Refusal(413, "document-too-large", List.of(), UPLOAD), request, response);
  }

  @ExceptionHandler
  void failed(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("{} {} failed", request.getMethod(), request.getServletPath().split("/", 3)[1], e);
    if (!response.isCommitted()) {
      response.resetBuffer();
      answer(new Refusal(500, "failed", List.of()), request, response);
    }
  }

  private void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var problem = ProblemDocument.of(refusal, words);
    if (problem.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"yaqaza\"");
    }
    for (var form : forms) {
      if (form.answers(request)) {
        form.send(problem, response);
        return;
      }
    }
    var accepted = request.getHeader("Accept");
    if (request.getHeader("HX-Request") != null && problem.status() == 401) {
      // part of a page that somebody had open: the whole of it goes to sign in
      response.setHeader("HX-Redirect", LOGIN);
      response.setStatus(401);
    } else if (accepted != null && accepted.contains("text/html") && !isApi(request)) {
      if (problem.status() == 401) {
        toSignIn(request, response);
        return;
      }
      var page = new Page(words, "", problem.title(), "/", "", Bar.of(request));
      templates.send(
          response, problem.status(), "web/refused.jte", Map.of("page", page, "problem", problem));
    } else {
      problem.send(response);
    }
  }

  /// A page comes back after signing in; what was to be changed is not done by itself.
  private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    var here = request.getRequestURI() + (query == null ? "" : "?" + query);
    boolean isPage = request.getMethod().equals("GET") && !here.equals("/");
    var back = isPage ? "?back=" + UriUtils.encode(here, StandardCharsets.UTF_8) : "";
    response.setHeader("Location", LOGIN + back);
    response.setStatus(303);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
