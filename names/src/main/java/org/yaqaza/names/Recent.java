package org.yaqaza.names;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers answers that are asked for again and again. Holds the last `generation` answers at
/// least and twice as many at most; any number of threads may ask.
final class Recent<K, V> {

  private final int generation;
  private volatile Map<K, V> young = new ConcurrentHashMap<>();
  private volatile Map<K, V> old = Map.of();

  Recent(int generation) {
    this.generation = generation;
  }

  V get(K key, Function<K, V> find) {
    var known = young.get(key);
    if (known == null) {
      known = old.get(key);
      known = known == null ? find.apply(key) : known;
      if (young.size() >= generation) {
        turn();
      }
      young.put(key, known);
    }
    return known;
  }

  private synchronized void turn() {
    if (young.size() >= generation) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
