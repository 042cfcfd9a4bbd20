/// What it costs to read letters of one script as another's, learned from names in both. Pure: the
/// data comes in as pairs, the table goes out as rows.
@NullMarked
package org.yaqaza.bench.alignment;

import org.jspecify.annotations.NullMarked;
