package org.yaqaza.node.review;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes what an alert keeps as JSON, and reads it as it was.
final class Kept {

  /// Evidence says its own type: the name of its record.
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Typed {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Evidence.class, Typed.class)
          .registerSubtypes(Evidence.class.getPermittedSubclasses())
          .build();

  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private Kept() {}

  static String write(Match match) {
    return JSON.writeValueAsString(match);
  }

  static Match match(String json) {
    return JSON.readValue(json, Match.class);
  }

  static String write(Subject subject) {
    return JSON.writeValueAsString(subject);
  }

  static Subject subject(String json) {
    return JSON.readValue(json, Subject.class);
  }

  static String write(Side side) {
    return JSON.writeValueAsString(side);
  }

  static Side side(String json) {
    return JSON.readValue(json, Side.class);
  }

  static String write(Why why) {
    return JSON.writeValueAsString(why);
  }

  static Why why(String json) {
    return JSON.readValue(json, Why.class);
  }

  static String write(Map<String, String> texts) {
    return JSON.writeValueAsString(texts);
  }

  static Map<String, String> texts(String json) {
    return JSON.readValue(json, TEXTS);
  }

  static String write(List<String> texts) {
    return JSON.writeValueAsString(texts);
  }

  static List<String> list(String json) {
    return JSON.readValue(json, LIST);
  }
}
