package org.yaqaza.reading.mention;

import org.yaqaza.reading.Mention.Type;

/// A name of the lists.
///
/// @param name canonical
/// @param country ISO 3166, or empty
/// @param sure whether it names the thing wherever it stands; otherwise the word is a common one
///     too, and something beside it must show what is meant
/// @param source which list, in English
record Listed(Type type, String name, String country, boolean sure, String source) {}
