package org.yaqaza.reading.mention;

/// How much the letters of a word that no list knows look like those of a name, in bits of odds.
interface Likeness {

  double of(String key);
}
