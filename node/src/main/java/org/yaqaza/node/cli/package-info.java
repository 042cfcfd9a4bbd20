/// The command line: the same desks without Spring, so that an answer comes in under a second.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {
      "store",
      "handling",
      "register",
      "lists",
      "screening",
      "reading",
      "audit",
      "people",
      "review",
      "upkeep",
      "language"
    })
package org.yaqaza.node.cli;

import org.jspecify.annotations.NullMarked;
