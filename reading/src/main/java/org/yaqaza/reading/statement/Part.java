package org.yaqaza.reading.statement;

import java.util.Locale;

/// The part that words play in telling who says what; a table of the same name holds them for each
/// language.
enum Part {
  /// nouns that can be a source without a name
  SOURCE_NOUNS,
  /// nouns that make the person named beside them somebody else's: "the family of"
  RELATIONS,
  /// stand between such a noun and the person
  OF,
  /// open somebody's role between commas
  ROLES,
  /// open an aside between commas: «de leur côté»
  ASIDES,
  /// open who is cited: "citing"
  CITING,
  /// open what is told of the subject on the way: "who commands the garrison"
  RELATIVES,
  /// open who says it behind «dit-on»
  WITH_WHOM,
  /// stand before an Arabic أن that opens nothing that is said: «بعد أن»
  NOT_THAT,
  /// stand behind "according to" and name no source: "plan"
  NO_SOURCE,
  /// open where, when or before whom something was said, not who said it
  NO_SPEAKER,
  /// make a verb of speech passive: "were told"
  PASSIVES,
  /// make a subject nobody: "no group claimed"
  NOBODY,
  /// verbs behind which stands whom somebody tells
  TELLS_WHOM,
  /// stand before what is written like a verb of speech and is none: "to say"
  NO_FINITE,
  /// ask and tell in a transcript for the publisher: "REPORTER"
  OWN_VOICE,
  /// tell where something was said, and end it: "in a statement"
  IN_STATEMENT,
  /// open a clause as its subject: "claimed they had killed"
  SUBJECTS,
  /// show a clause to be one
  AUXILIARIES,
  /// tell behind a verb of the past what was then to come: «seraient déployés»
  WAS_TO_COME,
  /// stand for a person who speaks
  PERSON_PRONOUNS,
  /// stand for whom somebody accuses, before the verb
  PRONOUNS,
  /// stand between a verb of speech and what is said, and name nobody
  ADVERBS,
  /// articles and the like
  DETERMINERS,
  /// open what is said
  COMPLEMENTIZERS,
  /// stand behind a verb of speech and open no clause
  NO_CLAUSE,
  /// open what is denied where no conjunction does
  DENIED,
  /// articles for one
  ONE,
  /// join one clause to another
  JOINING,
  /// join two of the same kind
  AND,
  /// prepositions that end a source
  PREPOSITIONS,
  /// prepositions that open what a verb tells of: كشف عن
  MATTER,
  /// prepositions of place
  WHERE,
  /// verbs that say of a noun that it is done: «تمكن من توقيف»
  DOING,
  /// words for some of those told of before
  OF_THEM,
  /// open the words for one person without a name
  ONE_PERSON,
  /// hedge the noun beside them alone: "suspected"
  ATTRIBUTES,
  /// written like a verb of the future, and none
  NOT_FUTURE;

  /// Name of the table.
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
  }
}
