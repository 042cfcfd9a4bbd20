@NullMarked
package org.yaqaza.node;

import org.jspecify.annotations.NullMarked;
