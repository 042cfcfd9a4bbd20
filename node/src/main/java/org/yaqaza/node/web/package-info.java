/// What all pages and interfaces share: the user's language, the frame of a page, how requests are
/// refused and what is refused at the door.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Web",
    allowedDependencies = {"language"})
package org.yaqaza.node.web;

import org.jspecify.annotations.NullMarked;
