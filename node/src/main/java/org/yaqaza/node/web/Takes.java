package org.yaqaza.node.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the query parameters that a handler reads from the request itself, beside those it
/// takes as arguments. All others are refused.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

  /// The parameters' names.
  String[] value();
}
