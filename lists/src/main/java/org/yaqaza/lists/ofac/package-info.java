/// The Specially Designated Nationals list of the US Office of Foreign Assets Control (OFAC), in
/// its original layout: `sdn.csv` (entries), `alt.csv` (other names), `add.csv` (addresses) and
/// `sdn_comments.csv` (remarks that did not fit), joined by the first column, without headers.
///
/// Its quirks, as met in the editions of January 2019 and July 2021:
///
/// - `-0- ` stands for nothing, with a space after it and without quotation marks.
/// - Each file ends with the mark 0x1A. A file without it may lack rows, which is told as
///   [org.yaqaza.lists.Expected#END_MARK]. A last row without a line end is taken when it is whole:
///   all its columns are there and the last is closed by its quotation mark or begins with `-`,
///   which only `-0- ` does. Else the file is torn.
/// - Nothing in the files says of which day they are.
/// - A person's name is `LAST, First Middle`, sometimes with `Jr.` after a second comma; everybody
///   else's is as spoken. The type is `individual`, `vessel`, `aircraft`, or nothing.
/// - Several programs are written `NPWMD] [IFSR`.
/// - Remarks hold most of what is known, in pieces parted by `;`, the first of a kind plain and the
///   further ones after `alt.`. What becomes of each kind is in `ofac-remarks.tsv`. Names that OFAC
///   holds for weak stand there as `a.k.a. 'X'`, not in `alt.csv`.
/// - Remarks are cut after 1,000 characters, within a word; the rest is in `sdn_comments.csv`.
/// - An address' country may be `undetermined` or `Region: Crimea`.
@NullMarked
package org.yaqaza.lists.ofac;

import org.jspecify.annotations.NullMarked;
