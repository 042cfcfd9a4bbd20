package org.yaqaza.node.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a handler of requests asks of whoever comes, each permission that it names. Every handler
/// says it, on itself or on its class, with no permission where anybody may come; a test holds them
/// to it.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /// All of these.
  Permission[] value();
}
