/// Who says what, and what happened by whose word.
@NullMarked
package org.yaqaza.reading.statement;

import org.jspecify.annotations.NullMarked;
