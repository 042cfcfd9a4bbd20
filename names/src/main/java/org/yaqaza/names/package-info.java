/// Names across scripts: folding, parts, and how far two parts are the same. It gives the evidence
/// and its cost in bits; what that is worth is decided by the room `screening`.
@NullMarked
package org.yaqaza.names;

import org.jspecify.annotations.NullMarked;
