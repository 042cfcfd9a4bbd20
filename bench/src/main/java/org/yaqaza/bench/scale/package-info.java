/// What one check costs as lists grow.
@NullMarked
package org.yaqaza.bench.scale;

import org.jspecify.annotations.NullMarked;
