/// Handling: the rules that statements came under, and the one filter that decides what somebody
/// may read. It yields a [org.yaqaza.node.handling.Sight], without which the register gives nothing
/// out.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Handling",
    allowedDependencies = {"store", "audit", "people"})
package org.yaqaza.node.handling;

import org.jspecify.annotations.NullMarked;
