package org.yaqaza.bench.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaqaza.model.Subject;
import tools.jackson.databind.JsonNode;

/// A subject to ask about, and the answers it should get.
///
/// @param expected ids of all right answers, none for somebody who is on no list
/// @param tags what was done to the listed name or where it comes from, where the set says so
public record Question(Subject subject, List<String> expected, List<String> tags) {

  public Question {
    expected = List.copyOf(expected);
    tags = List.copyOf(tags);
  }

  /// The name that it asks about.
  public String name() {
    return subject.values("name").stream().findFirst().orElse("");
  }

  /// From one line `{"id","schema","properties":{},"expect":[],"ops":[]}`; further fields are let
  /// be.
  ///
  /// @throws IllegalArgumentException when it has no id, or no properties
  static Question of(JsonNode line) {
    if (!line.path("id").isString() || !line.path("properties").isObject()) {
      throw new IllegalArgumentException("a question has an id and properties");
    }
    var properties = new LinkedHashMap<String, List<String>>();
    line.path("properties").forEachEntry((name, values) -> properties.put(name, texts(values)));
    return new Question(
        new Subject(
            line.path("id").stringValue(), line.path("schema").stringValue("Thing"), properties),
        texts(line.path("expect")),
        texts(line.path("ops")));
  }

  private static List<String> texts(JsonNode values) {
    var texts = new ArrayList<String>();
    if (values.isString()) {
      texts.add(values.stringValue());
    }
    values.values().forEach(value -> texts.add(value.stringValue("")));
    return texts;
  }
}
