package org.yaqaza.node.reading;

import java.util.List;

/// The names of types of events (interfaces, section 5).
final class EventNames {

  static final List<String> ALL =
      List.of(
          "ARREST",
          "DISMANTLED_CELL",
          "FOILED_PLOT",
          "PLOT",
          "ATTACK",
          "DEATH",
          "SEIZURE",
          "PLEDGE",
          "RECRUITMENT",
          "JOIN_GROUP",
          "TRAVEL",
          "RETURN",
          "PROSECUTION",
          "CONVICTION",
          "EXTRADITION",
          "WANTED_NOTICE",
          "DESIGNATION",
          "FINANCING",
          "FOUNDATION",
          "RENAME_GROUP",
          "DEFEAT",
          "COLLUSION",
          "MEETING",
          "COOPERATION",
          "AGREEMENT",
          "TRAINING",
          "EXERCISE",
          "APPOINTMENT",
          "ELECTION",
          "PUBLICATION",
          "THREAT");

  private EventNames() {}
}
