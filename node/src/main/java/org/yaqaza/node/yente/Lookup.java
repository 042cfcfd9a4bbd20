package org.yaqaza.node.yente;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Screener;

/// Finds what somebody means who types a name, or an id.
final class Lookup {

  private final Screener screener;
  private final Register register;

  Lookup(Screener screener, Register register) {
    this.screener = screener;
    this.register = register;
  }

  /// The ids of entities that pass `among`, the likeliest first; of an id, the entity that it leads
  /// to alone.
  ///
  /// @param text a name, or any id that an entity has or had
  /// @param schema what kind of name it is; of any kind if this is none that is screened
  /// @param limit of how many
  Set<String> ids(Sight sight, String text, String schema, int limit, Predicate<String> among) {
    var entity = register.view(sight).resolve(text.strip());
    if (among.test(entity)) {
      return Set.of(entity);
    }
    var ids = new LinkedHashSet<String>();
    var kind = Query.schema(schema).map(Schema::name).orElse("Thing");
    var subject = new Subject("", kind, Map.of("name", List.of(text)));
    screener.look(sight, subject, 0, limit, among).forEach(match -> ids.add(match.entity()));
    return ids;
  }
}
