package org.yaqaza.node.lists;

import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;

/// Says why an edition waits for a person.
public final class QuarantineWords {

  private QuarantineWords() {}

  /// For instance `smaller by more than a tenth: 700 records instead of 1,003`.
  public static String say(Edition edition, Words words) {
    var detail = edition.detail().split(" ", 2);
    return edition
        .reason()
        .map(
            reason ->
                switch (reason) {
                  case SMALLER, MANY_REFUSED ->
                      words.say(
                          "quarantine." + reason, Long.valueOf(detail[0]), Long.valueOf(detail[1]));
                  case OLDER ->
                      words.say(
                          "quarantine." + reason,
                          DateWords.say(detail[0], words),
                          DateWords.say(detail[1], words));
                  case TORN, UNREADABLE -> words.say("quarantine." + reason);
                })
        .orElse("");
  }
}
