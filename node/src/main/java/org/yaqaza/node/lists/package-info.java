/// The lists desk: which lists this node keeps, their editions, what changed between them, what
/// waits in quarantine, and how new editions come in.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Lists",
    allowedDependencies = {"store", "handling", "register", "language", "people", "audit", "web"})
package org.yaqaza.node.lists;

import org.jspecify.annotations.NullMarked;
