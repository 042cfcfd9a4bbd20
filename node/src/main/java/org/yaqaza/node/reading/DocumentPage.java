package org.yaqaza.node.reading;

import java.util.List;
import org.yaqaza.node.web.Page;

/// A document as its page shows it: the text at the start side, what it tells beside it.
///
/// @param facts publisher, date, language, size, time, in words
/// @param marking TLP level and originator, empty for published matter
/// @param level of the mark: `clear`, `green`, `amber`, `red`
/// @param kinds of what is named, for the legend
/// @param tellings what it tells
/// @param named who and what is named, those on whom something is held first
/// @param waiting how many tellings nobody has decided, in words
/// @param types of events, for who corrects
/// @param mayDecide whether the viewer may decide
/// @param token of the forms on this page, to which each adds its ref
public record DocumentPage(
    Page page,
    Document document,
    List<String> facts,
    String marking,
    String level,
    Shown shown,
    List<Card> tellings,
    List<Who> named,
    String waiting,
    List<Choice> types,
    boolean mayDecide,
    String token) {

  public DocumentPage {
    facts = List.copyOf(facts);
    tellings = List.copyOf(tellings);
    named = List.copyOf(named);
    types = List.copyOf(types);
  }

  /// The ways in which a telling may be told, for who corrects.
  public List<String> statuses() {
    return Correction.STATUSES;
  }

  /// A value of a form and its words.
  public record Choice(String value, String words) {}

  /// A telling.
  ///
  /// @param type in words
  /// @param parts who, how many, where, when
  /// @param says by whose word, how surely, and how it stands, in words
  /// @param state `proposed`, `accepted`, `corrected`, `rejected`
  /// @param decided what was decided, by whom, empty where nothing was
  /// @param held what is held on those who take part
  /// @param was differences to how it was read, where somebody corrected it
  public record Card(
      Telling telling,
      String type,
      List<Part> parts,
      String says,
      String state,
      List<String> decided,
      List<Held> held,
      List<String> was) {

    public Card {
      parts = List.copyOf(parts);
      decided = List.copyOf(decided);
      held = List.copyOf(held);
      was = List.copyOf(was);
    }

    /// Whether a person has said something of it.
    public boolean isDecided() {
      return !state.equals("proposed");
    }
  }

  /// A piece of what a telling says.
  ///
  /// @param role in words, empty where that says nothing
  /// @param kind of what is named, for its colour
  public record Part(String role, String text, String kind) {}

  /// What is held on somebody.
  ///
  /// @param taken whether it is taken to be them; else one of several that may be
  public record Held(String name, String entity, String caption, String percent, boolean taken) {}

  /// Somebody or something named.
  ///
  /// @param kind for its colour
  /// @param type in words
  /// @param also in Latin letters, where that is another script, else empty
  /// @param reason by which it was recognised
  /// @param times how often, in words
  /// @param context by which countries one of two alike was taken, in words, or empty
  /// @param judged what was judged before, in words
  public record Who(
      String mention,
      String kind,
      String type,
      String name,
      String also,
      String reason,
      String times,
      List<Held> held,
      String context,
      List<String> judged) {

    public Who {
      held = List.copyOf(held);
      judged = List.copyOf(judged);
    }
  }
}
