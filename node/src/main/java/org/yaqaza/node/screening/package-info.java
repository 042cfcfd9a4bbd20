/// The screening desk: checks one subject or many against what counts now, and says from which
/// editions it answered.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Screening",
    allowedDependencies = {
      "store",
      "handling",
      "register",
      "lists",
      "entities",
      "language",
      "people",
      "audit",
      "web"
    })
package org.yaqaza.node.screening;

import org.jspecify.annotations.NullMarked;
