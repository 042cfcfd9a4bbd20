/// Checks a subject against what is held: how much each agreement and difference weighs, an index
/// that finds what a scan of everything would find, and the reasons in words.
@NullMarked
package org.yaqaza.screening;

import org.jspecify.annotations.NullMarked;
