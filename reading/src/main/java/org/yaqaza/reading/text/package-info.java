/// Bytes into text that remembers where each of its characters stood, its segments, tokens and
/// sentences. Begin with [org.yaqaza.reading.text.Original] and [org.yaqaza.reading.text.Page].
@NullMarked
package org.yaqaza.reading.text;

import org.jspecify.annotations.NullMarked;
