/// The United Nations Security Council Consolidated List, as XML.
///
/// The file is one `CONSOLIDATED_LIST`, with the moment it was made in `dateGenerated`, and in it
/// `INDIVIDUALS` and `ENTITIES` (which older editions order otherwise). What becomes of each
/// element is in `un-fields.tsv`. Its quirks, as met in the editions of April 2025 and February
/// 2026:
///
/// - Empty elements stand for nothing known: a person without alias has one empty
///   `INDIVIDUAL_ALIAS`.
/// - `FIRST_NAME` to `FOURTH_NAME` are slots, not kinds of names: a family name may be the first,
///   and an organisation's whole name is in the first.
/// - One `ALIAS_NAME` may hold several names, parted by `;`, by brackets, by `b)` or only by a
///   change of script; see [org.yaqaza.lists.un.AliasNames]. Further names in the original script
///   stand in the alias' `NOTE`, after `original script:` or `In Arabic:`.
/// - Dates of birth are split over `DATE`, `YEAR`, `FROM_YEAR` and `TO_YEAR` by `TYPE_OF_DATE`, but
///   a month, a span of months or a Hijri date stands in the `NOTE`.
/// - `LISTED_ON` sometimes has an offset from UTC after the day.
/// - A document's number may stand in its `NOTE`, or in `TYPE_OF_DOCUMENT2`, and the same passport
///   may come three times, its kind named in three languages.
/// - An address may be a `NOTE` alone.
/// - `NADA` and `na` are placeholders that look like names; they are kept, since the list says
///   them.
@NullMarked
package org.yaqaza.lists.un;

import org.jspecify.annotations.NullMarked;
