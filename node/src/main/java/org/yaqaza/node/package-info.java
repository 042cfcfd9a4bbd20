/// The program: store, desks, API, pages, command line. One package for each desk.
@NullMarked
package org.yaqaza.node;

import org.jspecify.annotations.NullMarked;
