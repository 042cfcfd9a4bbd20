package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yaqaza.lists.Nearest;
import org.yaqaza.node.language.Words;

/// Refuses request parameters that the handler does not know: a misspelled one would change the
/// answer without a word.
public final class KnownParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isOurs(method)) {
      return true;
    }
    if (handler instanceof HandlerMethod method) {
      var known = known(method);
      var faults = new ArrayList<Refusal.Fault>();
      for (var name : names(request)) {
        if (!known.contains(name)) {
          faults.add(fault(name, known, RequestLanguage.words(request)));
        }
      }
      if (!faults.isEmpty()) {
        throw new Refusal(400, "unknown-parameter", faults, faults.getFirst().pointer());
      }
    }
    return true;
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("org.yaqaza.");
  }

  /// Names in the query; a form's fields are looked at by whoever reads the form.
  private static List<String> names(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null || query.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> decoded(pair.split("=", 2)[0]))
        .distinct()
        .toList();
  }

  private static String decoded(String text) {
    try {
      return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static Set<String> known(HandlerMethod method) {
    var known = new HashSet<String>();
    var takes = method.getMethodAnnotation(Takes.class);
    if (takes != null) {
      known.addAll(List.of(takes.value()));
    }
    for (var parameter : method.getMethod().getParameters()) {
      var annotation = ((AnnotatedElement) parameter).getAnnotation(RequestParam.class);
      if (annotation != null) {
        var name = annotation.name().isEmpty() ? annotation.value() : annotation.name();
        known.add(name.isEmpty() ? parameter.getName() : name);
      }
    }
    return known;
  }

  private static Refusal.Fault fault(String name, Set<String> known, Words words) {
    var shown = name.length() > 40 ? name.substring(0, 40) : name;
    return new Refusal.Fault(shown, expected(name, known, words));
  }

  private static String expected(String name, Set<String> known, Words words) {
    if (known.isEmpty()) {
      return words.say("refusal.no-parameters");
    }
    var all = String.join(", ", known.stream().sorted().toList());
    var nearest = Nearest.to(name, known);
    return nearest.isEmpty()
        ? words.say("refusal.one-of", all)
        : words.say("refusal.nearest", nearest, all);
  }
}
