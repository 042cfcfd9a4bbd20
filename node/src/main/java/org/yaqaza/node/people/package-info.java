/// People: accounts, what each may do and see, how they prove who they are, and for what purpose
/// they work. Until the first account is made a node is *open*: whoever reaches it on its loopback
/// address may ask and keep lists, and sees published matter alone.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "People",
    allowedDependencies = {"store", "audit", "language", "web"})
package org.yaqaza.node.people;

import org.jspecify.annotations.NullMarked;
