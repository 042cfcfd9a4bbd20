/// Upkeep: backups and what comes of them, whether the installation is sound, and what is erased
/// when its time is over.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Upkeep",
    allowedDependencies = {"store", "audit", "handling", "register", "lists", "review"})
package org.yaqaza.node.upkeep;

import org.jspecify.annotations.NullMarked;
