package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Phrases;

/// The tables of this room for one language.
///
/// @param people nouns for people without a name; false where they are none but look like them
/// @param parts the words that play each part
record Words(
    Phrases<Cue> cues,
    Phrases<Mark> marks,
    Phrases<Boolean> people,
    Phrases<Trigger> triggers,
    Map<Part, Phrases<Boolean>> parts) {

  private static final List<Words> ALL = Arrays.stream(Language.values()).map(Words::read).toList();

  /// A word or words that attribute.
  ///
  /// @param complement what has to stand beside it
  record Cue(Kind kind, Mark certainty, Complement complement) {

    /// A colon or a mark of quotation in the place of a verb.
    static final Cue COLON = new Cue(Kind.VERB, Mark.ASSERTED, Complement.STRICT);

    boolean strict() {
      return complement != Complement.FREE;
    }

    enum Complement {
      /// a conjunction, a colon or a quotation
      STRICT,
      /// one of these, or a clause at once: "claims the men left"
      CLAUSE,
      /// one of these, or somebody and what they are said to have done: "accuse X of"
      WHOM,
      /// any clause
      FREE
    }

    enum Kind {
      VERB,
      /// passes on what another says: نقلت الوكالة عن مصدر
      RELAY,
      PARTICIPLE,
      PREPOSITION,
      /// a preposition before who holds a view, always somebody by name: «pour le sociologue X»
      VIEW,
      /// the view of who spoke before: "in his view"
      OWN_VIEW
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
    var parts = new EnumMap<Part, Phrases<Boolean>>(Part.class);
    for (var part : Part.values()) {
      parts.put(part, table(language, part.file(), 2, row -> true));
    }
    return new Words(
        table(language, "cues.tsv", 5, Words::cue),
        table(language, "marks.tsv", 3, row -> constant(Mark.class, row.get(1))),
        table(language, "people.tsv", 3, row -> row.get(1).equals("people")),
        table(language, "triggers.tsv", 5, Words::trigger),
        parts);
  }

  Phrases<Boolean> of(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  private static Cue cue(List<String> row) {
    return new Cue(
        constant(Cue.Kind.class, row.get(1)),
        constant(Mark.class, row.get(2)),
        constant(Cue.Complement.class, row.get(3)));
  }

  private static Trigger trigger(List<String> row) {
    return new Trigger(
        row.get(1),
        constant(Trigger.Kind.class, row.get(2)),
        constant(Event.Status.class, row.get(3)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String cell) {
    return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Rows of `language`: the first column says which, the last holds the forms, parted by `|`.
  private static <V> Phrases<V> table(
      Language language, String name, int columns, Function<List<String>, V> value) {
    var phrases = Phrases.<V>builder();
    for (var row : Table.read(Words.class, name, columns).rows()) {
      if (row.getFirst().equals(language.code())) {
        var meaning = Objects.requireNonNull(value.apply(row));
        for (var form : forms(language, row.getLast(), meaning)) {
          phrases.add(form, meaning);
          pluperfect(language, form).ifPresent(before -> phrases.add(before, meaning));
          if (meaning instanceof Cue) {
            inversions(language, form).forEach(inverted -> phrases.add(inverted, meaning));
          }
          if (name.equals(Part.SOURCE_NOUNS.file()) && isIndefinite(form)) {
            phrases.add(form + "ا", meaning);
          }
          if (meaning instanceof Trigger(_, Trigger.Kind kind, _) && takesArticle(form, kind)) {
            phrases.add("ال" + form, meaning);
          }
        }
      }
    }
    return phrases.build();
  }

  /// The forms of a cell, those of each infinitive behind `=` among them.
  private static List<String> forms(Language language, String cell, Object meaning) {
    var forms = new ArrayList<String>();
    for (var form : cell.split("\\|", -1)) {
      if (form.startsWith("=")) {
        forms.addAll(conjugated(language, form.substring(1), meaning));
      } else {
        forms.add(form);
      }
    }
    return forms;
  }

  private static List<String> conjugated(Language language, String infinitive, Object meaning) {
    return switch (meaning) {
      case Cue(Cue.Kind kind, _, _) when kind == Cue.Kind.PARTICIPLE ->
          List.of(Conjugation.accompanying(language, infinitive));
      case Trigger(_, Trigger.Kind kind, _) when kind == Trigger.Kind.PASSIVE ->
          Conjugation.passive(language, infinitive);
      case Trigger _ -> Conjugation.active(language, infinitive);
      default -> Conjugation.thirdPersons(language, infinitive);
    };
  }

  /// What had happened before is told by the same words: «avaient été arrêtés», «había negado».
  private static Optional<String> pluperfect(Language language, String form) {
    var had =
        switch (language) {
          case FR -> Map.of("a ", "avait ", "ont ", "avaient ");
          case ES -> Map.of("ha ", "había ", "han ", "habían ");
          case AR, EN -> Map.<String, String>of();
        };
    return had.entrySet().stream()
        .filter(entry -> form.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + form.substring(entry.getKey().length()))
        .findFirst();
  }

  /// French sets the pronoun behind the verb after what was said: a-t-il dit, affirme-t-elle.
  private static List<String> inversions(Language language, String form) {
    if (language != Language.FR) {
      return List.of();
    }
    if (form.startsWith("a ")) {
      var said = form.substring(2);
      return List.of("a-t-il " + said, "a-t-elle " + said, "a-t-on " + said);
    }
    if (form.startsWith("ont ")) {
      var said = form.substring(4);
      return List.of("ont-ils " + said, "ont-elles " + said);
    }
    if (form.indexOf(' ') > 0) {
      return List.of();
    }
    var joint = form.endsWith("t") || form.endsWith("d") ? "-" : "-t-";
    return form.endsWith("nt")
        ? List.of(form + "-ils", form + "-elles")
        : List.of(form + joint + "il", form + joint + "elle", form + joint + "on");
  }

  /// An Arabic noun that takes an alif in the accusative: «لكن نائبا رجح».
  private static boolean isIndefinite(String form) {
    return form.charAt(0) > 0x600
        && form.indexOf(' ') < 0
        && !form.startsWith("ال")
        && !form.endsWith("ة")
        && !form.endsWith("ا")
        && !form.endsWith("ون");
  }

  /// A single Arabic noun also stands with its article.
  private static boolean takesArticle(String form, Trigger.Kind kind) {
    return kind == Trigger.Kind.NOUN
        && form.charAt(0) > 0x600
        && form.indexOf(' ') < 0
        && !form.startsWith("ال");
  }
}
