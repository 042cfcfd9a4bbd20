package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Time;

/// What an event of a type needs to be one and not a word in passing: "terrorist financing" as a
/// subject of a conference is none.
final class EventTypes {

  /// Types whose noun is also the name of a matter.
  private static final Set<String> MATTERS =
      Set.of(
          "COOPERATION",
          "MEETING",
          "TRAINING",
          "PUBLICATION",
          "FINANCING",
          "THREAT",
          "AGREEMENT",
          "RECRUITMENT",
          "DEFEAT",
          "COLLUSION",
          "TRAVEL",
          "RETURN",
          "FOUNDATION",
          "ELECTION",
          "APPOINTMENT",
          "EXERCISE",
          "SEIZURE",
          "RENAME_GROUP");

  /// Types of movement and membership: who does it is no agent upon another.
  private static final Set<String> OWN_ACTS =
      Set.of(
          "TRAVEL",
          "RETURN",
          "JOIN_GROUP",
          "PLEDGE",
          "MEETING",
          "COOPERATION",
          "AGREEMENT",
          "TRAINING",
          "EXERCISE",
          "COLLUSION",
          "PUBLICATION",
          "PLOT");

  private EventTypes() {}

  static boolean stands(
      String type,
      Words.Trigger.Kind kind,
      List<Event.Actor> actors,
      List<Mention> places,
      List<Quantity> counted,
      Optional<Time> when) {
    boolean named = actors.stream().anyMatch(actor -> actor.mention().isPresent());
    if (MATTERS.contains(type) && kind == Words.Trigger.Kind.NOUN) {
      return named || (!places.isEmpty() && (when.isPresent() || !actors.isEmpty()));
    }
    // who signs need not be named where it is said that something was signed
    boolean told = type.equals("AGREEMENT");
    return told || !actors.isEmpty() || !places.isEmpty() || !counted.isEmpty();
  }

  /// Types that count nobody: a figure near them is of what is told before them.
  private static final Set<String> UNCOUNTED =
      Set.of("THREAT", "DEFEAT", "COOPERATION", "COLLUSION", "DESIGNATION", "PLOT");

  /// Words for bodies that one can join.
  private static final List<String> GROUP_WORDS =
      List.of(
          "تنظيم",
          "التنظيم",
          "بالتنظيم",
          "للتنظيم",
          "جماع",
          "الجماع",
          "بالجماع",
          "خلي",
          "شبك",
          "group",
          "organi",
          "cell",
          "celul",
          "grup",
          "red",
          "reseau",
          "network",
          "jihad",
          "milic",
          "milit");

  static boolean isOwnAct(String type) {
    return OWN_ACTS.contains(type);
  }

  static boolean isCounted(String type) {
    return !UNCOUNTED.contains(type);
  }

  static boolean isPlanned(String type) {
    return type.equals("PLOT");
  }

  /// Whether those behind the noun are who does it: the return of the fighters.
  static boolean movesAlone(String type) {
    return type.equals("TRAVEL") || type.equals("RETURN");
  }

  static boolean isGroupWord(String key) {
    return GROUP_WORDS.stream().anyMatch(key::startsWith);
  }

  /// The role of who does it.
  static String doer(String type) {
    return OWN_ACTS.contains(type) ? "actor" : "agent";
  }

  /// The role of whom or what it concerns; `none` where it concerns nobody else.
  static String other(String type) {
    return switch (type) {
      case "JOIN_GROUP", "PLEDGE" -> "group";
      case "MEETING", "COOPERATION", "AGREEMENT", "COLLUSION" -> "partner";
      case "TRAVEL", "RETURN", "PLOT" -> "none";
      default -> "target";
    };
  }

  /// The role of who stands behind the noun: whose return, travel or pledge it is.
  static String ofNoun(String type, boolean isGroup) {
    return switch (type) {
      case "COOPERATION", "MEETING", "TRAINING", "TRAVEL", "RETURN", "PLOT" -> "actor";
      case "JOIN_GROUP", "PLEDGE" -> isGroup ? "group" : "actor";
      case "ATTACK", "THREAT" -> isGroup ? "agent" : "target";
      case "COLLUSION", "AGREEMENT" -> "partner";
      default -> "target";
    };
  }
}
