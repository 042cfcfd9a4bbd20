package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Takes;

/// Looks things up by a name and by their values. What is asked for is never logged.
@RestController
@Needs(Permission.SCREEN)
final class SearchApi {

  /// Results that can be paged through, as yente's clients know it.
  static final int WINDOW = 9_999;

  private static final Map<String, Function<Held, @Nullable String>> SORTS =
      Map.of(
          "id",
          Held::id,
          "caption",
          Held::caption,
          "schema",
          Held::schema,
          "first_seen",
          held -> held.moments().first(),
          "last_seen",
          held -> held.moments().last(),
          "last_change",
          held -> held.moments().changed());

  private final Screener screener;
  private final Editions editions;
  private final Entities entities;
  private final Audit audit;
  private final Lookup lookup;
  private final Shelf shelf;

  SearchApi(
      Screener screener,
      Editions editions,
      Entities entities,
      Lookup lookup,
      Shelf shelf,
      Audit audit) {
    this.audit = audit;
    this.screener = screener;
    this.editions = editions;
    this.entities = entities;
    this.lookup = lookup;
    this.shelf = shelf;
  }

  @GetMapping("/search/{dataset}")
  @Takes({
    "q",
    "schema",
    "include_dataset",
    "exclude_dataset",
    "exclude_schema",
    "changed_since",
    "countries",
    "topics",
    "datasets",
    "filter",
    "filter_op",
    "limit",
    "offset",
    "sort",
    "target",
    "fuzzy",
    "simple",
    "facets"
  })
  void search(
      @PathVariable String dataset,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var parameters = Parameters.of(request);
    var filters =
        SearchFilters.of(parameters, Scope.of(dataset, parameters, screener.lists(sight)));
    var limit = parameters.whole("limit", 10, 0, 500);
    var offset = parameters.whole("offset", 0, 0, WINDOW - 500);
    parameters.truth("fuzzy", false);
    parameters.truth("simple", false);
    var order = order(parameters);
    var counted = facets(parameters);
    parameters.refuseIfWrong();

    var found = found(sight, parameters.one("q").orElse(""), parameters, filters);
    if (order != null) {
      found.sort(order);
    }
    var counts = Facets.count(columns(sight, counted, found));
    var page =
        found.stream()
            .skip(offset)
            .limit(limit)
            .flatMap(held -> entities.find(sight, held.id()).stream())
            .toList();
    var shown = page.stream().map(YenteEntity::id).toList();
    audit.add(Act.done(viewer.author(), Action.ENTITY_SEARCH, shown, Map.of()));
    var facets = new Facets(titles(sight), parameters.words().language().tag());
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("limit", limit);
          json.writeNumberProperty("offset", offset);
          EntitiesApi.total(json, found.size());
          json.writeArrayPropertyStart("results");
          page.forEach(entity -> EntityJson.write(json, entity));
          json.writeEndArray();
          json.writeName("facets");
          facets.write(json, counts);
          json.writeEndObject();
        });
  }

  /// The best first; all that pass, by id, when no words are given.
  private List<Held> found(Sight sight, String q, Parameters parameters, SearchFilters filters) {
    var passing = filters.pass(sight, shelf.byId(sight).values(), shelf);
    if (q.isBlank()) {
      return passing;
    }
    var byId = new HashMap<String, Held>();
    passing.forEach(held -> byId.put(held.id(), held));
    var found = new ArrayList<Held>();
    var schema = parameters.one("schema").orElse("");
    for (var id : lookup.ids(sight, q, schema, WINDOW, byId::containsKey)) {
      var held = byId.get(id);
      if (held != null) {
        found.add(held);
      }
    }
    return found;
  }

  private static @Nullable Comparator<Held> order(Parameters parameters) {
    Comparator<Held> order = null;
    for (var sort : parameters.all("sort")) {
      var parts = sort.split(":", 2);
      var by = SORTS.get(parts[0]);
      if (by == null || (parts.length == 2 && !Set.of("asc", "desc").contains(parts[1]))) {
        parameters.fault("sort", parameters.oneOf(parts[0], SORTS.keySet()) + " (:asc, :desc)");
      } else {
        Comparator<String> one =
            parts.length == 2 && parts[1].equals("desc")
                ? Comparator.reverseOrder()
                : Comparator.naturalOrder();
        Comparator<Held> next = Comparator.comparing(by::apply, Comparator.nullsLast(one));
        order = order == null ? next : order.thenComparing(next);
      }
    }
    return order;
  }

  private static Collection<String> facets(Parameters parameters) {
    return parameters.names().contains("facets")
        ? parameters.among("facets", Facets.KNOWN)
        : Facets.USUAL;
  }

  private Map<String, Collection<Set<String>>> columns(
      Sight sight, Collection<String> facets, List<Held> found) {
    var columns = new LinkedHashMap<String, Collection<Set<String>>>();
    facets.forEach(facet -> columns.put(facet, shelf.column(sight, facet, found).values()));
    return columns;
  }

  private Map<String, String> titles(Sight sight) {
    var titles = new HashMap<String, String>();
    editions.lists(sight).forEach(list -> titles.put(list.id(), list.title()));
    return titles;
  }
}
