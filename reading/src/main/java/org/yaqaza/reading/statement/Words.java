package org.yaqaza.reading.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Phrases;

/// The tables of this room for one language.
///
/// @param sourceNouns nouns that can be a source without a name
/// @param roles words that open somebody's role between commas
/// @param complementizers words that open what is said
/// @param denied words that open what is denied where no conjunction does
/// @param people nouns for people without a name
record Words(
    Phrases<Cue> cues,
    Phrases<Mark> marks,
    Phrases<Boolean> sourceNouns,
    Phrases<Boolean> roles,
    Phrases<Boolean> complementizers,
    Phrases<Boolean> denied,
    Phrases<Boolean> people,
    Phrases<Trigger> triggers) {

  private static final List<Words> ALL = Arrays.stream(Language.values()).map(Words::read).toList();

  /// A word or words that attribute.
  ///
  /// @param strict only with a conjunction, a colon or a quotation
  record Cue(Kind kind, Mark certainty, boolean strict) {
    enum Kind {
      VERB,
      /// passes on what another says: نقلت الوكالة عن مصدر
      RELAY,
      PARTICIPLE,
      PREPOSITION
    }
  }

  /// What a word does to what is said.
  enum Mark {
    ASSERTED,
    HEDGED,
    DENIED,
    PLANNED
  }

  /// A word that tells an event.
  record Trigger(String type, Kind kind, Event.Status status) {
    enum Kind {
      /// the agent does it: أوقفت الشرطة
      VERB,
      /// it is done to the subject: قُتل, was arrested
      PASSIVE,
      /// what is done stands behind it: توقيف فلان
      NOUN
    }
  }

  static Words of(Language language) {
    return ALL.get(language.ordinal());
  }

  private static Words read(Language language) {
    return new Words(
        table(language, "cues.tsv", 5, Words::cue),
        table(language, "marks.tsv", 3, row -> constant(Mark.class, row.get(1))),
        table(language, "source-nouns.tsv", 2, row -> true),
        table(language, "roles.tsv", 2, row -> true),
        table(language, "complementizers.tsv", 2, row -> true),
        table(language, "denied.tsv", 2, row -> true),
        table(language, "people.tsv", 2, row -> true),
        table(language, "triggers.tsv", 5, Words::trigger));
  }

  private static Cue cue(List<String> row) {
    return new Cue(
        constant(Cue.Kind.class, row.get(1)),
        constant(Mark.class, row.get(2)),
        row.get(3).equals("strict"));
  }

  private static Trigger trigger(List<String> row) {
    return new Trigger(
        row.get(1),
        constant(Trigger.Kind.class, row.get(2)),
        constant(Event.Status.class, row.get(3)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String cell) {
    return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
  }

  /// Rows of `language`: the first column says which, the last holds the forms, parted by `|`.
  private static <V> Phrases<V> table(
      Language language, String name, int columns, Function<List<String>, V> value) {
    var phrases = Phrases.<V>builder();
    for (var row : Table.read(Words.class, name, columns).rows()) {
      if (row.getFirst().equals(language.code())) {
        var meaning = Objects.requireNonNull(value.apply(row));
        for (var form : row.getLast().split("\\|", -1)) {
          phrases.add(form, meaning);
          if (meaning instanceof Trigger(_, Trigger.Kind kind, _) && takesArticle(form, kind)) {
            phrases.add("ال" + form, meaning);
          }
        }
      }
    }
    return phrases.build();
  }

  /// A single Arabic noun also stands with its article.
  private static boolean takesArticle(String form, Trigger.Kind kind) {
    return kind == Trigger.Kind.NOUN
        && form.charAt(0) > 0x600
        && form.indexOf(' ') < 0
        && !form.startsWith("ال");
  }
}
