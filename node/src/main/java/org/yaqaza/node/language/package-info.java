/// Words in the user's language: the same bundles for pages, API and terminal.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Language",
    allowedDependencies = {})
package org.yaqaza.node.language;

import org.jspecify.annotations.NullMarked;
