package org.yaqaza.names;

import java.util.Arrays;
import java.util.List;

/// Keys of one script as a tree of letters, walked row by row with an [Alignment]: a branch is left
/// as soon as no key below it can come within the limit. That is safe because costs never fall:
/// each later row comes from one of the last `reach` rows, so its least cost is at least theirs.
/// Which letters a branch may begin with is known before their row is filled: see [Rows#next].
///
/// Keys are distinct and end with an end sign. A node stands for the letters up to the next
/// fork; the children of a node follow each other.
final class KeyTree {

  private final int depth;

  /// The letters of all nodes, and where those of each begin.
  private final char[] runs;

  private final int[] runFrom;
  private final int[] firstChild;

  /// The place of a leaf's key in the list; -1 for forks.
  private final int[] value;

  /// The letters of each node and all nodes below it.
  private final long[] letters;

  /// The letters of each node that stand in all of its keys.
  private final long[] all;

  /// The letters of each sort that there are.
  private final long[] ofSort = new long[LetterCosts.SORTS];

  /// Builds the tree of `keys` (with their end signs); a key's value is its place in the list. Keys
  /// are distinct.
  KeyTree(List<String> keys) {
    var order = new Integer[keys.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> keys.get(a).compareTo(keys.get(b)));
    depth = keys.stream().mapToInt(String::length).max().orElse(0);
    var growing = new Growing(keys, order);
    int nodes = growing.grow();
    runs = growing.runs.toString().toCharArray();
    runFrom = Arrays.copyOf(growing.runFrom, nodes + 1);
    firstChild = Arrays.copyOf(growing.firstChild, nodes + 1);
    value = Arrays.copyOf(growing.value, nodes);
    letters = new long[nodes];
    all = new long[nodes];
    for (int node = nodes - 1; node >= 0; node--) {
      for (int at = runFrom[node]; at < runFrom[node + 1]; at++) {
        letters[node] |= Letters.bit(runs[at]);
      }
      long common = firstChild[node] == firstChild[node + 1] ? 0 : -1;
      all[node] = letters[node];
      for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
        letters[node] |= letters[child];
        common &= all[child];
      }
      all[node] |= common;
    }
    for (char letter : runs) {
      ofSort[LetterCosts.sort(letter)] |= Letters.bit(letter);
    }
  }

  /// Grows the tree level by level from the sorted keys.
  private static final class Growing {
    private final List<String> keys;
    private final Integer[] order;
    private final StringBuilder runs = new StringBuilder();
    private final int[] runFrom;
    private final int[] firstChild;
    private final int[] value;

    /// For each node the sorted keys below it, from and to, and how many letters lie above it.
    private final int[] from;

    private final int[] to;
    private final int[] above;
    private int size = 1;

    Growing(List<String> keys, Integer[] order) {
      this.keys = keys;
      this.order = order;
      int most = 2 * keys.size() + 2;
      runFrom = new int[most + 1];
      firstChild = new int[most + 1];
      value = new int[most];
      from = new int[most];
      to = new int[most];
      above = new int[most];
      to[0] = keys.size();
    }

    int grow() {
      for (int node = 0; node < size; node++) {
        runFrom[node] = runs.length();
        firstChild[node] = size;
        value[node] = -1;
        if (from[node] < to[node]) {
          fork(node);
        }
      }
      runFrom[size] = runs.length();
      firstChild[size] = size;
      return size;
    }

    private void fork(int node) {
      var first = key(from[node]);
      var last = key(to[node] - 1);
      int end = above[node];
      while (end < Math.min(first.length(), last.length())
          && first.charAt(end) == last.charAt(end)) {
        end++;
      }
      runs.append(first, above[node], end);
      if (to[node] - from[node] == 1) {
        value[node] = order[from[node]];
        return;
      }
      for (int at = from[node]; at < to[node]; at = to[size - 1]) {
        int next = at + 1;
        while (next < to[node] && key(next).charAt(end) == key(at).charAt(end)) {
          next++;
        }
        from[size] = at;
        to[size] = next;
        above[size] = end;
        size++;
      }
    }

    private String key(int place) {
      return keys.get(order[place]);
    }
  }

  /// Takes what is found.
  interface Found {
    void found(int value, int cost);
  }

  /// Finds each key that `asked` can be read as for at most `limit`, its first `turn` letters for
  /// at most half of that.
  void search(Alignment asked, int turn, int limit, Found found) {
    if (value.length > 1 || value[0] >= 0) {
      new Walk(asked, asked.limits(turn, limit / 2, limit), found).down(0, 0, -1);
    }
  }

  private final class Walk {
    private final Rows rows;
    private final Remainder remainder;
    private final int[] rest;
    private final int limit;
    private final Found found;

    Walk(Alignment asked, int[] limits, Found found) {
      this.rows = new Rows(asked, depth, limits);
      this.remainder = new Remainder(asked, ofSort);
      this.rest = new int[asked.length() + 1];
      this.limit = limits[asked.length()];
      this.found = found;
    }

    /// Reads the letters of `node`, which stands below `above` letters after which those of `next`
    /// may come, and goes on.
    void down(int node, int above, long next) {
      remainder.ofAsked(letters[node], rows.lowest(above), rest);
      if (!rows.canFit(above, rest, remainder.ofHeld(all[node]))) {
        return;
      }
      int d = above;
      long may = next;
      for (int at = runFrom[node]; at < runFrom[node + 1]; at++) {
        if ((may & Letters.bit(runs[at])) == 0) {
          return;
        }
        rows.read(++d, runs[at], rest);
        may = rows.next(d, ofSort);
      }
      if (value[node] >= 0) {
        end(node, d);
        return;
      }
      for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
        if ((may & Letters.bit(runs[runFrom[child]])) != 0) {
          down(child, d, may);
        }
      }
    }

    private void end(int node, int d) {
      if (rows.cost(d) <= limit) {
        found.found(value[node], rows.cost(d));
      }
    }
  }
}
