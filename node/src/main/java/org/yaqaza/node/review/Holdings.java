package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Match;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.screening.Segments;

/// What is held, as this desk reads it: the one place where review asks the register. Alerts rest
/// on what anybody may read, so that everybody at the desk may see the evidence of every alert,
/// and what is checked in the background tells nobody more than they may know.
final class Holdings {

  private final Register register;
  private final Editions editions;
  private final Sights sights;

  Holdings(Register register, Editions editions, Sights sights) {
    this.sights = sights;
    this.register = register;
    this.editions = editions;
  }

  /// How much of what is held this desk sees.
  Sight sight() {
    return sights.published();
  }

  private RegisterView held() {
    return register.view(sight());
  }

  /// The entity that `id` leads to, if anything still counts of it.
  Optional<Entity> entity(String id) {
    return held().entity(id);
  }

  /// All ids under which the entity called `id` is or was known.
  List<String> ids(String id) {
    var entity = held().resolve(id);
    var ids = new LinkedHashSet<>(held().referents(entity));
    ids.add(entity);
    ids.add(id);
    return List.copyOf(ids);
  }

  /// What is compared of `entity`.
  static Side side(Entity entity) {
    return Side.of(entity.subject());
  }

  /// An entity that `subject` may be, with the reasons as they are now.
  ///
  /// @param entity what is held of it
  /// @param match why, and how much
  record Candidate(Entity entity, Match match) {}

  /// `subject` weighed against the entity called `id` as it is held now.
  Optional<Candidate> weigh(Subject subject, String id) {
    return entity(id)
        .flatMap(
            entity ->
                Segments.of(List.of(entity.subject())).search(subject, 0, 1, _ -> true).stream()
                    .findFirst()
                    .map(match -> new Candidate(entity, match)));
  }

  /// The dates of the editions that count.
  Map<String, String> editionDates() {
    return editions.currentDates(sight());
  }

  /// The date of an edition, its number where it bears none.
  String editionDate(String list, long number) {
    return number == 0
        ? ""
        : editions
            .edition(sight(), list, number)
            .map(edition -> edition.dated())
            .filter(dated -> !dated.isEmpty())
            .orElse(String.valueOf(number));
  }

  /// Which edition of each source counts.
  Register.Version version() {
    return register.version();
  }

  long change() {
    return register.change();
  }

  /// A record of a source that is not as it was.
  ///
  /// @param before empty where it was added
  /// @param after empty where it was removed
  record Changed(String record, Optional<Side> before, Optional<Side> after) {}

  /// The records of `source` of which something that is compared changed from one edition to
  /// another.
  List<Changed> changed(String source, long from, long to) {
    var before = sides(held().changedRecords(source, from, to, from));
    var after = sides(held().changedRecords(source, from, to, to));
    var ids = new LinkedHashSet<>(before.keySet());
    ids.addAll(after.keySet());
    var changed = new ArrayList<Changed>();
    for (var id : ids) {
      var was = Optional.ofNullable(before.get(id));
      var is = Optional.ofNullable(after.get(id));
      if (!was.equals(is)) {
        changed.add(new Changed(id, was, is));
      }
    }
    return changed;
  }

  private static Map<String, Side> sides(List<SourceRecord> records) {
    var sides = new java.util.LinkedHashMap<String, Side>();
    for (var record : records) {
      var properties = new java.util.LinkedHashMap<String, List<String>>();
      for (var statement : record.statements()) {
        if (statement.entity().equals(record.id())) {
          properties
              .computeIfAbsent(statement.property(), _ -> new ArrayList<>())
              .add(statement.value());
        }
      }
      sides.put(record.id(), Side.of(new Subject(record.id(), record.schema(), properties)));
    }
    return sides;
  }
}
