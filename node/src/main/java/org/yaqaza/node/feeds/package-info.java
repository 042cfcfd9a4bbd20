/// Feeds: news that the node fetches on a schedule, from hosts that a supervisor allows, and has
/// read.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Feeds",
    allowedDependencies = {
      "store",
      "handling",
      "reading",
      "lists",
      "language",
      "people",
      "audit",
      "web"
    })
package org.yaqaza.node.feeds;

import org.jspecify.annotations.NullMarked;
