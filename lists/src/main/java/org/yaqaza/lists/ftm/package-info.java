/// Lists as FollowTheMoney entities (https://followthemoney.tech), one JSON object a line, as
/// OpenSanctions and others publish them.
///
/// A line is `{"id", "schema", "properties": {name: [values]}}`, and each line becomes a record of
/// its own under its own id, also when it is the address, passport or listing of another: the
/// statements then hold the other's id. Quirks:
///
/// - `caption`, `datasets`, `referents`, `target`, `first_seen`, `last_seen`, `last_change` and
///   what else OpenSanctions and yente put beside the properties say nothing that the properties do
///   not, and are passed over. Any other key is told, once in a file.
/// - A value may be a text, a number or a nested entity (yente's answers have these, under the
///   property itself or under the name that the other side of the link has). A nested entity
///   becomes a part of the record.
/// - Values are brought into normal form; a date or country that has none is told and kept in the
///   notes.
/// - A line that is no such object, or whose schema is not known, is left out and told. The last
///   line without a line end is taken when it is a whole object, else the file is torn. A file that
///   was cut exactly between two lines cannot be told from a whole one.
@NullMarked
package org.yaqaza.lists.ftm;

import org.jspecify.annotations.NullMarked;
