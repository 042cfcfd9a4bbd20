/// The review desk: matches that somebody must decide, who decided what and why, standing screening
/// and redress.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Review",
    allowedDependencies = {
      "store",
      "handling",
      "register",
      "lists",
      "entities",
      "screening",
      "language",
      "people",
      "audit",
      "web"
    })
package org.yaqaza.node.review;

import org.jspecify.annotations.NullMarked;
