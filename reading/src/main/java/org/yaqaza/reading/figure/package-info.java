/// Dates, periods and counts in digits and words.
@NullMarked
package org.yaqaza.reading.figure;

import org.jspecify.annotations.NullMarked;
