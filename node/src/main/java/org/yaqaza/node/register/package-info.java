/// The register: everything that sources say, and what people judged to be the same. Statements
/// are kept for good; what no longer counts says until when it did.
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Register",
    allowedDependencies = {"store", "audit", "handling"})
package org.yaqaza.node.register;

import org.jspecify.annotations.NullMarked;
