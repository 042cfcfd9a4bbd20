@NullMarked
package org.yaqaza.model;

import org.jspecify.annotations.NullMarked;
