@NullMarked
package org.yaqaza.screening;

import org.jspecify.annotations.NullMarked;
