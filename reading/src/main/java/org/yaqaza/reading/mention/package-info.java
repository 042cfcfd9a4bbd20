/// Persons, organisations, groups, places, media, documents and events named in a text.
@NullMarked
package org.yaqaza.reading.mention;

import org.jspecify.annotations.NullMarked;
