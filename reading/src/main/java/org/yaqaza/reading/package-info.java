/// Documents into clean text, mentions, times, quantities, claims and events, each tied to where it
/// stood. Begin with [org.yaqaza.reading.Reader].
@NullMarked
package org.yaqaza.reading;

import org.jspecify.annotations.NullMarked;
