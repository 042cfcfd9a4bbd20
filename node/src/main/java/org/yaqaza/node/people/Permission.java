package org.yaqaza.node.people;

/// Something that not everybody may do. Which role has which stands in `roles.tsv`.
public enum Permission {
  /// Ask whether somebody is held.
  SCREEN,
  /// Read what is held of an entity.
  READ_ENTITIES,
  /// Read which lists are held, and what changed in them.
  READ_LISTS,
  /// Load and update lists, and decide on editions in quarantine.
  KEEP_LISTS,
  /// Read alerts.
  READ_ALERTS,
  /// Decide alerts.
  DECIDE,
  /// Be the second person who confirms a decision; reassign and escalate.
  CONFIRM,
  /// Judge whether two records are the same subject.
  JUDGE,
  /// Put subjects under standing screening.
  STAND,
  /// Give and withdraw redress references.
  REDRESS,
  /// See documents that were read, what they say and who is in them.
  READ_DOCUMENTS,
  /// Have documents read and kept.
  ADD_DOCUMENTS,
  /// Decide what documents tell.
  DECIDE_TELLINGS,
  /// Say which feeds are read, and from which hosts.
  KEEP_FEEDS,
  /// Run retention, erase, export what is held on a subject.
  KEEP_RECORDS,
  /// Read the record of what was done and seen.
  OVERSEE,
  /// Make and close accounts and keys.
  ADMINISTER
}
