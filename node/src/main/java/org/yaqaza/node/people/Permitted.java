package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yaqaza.node.web.Refusal;

/// Holds requests to what their handlers ask for with [Needs], and gives handlers the [Viewer] that
/// they take.
public final class Permitted implements HandlerInterceptor, HandlerMethodArgumentResolver {

  private static final String OURS = "org.yaqaza.";

  private final TurnedAway turnedAway;

  Permitted(TurnedAway turnedAway) {
    this.turnedAway = turnedAway;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)) {
      var viewer = Entrance.viewer(request);
      for (var permission : needs(method)) {
        if (!viewer.may(permission)) {
          turnedAway.from(viewer, name(method), permission, request.getRemoteAddr());
          throw viewer.equals(Viewer.NOBODY)
              ? new Refusal(401, "who-is-there", List.of())
              : new Refusal(403, "not-permitted", List.of());
        }
      }
    }
    return true;
  }

  private static String name(HandlerMethod method) {
    return method.getBeanType().getSimpleName() + "." + method.getMethod().getName();
  }

  private static Permission[] needs(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class))
        .or(
            () ->
                Optional.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class)))
        .map(Needs::value)
        .orElseThrow(() -> new IllegalStateException(method + " does not say what it needs"));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    return servlet == null ? Viewer.NOBODY : Entrance.viewer(servlet);
  }
}
