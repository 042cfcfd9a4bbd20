/// What is asked and of what: lists, questions, labelled pairs, read from files or made from them.
@NullMarked
package org.yaqaza.bench.data;

import org.jspecify.annotations.NullMarked;
