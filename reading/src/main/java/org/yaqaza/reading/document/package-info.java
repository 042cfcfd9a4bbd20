/// Documents of several formats into the text that was meant to be read, with what they say of
/// themselves. Begin with [org.yaqaza.reading.document.Documents].
@NullMarked
package org.yaqaza.reading.document;

import org.jspecify.annotations.NullMarked;
