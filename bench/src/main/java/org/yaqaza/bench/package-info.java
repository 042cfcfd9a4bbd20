/// Measures: how accurate and how fast, on data that lies beside the project; and counts the tables
/// that screening ships. Says clearly when that data is absent.
@NullMarked
package org.yaqaza.bench;

import org.jspecify.annotations.NullMarked;
