@NullMarked
package org.yaqaza.lists;

import org.jspecify.annotations.NullMarked;
