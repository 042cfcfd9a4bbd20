/// Oversight: the pages and the interface through which somebody who changes nothing reads what was
/// done and seen. To read the record is itself recorded.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Oversight",
    allowedDependencies = {"store", "audit", "lists", "language", "people", "web"})
package org.yaqaza.node.oversight;

import org.jspecify.annotations.NullMarked;
