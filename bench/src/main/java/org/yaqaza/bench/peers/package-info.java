/// Other programs that match names, asked the same as this one.
@NullMarked
package org.yaqaza.bench.peers;

import org.jspecify.annotations.NullMarked;
