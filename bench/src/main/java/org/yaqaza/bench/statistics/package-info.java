/// The measures of a report, as plain functions of scores and what was true. Nothing here knows
/// what was asked or who answered.
@NullMarked
package org.yaqaza.bench.statistics;

import org.jspecify.annotations.NullMarked;
