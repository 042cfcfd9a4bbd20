/// How accurate screening is: sets of questions asked, pairs compared, and what came of it. What
/// answers may be this program or another's.
@NullMarked
package org.yaqaza.bench.accuracy;

import org.jspecify.annotations.NullMarked;
