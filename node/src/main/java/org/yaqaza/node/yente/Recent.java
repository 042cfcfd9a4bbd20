package org.yaqaza.node.yente;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Entities that were in recent answers, as long as the register stays the same: a batch finds
/// the same ones over and over.
final class Recent {

  /// Some ten megabytes.
  private static final int MOST = 2_000;

  private final Map<String, YenteEntity> entities = new LinkedHashMap<>(16, 0.75f, true);
  private long change = -1;

  /// The entity called `id`, from `source` if need be.
  ///
  /// @param now the register's change of which the entity is wanted
  Optional<YenteEntity> get(String id, long now, Function<String, Optional<YenteEntity>> source) {
    synchronized (this) {
      if (change != now) {
        entities.clear();
        change = now;
      }
      var kept = entities.get(id);
      if (kept != null) {
        return Optional.of(kept);
      }
    }
    var read = source.apply(id);
    read.ifPresent(entity -> keep(id, now, entity));
    return read;
  }

  private synchronized void keep(String id, long now, YenteEntity entity) {
    if (change == now) {
      entities.put(id, entity);
      if (entities.size() > MOST) {
        entities.remove(entities.keySet().iterator().next());
      }
    }
  }
}
