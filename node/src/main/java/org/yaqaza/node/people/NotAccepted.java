package org.yaqaza.node.people;

import java.util.Map;
import org.yaqaza.node.language.Words;

/// What was asked of the people desk cannot be done as it was asked. Nothing was changed.
public final class NotAccepted extends RuntimeException {

  private final String field;
  private final String key;
  private final transient Object[] arguments;

  /// @param field of the form that is at fault; empty for the whole
  /// @param key of the message, behind `people.fault.`
  NotAccepted(String field, String key, Object... arguments) {
    super(key, null, false, false);
    this.field = field;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /// Why, in words.
  public String say(Words words) {
    return words.say("people.fault." + key, arguments);
  }

  /// The field at fault and why.
  Map<String, String> faults(Words words) {
    return Map.of(field, say(words));
  }
}
