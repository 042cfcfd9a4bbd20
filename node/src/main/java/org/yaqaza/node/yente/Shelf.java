package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;

/// What is held, in rows to be filtered, counted and sorted by: read once for each sight after each
/// change of the register, and only if somebody asks.
final class Shelf {

  private static final Set<PropertyType> KEPT =
      Set.of(PropertyType.COUNTRY, PropertyType.TOPIC, PropertyType.GENDER);

  /// Sights of which rows are kept.
  private static final int SIGHTS = 16;

  /// All rows that one sight shows, at one moment.
  private record Rows(long change, Map<String, Held> byId) {}

  private final Register register;
  private final EditionMoments dates;
  private final Object reading = new Object();
  private final Map<Sight, Rows> rows = new LinkedHashMap<>(16, 0.75f, true);

  Shelf(Register register, EditionMoments dates) {
    this.register = register;
    this.dates = dates;
  }

  /// Every entity by id, in the order of ids.
  Map<String, Held> byId(Sight sight) {
    var now = kept(sight);
    if (now != null && now.change == register.change()) {
      return now.byId;
    }
    synchronized (reading) {
      var version = register.version();
      now = kept(sight);
      if (now == null || now.change != version.change()) {
        now = new Rows(version.change(), read(sight, version));
        keep(sight, now);
      }
      return now.byId;
    }
  }

  private @Nullable Rows kept(Sight sight) {
    synchronized (rows) {
      return rows.get(sight);
    }
  }

  private void keep(Sight sight, Rows read) {
    synchronized (rows) {
      rows.put(sight, read);
      if (rows.size() > SIGHTS) {
        rows.remove(rows.keySet().iterator().next());
      }
    }
  }

  /// The values of `rows` in `field`, by id: a field of a row, a group of properties of one type,
  /// or one property.
  Map<String, Set<String>> column(Sight sight, String field, Collection<Held> rows) {
    var values = new HashMap<String, Set<String>>();
    if (SearchFilters.isOfRow(field)) {
      rows.forEach(row -> values.put(row.id(), SearchFilters.ofRow(field, row)));
      return values;
    }
    var type = Vocabulary.typeOf(field);
    Predicate<Property> wanted =
        property ->
            type.isPresent() ? property.type() == type.get() : property.name().equals(field);
    var ids = rows.stream().map(Held::id).collect(Collectors.toSet());
    var view = register.view(sight);
    view.forEach(
        view.version(),
        propertiesOf(wanted),
        entity -> {
          if (ids.contains(entity.id())) {
            values.put(entity.id(), values(entity, wanted));
          }
        });
    return values;
  }

  private static Set<String> values(Entity entity, Predicate<Property> wanted) {
    var schema = Schemata.get(entity.schema());
    var values = new HashSet<String>();
    FtmValue.all(schema, entity.properties())
        .forEach(
            (property, all) -> {
              if (schema.property(property).filter(wanted).isPresent()) {
                values.addAll(all);
              }
            });
    return values;
  }

  /// The names of the properties that are `wanted`, of any schema.
  static Set<String> propertiesOf(Predicate<Property> wanted) {
    return Schemata.all().stream()
        .flatMap(schema -> schema.properties().values().stream())
        .filter(wanted)
        .map(Property::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Map<String, Held> read(Sight sight, Register.Version version) {
    var view = register.view(sight);
    var properties = propertiesOf(p -> KEPT.contains(p.type()) || p.type() == PropertyType.NAME);
    Schemata.all().forEach(schema -> properties.addAll(schema.captionProperties()));
    var spans = view.spans(version);
    var all = new ArrayList<Held>();
    view.forEach(version, properties, entity -> all.add(held(entity, spans, version)));
    all.sort(Comparator.comparing(Held::id));
    var byId = new LinkedHashMap<String, Held>();
    all.forEach(held -> byId.put(held.id(), held));
    return byId;
  }

  private Held held(Entity entity, Map<String, RegisterView.Span> spans, Register.Version version) {
    var moments = new ArrayList<Held.Moments>();
    for (var record : entity.records()) {
      var span = spans.get(record);
      if (span != null) {
        moments.add(
            new Held.Moments(
                dates.moment(span.source(), span.first()),
                dates.moment(span.source(), version.current().getOrDefault(span.source(), 0L)),
                dates.moment(span.source(), span.changed())));
      }
    }
    return Held.of(entity, Held.Moments.together(moments));
  }
}
