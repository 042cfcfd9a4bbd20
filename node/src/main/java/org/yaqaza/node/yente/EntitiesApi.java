package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Takes;
import org.yaqaza.node.yente.YenteEntity.Nested;
import tools.jackson.core.JsonGenerator;

/// What is held of one entity, and what is linked to it.
@RestController
@Needs(Permission.READ_ENTITIES)
@RequestMapping("/entities/{id}")
final class EntitiesApi {

  private final Register register;
  private final Entities entities;
  private final Audit audit;

  EntitiesApi(Register register, Entities entities, Audit audit) {
    this.audit = audit;
    this.register = register;
    this.entities = entities;
  }

  @GetMapping
  @Takes("nested")
  void entity(
      @PathVariable String id,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var parameters = Parameters.of(request);
    var isNested = parameters.truth("nested", true);
    parameters.refuseIfWrong();
    if (redirected(sight, id, "", request, response)) {
      return;
    }
    var found = isNested ? nested(sight, id) : Nested.flat(find(sight, id));
    seen(viewer, id);
    JsonBody.send(response, json -> EntityJson.write(json, found));
  }

  @GetMapping("/adjacent")
  @Takes({"limit", "offset", "sort"})
  void adjacent(
      @PathVariable String id,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = page(request);
    if (redirected(sight, id, "/adjacent", request, response)) {
      return;
    }
    var found = nested(sight, id);
    seen(viewer, id);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeName("entity");
          EntityJson.write(json, found.entity());
          json.writeObjectPropertyStart("adjacent");
          links(found)
              .forEach(
                  (property, linked) -> {
                    json.writeName(property);
                    write(json, linked, page);
                  });
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  @GetMapping("/adjacent/{property}")
  @Takes({"limit", "offset", "sort"})
  void adjacent(
      @PathVariable String id,
      @PathVariable String property,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = page(request);
    var rest = "/adjacent/" + UriUtils.encodePathSegment(property, "UTF-8");
    if (redirected(sight, id, rest, request, response)) {
      return;
    }
    var found = nested(sight, id);
    seen(viewer, id);
    if (!isLink(found.entity().schema(), property)) {
      throw new Refusal(404, "no-such-link", List.of());
    }
    var linked = links(found).getOrDefault(property, List.of());
    JsonBody.send(response, json -> write(json, linked, page));
  }

  /// A window of the results.
  private record Page(int limit, int offset) {}

  private static Page page(HttpServletRequest request) {
    var parameters = Parameters.of(request);
    var page =
        new Page(parameters.whole("limit", 10, 0, 500), parameters.whole("offset", 0, 0, 9499));
    parameters.refuseIfWrong();
    return page;
  }

  private static Map<String, List<Nested>> links(Nested found) {
    return new TreeMap<>(found.links());
  }

  private static boolean isLink(String schema, String property) {
    var kind = Schemata.get(schema);
    return kind.property(property).filter(p -> p.type() == PropertyType.ENTITY).isPresent()
        || Vocabulary.isLinkInto(kind, property);
  }

  private static void write(JsonGenerator json, List<Nested> linked, Page page) {
    json.writeStartObject();
    json.writeArrayPropertyStart("results");
    linked.stream().skip(page.offset).limit(page.limit).forEach(one -> EntityJson.write(json, one));
    json.writeEndArray();
    total(json, linked.size());
    json.writeNumberProperty("limit", page.limit);
    json.writeNumberProperty("offset", page.offset);
    json.writeEndObject();
  }

  /// How many there are in all, as yente says it.
  static void total(JsonGenerator json, int value) {
    json.writeObjectPropertyStart("total");
    json.writeNumberProperty("value", value);
    json.writeStringProperty("relation", "eq");
    json.writeEndObject();
  }

  private void seen(Viewer viewer, String id) {
    audit.add(Act.done(viewer.author(), Action.ENTITY_READ, List.of(id), Map.of()));
  }

  private YenteEntity find(Sight sight, String id) {
    return entities.find(sight, id).orElseThrow(EntitiesApi::unknown);
  }

  private Nested nested(Sight sight, String id) {
    return entities.nested(sight, id).orElseThrow(EntitiesApi::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(404, "no-such-entity", List.of());
  }

  /// Whoever asks by a former id is sent to the one that counts, with the parameters they gave.
  private boolean redirected(
      Sight sight,
      String id,
      String rest,
      HttpServletRequest request,
      HttpServletResponse response) {
    var canonical = register.view(sight).resolve(id);
    if (canonical.equals(id)) {
      return false;
    }
    var query = request.getQueryString();
    response.setStatus(308);
    response.setHeader(
        "Location",
        "/entities/"
            + UriUtils.encodePathSegment(canonical, "UTF-8")
            + rest
            + (query == null ? "" : "?" + query));
    return true;
  }
}
