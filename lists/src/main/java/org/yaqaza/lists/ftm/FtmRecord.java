package org.yaqaza.lists.ftm;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Ids;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Place;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;

/// Turns an entity into a record.
final class FtmRecord {

  private FtmRecord() {}

  /// The record of `entity`; none when it has no id, no schema or nothing to say, which is told at
  /// `place`.
  static Optional<SourceRecord> of(FtmEntity entity, Place place) {
    if (!Ids.isId(entity.id())) {
      place.expected("id", Expected.ID, "", "");
      return Optional.empty();
    }
    var schema = schema(entity, place);
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    var draft = new Draft(entity.id(), schema.get().name());
    say(entity, draft, place);
    if (!draft.saysSomething()) {
      place.expected("properties", Expected.JSON_VALUE, "", "");
      return Optional.empty();
    }
    return Optional.of(draft.record());
  }

  private static Optional<Schema> schema(FtmEntity entity, Place place) {
    var schema = Schemata.find(entity.schema()).filter(found -> !found.isAbstract());
    if (schema.isEmpty()) {
      var names = Schemata.all().stream().map(Schema::name).toList();
      var nearest = Nearest.to(entity.schema(), names);
      place.expected("schema", Expected.KNOWN_SCHEMA, nearest, entity.schema());
    }
    return schema;
  }

  private static void say(FtmEntity entity, Draft draft, Place place) {
    for (var property : entity.properties().entrySet()) {
      var name = property.getKey();
      var index = 0;
      for (var value : property.getValue()) {
        switch (value) {
          case FtmEntity.Text text -> draft.read(place, name, name, text.text(), "");
          case FtmEntity.Nested nested -> sayNested(nested.entity(), name, index, draft, place);
        }
        index++;
      }
    }
  }

  /// An entity within the entity: a part, tied by the property that it stands under, or, when that
  /// is the name of the other side, by the part's own property.
  private static void sayNested(
      FtmEntity nested, String name, int index, Draft draft, Place place) {
    var along = draft.schema().property(name).filter(FtmRecord::isLink).isPresent();
    if (nested.schema().isEmpty() && along && Ids.isId(nested.id())) {
      draft.say(name, nested.id());
      return;
    }
    var schema = schema(nested, place);
    if (schema.isEmpty()) {
      return;
    }
    var against = along ? Optional.<Property>empty() : reverse(name, schema.get(), draft.schema());
    if (!along && against.isEmpty()) {
      var nearest = Nearest.to(name, draft.schema().properties().keySet());
      place.expected(name, Expected.KNOWN_PROPERTY, nearest, name);
      return;
    }
    var part = part(nested, schema.get(), name, index, draft);
    if (along) {
      draft.say(name, part.id());
    }
    against.ifPresent(link -> part.say(link.name(), draft.id()));
    say(nested, part, place);
  }

  private static Draft part(FtmEntity nested, Schema schema, String name, int index, Draft draft) {
    if (Ids.isId(nested.id())) {
      return draft.part(nested.id(), schema.name());
    }
    // without an id there is only the place in the line to go by
    var kind = schema.name().toLowerCase(Locale.ROOT);
    return draft.part(kind, schema.name(), draft.id(), name, Integer.toString(index));
  }

  /// The property of `part` by which it points at an entity of `schema`, which sees it as `name`.
  private static Optional<Property> reverse(String name, Schema part, Schema schema) {
    return part.properties().entrySet().stream()
        .map(Map.Entry::getValue)
        .filter(FtmRecord::isLink)
        .filter(link -> link.reverse().equals(name) && schema.is(link.range()))
        .findFirst();
  }

  private static boolean isLink(Property property) {
    return property.type() == PropertyType.ENTITY;
  }
}
