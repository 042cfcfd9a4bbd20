package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;

/// Where this node was asked.
final class Address {

  private Address() {}

  /// The node's own address as the asker knows it, with a slash at the end. The door has looked
  /// at the host's name.
  static String of(HttpServletRequest request) {
    return request
            .getRequestURL()
            .substring(0, request.getRequestURL().length() - request.getRequestURI().length())
        + "/";
  }
}
