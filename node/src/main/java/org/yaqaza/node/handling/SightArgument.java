package org.yaqaza.node.handling;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yaqaza.node.people.Entrance;
import org.yaqaza.node.people.Viewer;

/// Gives handlers of requests the [Sight] of whoever asks.
public final class SightArgument implements HandlerMethodArgumentResolver {

  private final Sights sights;

  public SightArgument(Sights sights) {
    this.sights = sights;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Sight.class;
  }

  @Override
  public Sight resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    return sights.of(servlet == null ? Viewer.NOBODY : Entrance.viewer(servlet));
  }
}
