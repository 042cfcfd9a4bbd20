package org.yaqaza.names;

/// What a part of a name is.
public enum Role {
  /// A name proper: ism, nisba, given or family name, the distinctive words of an organisation.
  NAME,
  /// A name after a child, real or chosen: Abu Bakr.
  KUNYA,
  /// A word between names: bin, ould, de, von.
  PARTICLE,
  /// A title, rank or honorific.
  TITLE,
  /// One letter that stands for a name.
  INITIAL,
  /// A number.
  NUMBER,
  /// What an organisation is: army, bank, foundation.
  CLASS_WORD,
  /// The legal form of an organisation: Ltd, SARL.
  LEGAL_FORM,
  /// The initials of an organisation's whole name.
  ACRONYM,
  /// A word of grammar: the, of, و.
  STOP_WORD;

  /// Whether a part of this role says who is meant.
  public boolean distinguishes() {
    return this == NAME || this == KUNYA || this == NUMBER || this == CLASS_WORD || this == ACRONYM;
  }
}
