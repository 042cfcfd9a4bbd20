@NullMarked
package org.yaqaza.names;

import org.jspecify.annotations.NullMarked;
