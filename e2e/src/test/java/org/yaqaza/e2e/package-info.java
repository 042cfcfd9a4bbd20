/// The pages as people use them: a real browser on a real node.
@NullMarked
package org.yaqaza.e2e;

import org.jspecify.annotations.NullMarked;
