/// Measurements as pages for people and as JSON for programs.
@NullMarked
package org.yaqaza.bench.report;

import org.jspecify.annotations.NullMarked;
