/// The record: who did or saw what, for what purpose, with what outcome. Records hold ids and
/// figures, never names, and are chained by hash; a signed checkpoint given to somebody outside
/// shows later that nothing before it was changed or taken away.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"store"})
package org.yaqaza.node.audit;

import org.jspecify.annotations.NullMarked;
