/// The program's own interface under `/api/v1`, its health and its figures. `openapi.json` beside
/// this package describes it and is held to it by a test.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "API",
    allowedDependencies = {
      "handling",
      "register",
      "lists",
      "screening",
      "language",
      "people",
      "audit",
      "web"
    })
package org.yaqaza.node.api;

import org.jspecify.annotations.NullMarked;
