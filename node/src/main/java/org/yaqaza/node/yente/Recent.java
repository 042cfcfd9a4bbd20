package org.yaqaza.node.yente;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaqaza.node.handling.Sight;

/// Entities that were in recent answers, as long as the register stays the same: a batch finds
/// the same ones over and over. What one sight showed is given to no other.
final class Recent {

  /// Some ten megabytes.
  private static final int MOST = 2_000;

  private record Key(Sight sight, String id) {}

  private final Map<Key, YenteEntity> entities = new LinkedHashMap<>(16, 0.75f, true);
  private long change = -1;

  /// The entity called `id`, from `source` if need be.
  ///
  /// @param now the register's change of which the entity is wanted
  Optional<YenteEntity> get(
      Sight sight, String id, long now, Function<String, Optional<YenteEntity>> source) {
    var key = new Key(sight, id);
    synchronized (this) {
      if (change != now) {
        entities.clear();
        change = now;
      }
      var kept = entities.get(key);
      if (kept != null) {
        return Optional.of(kept);
      }
    }
    var read = source.apply(id);
    read.ifPresent(entity -> keep(key, now, entity));
    return read;
  }

  private synchronized void keep(Key key, long now, YenteEntity entity) {
    if (change == now) {
      entities.put(key, entity);
      if (entities.size() > MOST) {
        entities.remove(entities.keySet().iterator().next());
      }
    }
  }
}
