/// The store: one database, SQLite or PostgreSQL, many readers and one writer.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Store",
    allowedDependencies = {})
package org.yaqaza.node.store;

import org.jspecify.annotations.NullMarked;
