@NullMarked
package org.yaqaza.bench;

import org.jspecify.annotations.NullMarked;
