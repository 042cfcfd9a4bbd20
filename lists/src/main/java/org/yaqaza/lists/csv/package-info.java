/// Lists as CSV, read by a mapping that says what each column is.
///
/// A mapping is a text file, one setting a line, `key = value`; blank lines and lines that start
/// with `#` say nothing. With invented data:
///
/// ```
/// # Wanted persons of an invented ministry
/// list      = moi
/// title     = Wanted persons
/// publisher = Ministry of the Interior
/// dated     = 2026-03-01
/// schema    = Person
/// id        = File no.
///
/// name        = First name + Last name
/// alias       = Alias 1, Alias 2
/// birthDate   = Born
/// nationality = Nationality
/// topics      = "wanted"
/// ```
///
/// - `list` is a short lower-case word: the prefix of the records' ids, which are made of it and
///   the column `id`, as in `moi-4711`. `list`, `schema`, `id` and one property are needed.
/// - `schema` is one of FollowTheMoney's, `Person`, `Organization`, `Vessel`, or `=` and the column
///   that holds it: `schema = =Kind`.
/// - Every other key is a property of FollowTheMoney. Columns after a comma are further values;
///   columns joined by `+` make one value, with a space between. A text in double quotes is the
///   same for every row. A column whose name has a comma, a plus, a quotation mark or a bracket in
///   it is written in square brackets: `[Name, full]`. Keys may come again: `alias = …` twice adds
///   up.
/// - The list's own `title` and `publisher` are texts. The properties of these names are written
///   with their schema: `Person.title = Title`. So may all others be.
/// - `separator` parts several values in one cell, `;` unless said otherwise, `none` for never.
///   Long texts (`notes`, `summary`, `description`) and ids are never parted.
/// - `delimiter` parts the cells: a character, or `tab`, `comma`, `semicolon`, `pipe`; comma unless
///   said otherwise.
///
/// The list itself is UTF-8 (a byte order mark is passed over), has a header, and ends with a line
/// end: a last row without one may be cut within a value, so the file is then refused as torn. A
/// file that was cut exactly between two rows cannot be told from a whole one. Column names are
/// compared without regard to case. Rows with too many or too few cells, without id, with an id
/// that came before, or that are not UTF-8 are left out and told; so are dates and countries that
/// cannot be read, whose row is kept.
@NullMarked
package org.yaqaza.lists.csv;

import org.jspecify.annotations.NullMarked;
