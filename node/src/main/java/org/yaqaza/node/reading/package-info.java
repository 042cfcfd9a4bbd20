/// The reading desk: documents with what they say, and what is held on those they name.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Reading",
    allowedDependencies = {
      "store",
      "handling",
      "register",
      "lists",
      "screening",
      "language",
      "people",
      "audit",
      "web"
    })
package org.yaqaza.node.reading;

import org.jspecify.annotations.NullMarked;
