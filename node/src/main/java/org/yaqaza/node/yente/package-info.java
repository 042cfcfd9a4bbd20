/// The interface that the field already uses: what yente's clients and OpenRefine send and expect
/// (https://www.opensanctions.org/docs/yente/). Their shapes are kept; answers are this program's.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Yente",
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
package org.yaqaza.node.yente;

import org.jspecify.annotations.NullMarked;
