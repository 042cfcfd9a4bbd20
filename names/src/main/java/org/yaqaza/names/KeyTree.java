package org.yaqaza.names;

import java.util.Arrays;
import java.util.List;

/// Keys of one script as a tree of letters, walked row by row with an [Alignment]: a branch is left
/// as soon as no key below it can come within the limit. That is safe because costs never fall:
/// each later row comes from one of the last `reach` rows, so its least cost is at least theirs.
final class KeyTree {

  private final char[] letter;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] value;
  private final int depth;
  private int size = 1;

  /// Builds the tree of `keys` (with their end signs); a key's value is its place in the list. Keys
  /// are distinct.
  KeyTree(List<String> keys) {
    var order = new Integer[keys.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> keys.get(a).compareTo(keys.get(b)));
    int letters = keys.stream().mapToInt(String::length).sum() + 1;
    letter = new char[letters];
    firstChild = new int[letters];
    nextSibling = new int[letters];
    value = new int[letters];
    Arrays.fill(value, -1);
    depth = keys.stream().mapToInt(String::length).max().orElse(0);
    var path = new int[depth + 1];
    var previous = "";
    for (var i : order) {
      previous = add(keys.get(i), i, previous, path);
    }
  }

  private String add(String key, int id, String previous, int[] path) {
    int shared = 0;
    while (shared < Math.min(key.length(), previous.length())
        && key.charAt(shared) == previous.charAt(shared)) {
      shared++;
    }
    for (int d = shared; d < key.length(); d++) {
      int node = size++;
      letter[node] = key.charAt(d);
      int parent = path[d];
      if (d < previous.length() && d == shared && firstChild[parent] != 0) {
        nextSibling[path[d + 1]] = node;
      } else {
        firstChild[parent] = node;
      }
      path[d + 1] = node;
    }
    value[path[key.length()]] = id;
    return key;
  }

  /// Takes what is found.
  interface Found {
    void found(int value, int cost);
  }

  /// Finds each key that `asked` can be read as for at most `limit`, its first `turn` letters for
  /// at most half of that.
  void search(Alignment asked, int turn, int limit, Found found) {
    var table = asked.new Table(depth, turn, limit / 2, limit);
    down(table, limit, found, firstChild[0], 1);
  }

  private void down(Alignment.Table table, int limit, Found found, int child, int d) {
    for (int node = child; node != 0; node = nextSibling[node]) {
      table.read(d, letter[node]);
      if (value[node] >= 0 && table.cost(d) <= limit) {
        found.found(value[node], table.cost(d));
      }
      if (table.canFit(d)) {
        down(table, limit, found, firstChild[node], d + 1);
      }
    }
  }
}
