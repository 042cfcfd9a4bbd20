package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.yente.YenteEntity.Nested;

/// Reads entities from the register in the form of yente's clients.
final class Entities {

  private final Register register;
  private final EditionMoments dates;
  private final Recent recent = new Recent();

  Entities(Register register, EditionMoments dates) {
    this.register = register;
    this.dates = dates;
  }

  /// The entity or part that `id` leads to, without what is linked to it.
  Optional<YenteEntity> find(Sight sight, String id) {
    var view = register.view(sight);
    return view.told(id).map(told -> new Reading(sight, view, told).named(id));
  }

  /// The same, with what is linked to it in the place of ids: its parts, and the entities that it
  /// or an edge among its parts points at.
  Optional<Nested> nested(Sight sight, String id) {
    var view = register.view(sight);
    return view.told(id).map(told -> new Reading(sight, view, told).nested(id));
  }

  /// The entities of an answer's results, by id. One that went while it was answered is not there.
  Map<String, YenteEntity> of(Sight sight, Answer answer) {
    var found = new LinkedHashMap<String, YenteEntity>();
    if (!answer.results().isEmpty()) {
      long change = register.change();
      for (var result : answer.results()) {
        var id = result.match().entity();
        recent
            .get(sight, id, change, _ -> find(sight, id))
            .ifPresent(entity -> found.put(id, entity));
      }
    }
    return found;
  }

  /// One entity with its history, read once.
  private final class Reading {
    private final Sight sight;
    private final RegisterView view;
    private final Entity entity;
    private final Map<String, String> parts;
    private final List<HeldStatement> history;
    private final Map<String, Long> current;
    private final Set<String> ids;

    Reading(Sight sight, RegisterView view, RegisterView.Told told) {
      this.sight = sight;
      this.view = view;
      this.entity = told.entity();
      this.parts = entity.parts();
      this.history = told.history();
      this.current = told.version().current();
      this.ids = new HashSet<>(entity.records());
      ids.add(entity.id());
    }

    YenteEntity named(String id) {
      return parts.containsKey(id) ? part(id) : whole();
    }

    Nested nested(String id) {
      return parts.containsKey(id) ? nestedPart(id, Set.of(id)) : nestedWhole();
    }

    YenteEntity whole() {
      var schema = Schemata.get(entity.schema());
      var properties = FtmValue.all(schema, entity.properties());
      return new YenteEntity(
          entity.id(),
          caption(schema, properties),
          entity.schema(),
          properties,
          entity.sources(),
          view.referents(entity.id()),
          Vocabulary.areRisky(properties.getOrDefault("topics", List.of())),
          dates.seen(history, current, entity.records()::contains));
    }

    YenteEntity part(String id) {
      var schema = Schemata.get(parts.getOrDefault(id, "Thing"));
      var properties = FtmValue.all(schema, entity.properties(List.of(id)));
      var sources =
          entity.statements().stream()
              .filter(held -> held.statement().entity().equals(id))
              .map(HeldStatement::source)
              .distinct()
              .toList();
      return new YenteEntity(
          id,
          caption(schema, properties),
          schema.name(),
          properties,
          sources,
          List.of(),
          Vocabulary.areRisky(properties.getOrDefault("topics", List.of())),
          dates.seen(history, current, id::equals));
    }

    private Nested nestedWhole() {
      var whole = whole();
      var links = outward(whole, ids, true);
      for (var part : parts.keySet()) {
        for (var property : linksBack(part)) {
          links.computeIfAbsent(property, _ -> new ArrayList<>()).add(nestedPart(part, ids));
        }
      }
      return new Nested(whole, links);
    }

    /// @param path the ids above it, which are not repeated within
    private Nested nestedPart(String id, Set<String> path) {
      var part = part(id);
      var isEdge = Vocabulary.of(Schemata.get(part.schema())).edge();
      return new Nested(part, outward(part, path, isEdge || path.contains(id)));
    }

    /// What the values of `from` lead to.
    ///
    /// @param beyond whether entities of their own are followed too, not only parts of this one
    private Map<String, List<Nested>> outward(YenteEntity from, Set<String> path, boolean beyond) {
      var links = new LinkedHashMap<String, List<Nested>>();
      from.properties()
          .forEach(
              (property, values) -> {
                if (leadsToEntities(from.schema(), property)) {
                  for (var value : values) {
                    linked(value, path, beyond)
                        .ifPresent(
                            n -> links.computeIfAbsent(property, _ -> new ArrayList<>()).add(n));
                  }
                }
              });
      return links;
    }

    private Optional<Nested> linked(String id, Set<String> path, boolean beyond) {
      if (path.contains(id)) {
        return Optional.empty();
      }
      if (parts.containsKey(id)) {
        return Optional.of(Nested.flat(part(id)));
      }
      if (ids.contains(id)) {
        return Optional.of(Nested.flat(whole()));
      }
      return beyond ? find(sight, id).map(Nested::flat) : Optional.empty();
    }

    /// The names that the entity has for the links by which `part` points at it.
    private List<String> linksBack(String part) {
      var schema = Schemata.get(parts.getOrDefault(part, "Thing"));
      var names = new ArrayList<String>();
      entity
          .properties(List.of(part))
          .forEach(
              (property, values) ->
                  schema
                      .property(property)
                      .filter(p -> p.type() == PropertyType.ENTITY && !p.reverse().isEmpty())
                      .filter(_ -> values.stream().anyMatch(ids::contains))
                      .ifPresent(p -> names.add(p.reverse())));
      return names;
    }
  }

  private static boolean leadsToEntities(String schema, String property) {
    return Schemata.get(schema)
        .property(property)
        .filter(p -> p.type() == PropertyType.ENTITY)
        .isPresent();
  }

  /// As FollowTheMoney calls it: the first value of the schema's caption properties, or what its
  /// kind is called.
  private static String caption(Schema schema, Map<String, List<String>> properties) {
    return schema.captionProperties().stream()
        .flatMap(property -> properties.getOrDefault(property, List.of()).stream())
        .findFirst()
        .orElseGet(() -> Vocabulary.of(schema).label());
  }
}
