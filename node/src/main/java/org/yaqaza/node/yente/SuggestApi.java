package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Takes;
import tools.jackson.core.JsonGenerator;

/// Completes what a user of OpenRefine types: entities, types, properties.
@RestController
@Needs(Permission.SCREEN)
@RequestMapping("/reconcile/{dataset}")
final class SuggestApi {

  private final Screener screener;
  private final Lookup lookup;
  private final Shelf shelf;
  private final Types types;
  private final Audit audit;

  SuggestApi(Screener screener, Lookup lookup, Shelf shelf, Types types, Audit audit) {
    this.audit = audit;
    this.screener = screener;
    this.lookup = lookup;
    this.shelf = shelf;
    this.types = types;
  }

  /// What is asked for by a suggestion.
  private record Asked(Sight sight, Scope scope, String prefix, int limit, int cursor) {

    boolean starts(String... texts) {
      var start = prefix.toLowerCase(Locale.ROOT).strip();
      for (var text : texts) {
        if (text.toLowerCase(Locale.ROOT).startsWith(start)) {
          return true;
        }
      }
      return false;
    }
  }

  private Asked asked(Sight sight, String dataset, HttpServletRequest request) {
    Answering.require(screener);
    var parameters = Parameters.of(request);
    if (parameters.names().contains("callback")) {
      throw new Refusal(400, "no-jsonp", List.of());
    }
    var asked =
        new Asked(
            sight,
            Scope.of(dataset, parameters, screener.lists(sight)),
            parameters.one("prefix").orElse(""),
            parameters.whole("limit", 10, 0, 500),
            parameters.whole("cursor", 0, 0, SearchApi.WINDOW));
    parameters.refuseIfWrong();
    return asked;
  }

  /// Entities that the words typed so far may mean, then those with a word that starts so.
  @GetMapping("/suggest/entity")
  @Takes({"prefix", "limit", "cursor", "callback"})
  void entity(
      @PathVariable String dataset,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked = asked(sight, dataset, request);
    var rows = new HashMap<String, Held>();
    var ids = new LinkedHashSet<String>();
    if (!asked.prefix.isBlank()) {
      shelf.byId(sight).values().stream()
          .filter(held -> asked.scope.holds(held.lists()))
          .forEach(held -> rows.put(held.id(), held));
      ids.addAll(lookup.ids(sight, asked.prefix, "", 500, rows::containsKey));
      shelf.byId(sight).values().stream()
          .filter(held -> rows.containsKey(held.id()))
          .filter(
              held -> asked.starts(held.caption().split("[\\s-]+")) || asked.starts(held.caption()))
          .forEach(held -> ids.add(held.id()));
    }
    var found = ids.stream().map(rows::get).filter(held -> held != null).toList();
    var shown = found.stream().skip(asked.cursor).limit(asked.limit).map(Held::id).toList();
    audit.add(Act.done(viewer.author(), Action.ENTITY_SEARCH, shown, Map.of()));
    send(response, asked, found, (json, held) -> write(json, held));
  }

  private static void write(JsonGenerator json, Held held) {
    var schema = Schemata.get(held.schema());
    json.writeStartObject();
    json.writeStringProperty("id", held.id());
    json.writeStringProperty("name", held.caption());
    json.writeStringProperty("description", Vocabulary.of(schema).label());
    for (var key : List.of("type", "notable")) {
      json.writeArrayPropertyStart(key);
      Types.write(json, schema);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @GetMapping("/suggest/type")
  @Takes({"prefix", "limit", "cursor", "callback"})
  void type(
      @PathVariable String dataset,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked = asked(sight, dataset, request);
    var found =
        types.in(asked.sight, asked.scope).stream()
            .filter(
                schema ->
                    asked.starts(
                        schema.name(),
                        Vocabulary.of(schema).label(),
                        Vocabulary.of(schema).plural()))
            .toList();
    send(response, asked, found, Types::write);
  }

  /// A property as it is suggested: its name across schemata, and its label.
  private record Named(String id, String label, String schema) {}

  @GetMapping("/suggest/property")
  @Takes({"prefix", "limit", "cursor", "callback"})
  void property(
      @PathVariable String dataset,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked = asked(sight, dataset, request);
    var found = new LinkedHashMap<String, Named>();
    for (var schema : types.in(asked.sight, asked.scope)) {
      for (var name : askable(schema)) {
        var words = Vocabulary.of(schema, name);
        if (asked.starts(name, words.label())) {
          var id = words.qualified(name);
          found.putIfAbsent(id, new Named(id, words.label(), words.schema()));
        }
      }
    }
    send(
        response,
        asked,
        List.copyOf(found.values()),
        (json, named) -> {
          json.writeStartObject();
          json.writeStringProperty("id", named.id);
          json.writeStringProperty("name", named.label);
          json.writeStringProperty("description", named.schema);
          json.writeEndObject();
        });
  }

  /// The properties of `schema` that hold values a table can have.
  private static List<String> askable(Schema schema) {
    return schema.properties().values().stream()
        .filter(property -> property.type() != PropertyType.ENTITY)
        .filter(property -> !Vocabulary.of(schema, property.name()).hidden())
        .map(property -> property.name())
        .toList();
  }

  /// Properties that a table may be extended by, those that matter most first.
  @GetMapping("/extend/property")
  @Takes({"type", "limit", "callback"})
  void proposals(
      @PathVariable String dataset,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var parameters = Parameters.of(request);
    if (parameters.names().contains("callback")) {
      throw new Refusal(400, "no-jsonp", List.of());
    }
    Scope.of(dataset, parameters, screener.lists(sight));
    var limit = parameters.whole("limit", 0, 0, 500);
    parameters.refuseIfWrong();
    var type = parameters.one("type").filter(name -> !name.isBlank()).orElse("Thing");
    var schema = Schemata.find(type).orElseThrow(() -> new Refusal(400, "unknown-type", List.of()));
    var names = new LinkedHashSet<>(Vocabulary.of(schema).featured());
    names.retainAll(schema.properties().keySet());
    var rest = new TreeMap<String, String>();
    askable(schema).forEach(name -> rest.put(Vocabulary.of(schema, name).label() + name, name));
    names.addAll(rest.values());
    var shown = names.stream().limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("limit", limit);
          json.writeStringProperty("type", schema.name());
          json.writeArrayPropertyStart("properties");
          for (var name : shown) {
            json.writeStartObject();
            json.writeStringProperty("id", name);
            json.writeStringProperty("name", Vocabulary.of(schema, name).label());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /// Writes one suggestion.
  private interface Writer<T> {
    void write(JsonGenerator json, T one);
  }

  private static <T> void send(
      HttpServletResponse response, Asked asked, List<T> found, Writer<T> writer)
      throws IOException {
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("code", "/api/status/ok");
          json.writeStringProperty("status", "200 OK");
          json.writeStringProperty("prefix", asked.prefix);
          json.writeArrayPropertyStart("result");
          found.stream()
              .skip(asked.cursor)
              .limit(asked.limit)
              .forEach(one -> writer.write(json, one));
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
