/// Many documents together: what happened by whose word, who is tied to whom, where, and what is
/// said of people who left to fight. Everything here is put together anew from what somebody may
/// read, each time they ask; nothing is kept but people's words on which tellings are of one event.
@NullMarked
package org.yaqaza.node.reading.many;

import org.jspecify.annotations.NullMarked;
