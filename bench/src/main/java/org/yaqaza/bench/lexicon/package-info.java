/// Makes the tables of names and places that the room `reading` ships.
@NullMarked
package org.yaqaza.bench.lexicon;

import org.jspecify.annotations.NullMarked;
