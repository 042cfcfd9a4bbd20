/// What is held of one entity, as people read it: its portrait in short, and its page.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Entities",
    allowedDependencies = {"handling", "register", "lists", "language", "people", "audit", "web"})
package org.yaqaza.node.entities;

import org.jspecify.annotations.NullMarked;
