package org.yaqaza.node.yente;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.register.Entity;

/// What an entity is filtered, counted and sorted by.
///
/// @param id its id
/// @param caption what to call it
/// @param schema its kind
/// @param lists that say something of it
/// @param countries codes, of whatever relation
/// @param topics of its own
/// @param genders of its own
/// @param moments since when and until when
record Held(
    String id,
    String caption,
    String schema,
    List<String> lists,
    Set<String> countries,
    Set<String> topics,
    Set<String> genders,
    Moments moments) {

  /// Moments of editions; null where no edition says.
  record Moments(@Nullable String first, @Nullable String last, @Nullable String changed) {

    /// Of several records: the earliest first, the latest others.
    static Moments together(List<Moments> all) {
      return new Moments(
          extreme(all, Moments::first, BinaryOperator.minBy(Comparator.naturalOrder())),
          extreme(all, Moments::last, BinaryOperator.maxBy(Comparator.naturalOrder())),
          extreme(all, Moments::changed, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static @Nullable String extreme(
        List<Moments> all,
        Function<Moments, @Nullable String> which,
        BinaryOperator<String> choice) {
      return all.stream().map(which).filter(Objects::nonNull).reduce(choice).orElse(null);
    }
  }

  static Held of(Entity entity, Moments moments) {
    var schema = Schemata.get(entity.schema());
    return new Held(
        entity.id(),
        entity.caption(),
        entity.schema(),
        entity.sources(),
        values(entity, schema, PropertyType.COUNTRY),
        values(entity, schema, PropertyType.TOPIC),
        values(entity, schema, PropertyType.GENDER),
        moments);
  }

  private static Set<String> values(Entity entity, Schema schema, PropertyType type) {
    var values = new LinkedHashSet<String>();
    entity
        .properties()
        .forEach(
            (property, all) ->
                schema
                    .property(property)
                    .filter(p -> p.type() == type)
                    .ifPresent(_ -> values.addAll(all)));
    return Set.copyOf(values);
  }

  /// Whether it changed on or after `moment`. Editions bear days: what changed on the day that is
  /// asked for counts, since missing it would be worse than repeating it.
  boolean changedSince(LocalDateTime moment) {
    return moments.changed != null
        && !LocalDateTime.parse(moments.changed).toLocalDate().isBefore(moment.toLocalDate());
  }
}
