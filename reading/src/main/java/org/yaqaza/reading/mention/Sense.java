package org.yaqaza.reading.mention;

/// What the tables say of a word; kinds are bits of one number, since a word may be of several.
final class Sense {

  static final int GIVEN = 1;
  static final int FAMILY = 1 << 1;

  /// Seen as part of names.
  static final int NAME = 1 << 2;

  /// Seen in headlines.
  static final int NEWS = 1 << 3;

  static final int STOP = 1 << 4;
  static final int VERB = 1 << 5;
  static final int NOUN = 1 << 6;
  static final int TITLE = 1 << 7;
  static final int OFFICE = 1 << 8;
  static final int ALIAS = 1 << 9;
  static final int SPEECH = 1 << 10;
  static final int ORG = 1 << 11;
  static final int GROUP = 1 << 12;
  static final int PLACE = 1 << 13;
  static final int EVENT = 1 << 14;
  static final int PAPER = 1 << 15;
  static final int PEOPLE = 1 << 16;

  /// Opens or joins parts of a name: بن، أبو، عبد.
  static final int LINK = 1 << 17;

  /// A word that no list knows.
  static final int UNKNOWN = 1 << 18;

  static final int COMMON = STOP | VERB | NOUN;
  static final int CUE = TITLE | OFFICE | ALIAS | SPEECH | ORG | GROUP | PLACE | EVENT | PAPER;

  private Sense() {}

  static boolean is(int senses, int kinds) {
    return (senses & kinds) != 0;
  }
}
