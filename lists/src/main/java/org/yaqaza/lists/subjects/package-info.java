/// What is asked: files of subjects to screen, and of pairs to compare.
///
/// A subject file is CSV whose header holds FollowTheMoney property names, beside `id` and `schema`
/// where there are these, several values in a cell parted by `;`; or it is JSON lines `{"id",
/// "schema", "properties": {name: [values]}}`. A pair file is CSV with the columns `row`, `schema`,
/// and properties with a 1 or 2 after them for the left and right side: `name1`, `name2`,
/// `birthDate1`.
///
/// These are people's own working files, so they are read more leniently than lists: a last line
/// without a line end counts, names of columns may differ in case, and without an id the line's
/// place among the subjects stands for it. What cannot be read is told, never guessed.
@NullMarked
package org.yaqaza.lists.subjects;

import org.jspecify.annotations.NullMarked;
