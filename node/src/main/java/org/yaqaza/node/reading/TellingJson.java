package org.yaqaza.node.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.reading.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A telling that a program puts right: what it names is other than it stood, all else stays.
final class TellingJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// What can be put right; the words of a document, and where they stand, are as they are.
  private static final Set<String> OPEN =
      Set.of("type", "status", "certainty", "voice", "parties", "places", "day", "counts");

  private static final Set<String> STATUSES = Set.of("happened", "alleged", "planned", "denied");
  private static final Set<String> CERTAINTIES = Set.of("asserted", "hedged", "denied", "planned");
  private static final Set<String> BOUNDS = Set.of("exact", "min", "max", "about");
  private static final Pattern DAY =
      Pattern.compile("([\\dX]{4}(-[\\dX]{2}){0,2}(/[\\dX]{4}(-[\\dX]{2}){0,2})?)?");

  private static final int LONGEST = 500;
  private static final int MOST = 100;
  private static final int DIGITS = 18;

  private TellingJson() {}

  /// As JSON, without what follows from the rest.
  static ObjectNode tree(Telling telling) {
    var tree = (ObjectNode) JSON.valueToTree(telling);
    tree.remove(List.of("claim", "firstDay"));
    return tree;
  }

  /// What `change` makes of `before`.
  ///
  /// @throws Refusal naming what cannot be read
  static Telling corrected(Telling before, JsonNode change, Read read, Words words) {
    if (!change.isObject() || !OPEN.containsAll(change.propertyNames())) {
      throw Refusal.badInput(List.of(oneOf("/telling", OPEN, words)));
    }
    var missing = nothingMissing(change, "/telling");
    if (!missing.isEmpty()) {
      throw Refusal.badInput(List.of(new Fault(missing, words.say("reading.api.telling"))));
    }
    var tree = tree(before);
    change.properties().forEach(one -> tree.set(one.getKey(), one.getValue()));
    Telling telling;
    try {
      telling = JSON.treeToValue(tree, Telling.class);
    } catch (JacksonException e) {
      var pointer = new StringBuilder("/telling");
      e.getPath()
          .forEach(
              step ->
                  pointer
                      .append('/')
                      .append(
                          step.getPropertyName() == null
                              ? String.valueOf(step.getIndex())
                              : step.getPropertyName()));
      throw Refusal.badInput(
          List.of(new Fault(pointer.toString(), words.say("reading.api.telling"))));
    }
    var faults = faults(telling, read, words);
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
    return telling;
  }

  private static List<Fault> faults(Telling telling, Read read, Words words) {
    var whole = nothingMissing(tree(telling), "/telling");
    if (!whole.isEmpty()) {
      return List.of(new Fault(whole, words.say("reading.api.telling")));
    }
    var faults = new ArrayList<Fault>();
    var types = new TreeSet<>(Event.TYPES);
    types.add(Telling.CLAIM);
    one(faults, "/telling/type", telling.type(), types, words);
    one(faults, "/telling/status", telling.status(), STATUSES, words);
    one(faults, "/telling/certainty", telling.certainty(), CERTAINTIES, words);
    if (!DAY.matcher(telling.day()).matches()) {
      faults.add(new Fault("/telling/day", words.say("told.fault.day")));
    }
    for (var party : telling.parties()) {
      mention(faults, "/telling/parties", party.mention(), party.kind(), read, words);
    }
    for (var place : telling.places()) {
      mention(faults, "/telling/places", place.mention(), "place", read, words);
    }
    mention(faults, "/telling/voice", telling.voice().mention(), "", read, words);
    for (var count : telling.counts()) {
      one(faults, "/telling/counts", count.bound(), BOUNDS, words);
      boolean isLong =
          Stream.concat(Stream.of(count.low()), count.high().stream())
              .anyMatch(n -> n.precision() > DIGITS || Math.abs(n.scale()) > DIGITS);
      if (isLong) {
        faults.add(new Fault("/telling/counts", words.say("told.fault.number")));
      }
    }
    return faults;
  }

  /// Where something is missing or too long, or empty. The upper end of a figure may be missing.
  private static String nothingMissing(JsonNode node, String pointer) {
    if (node.isNull()) {
      return pointer.endsWith("/high") ? "" : pointer;
    }
    if (node.isString() && !pointer.equals("/telling/quote")) {
      return node.asString().length() > LONGEST ? pointer : "";
    }
    if (node.size() > MOST) {
      return pointer;
    }
    for (var one : node.properties()) {
      var within = nothingMissing(one.getValue(), pointer + "/" + one.getKey());
      if (!within.isEmpty()) {
        return within;
      }
    }
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      var within = nothingMissing(node.get(i), pointer + "/" + i);
      if (!within.isEmpty()) {
        return within;
      }
    }
    return "";
  }

  /// What is said to be named somewhere must be, and be of that kind.
  private static void mention(
      List<Fault> faults, String pointer, String id, String kind, Read read, Words words) {
    var fits =
        read.mention(id)
            .map(named -> named.type().name().toLowerCase(Locale.ROOT))
            .filter(type -> kind.isEmpty() || kind.equals(type));
    if (!id.isEmpty() && fits.isEmpty()) {
      faults.add(new Fault(pointer, words.say("reading.api.mention")));
    }
  }

  private static void one(
      List<Fault> faults, String pointer, String value, Set<String> allowed, Words words) {
    if (!allowed.contains(value)) {
      faults.add(oneOf(pointer, allowed, words));
    }
  }

  private static Fault oneOf(String pointer, Set<String> allowed, Words words) {
    var all = String.join(", ", new TreeSet<>(allowed));
    return new Fault(pointer, words.say("refusal.one-of", all));
  }
}
