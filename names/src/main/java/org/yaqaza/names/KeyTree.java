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

  /// The letters of all nodes one after the other.
  private final char[] runs;

  /// For each node the letters of it and of all nodes below it; those of its letters that stand in
  /// all of its keys; and in one number its first child and where its letters begin. What belongs
  /// together stands together: a walk jumps about, and each jump costs more than the sums.
  private final long[] nodes;

  private static final int WORDS = 3;

  /// For each node its first letter: of siblings few are ever looked into.
  private final char[] first;

  /// The place of a leaf's key in the list; -1 for forks.
  private final int[] value;

  /// The letters of each sort that there are.
  private final long[] ofSort = new long[LetterCosts.SORTS];

  /// For each letter that there is, by its number, what it costs at least where no rule puts it in.
  private final int[] general = new int[Letters.NUMBERS];

  /// Builds the tree of `keys` (with their end signs); a key's value is its place in the list. Keys
  /// are distinct.
  KeyTree(List<String> keys) {
    var order = new Integer[keys.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> keys.get(a).compareTo(keys.get(b)));
    depth = keys.stream().mapToInt(String::length).max().orElse(0);
    var growing = new Growing(keys, order);
    int size = growing.grow();
    runs = growing.runs.toString().toCharArray();
    value = Arrays.copyOf(growing.value, size);
    first = new char[size];
    nodes = new long[(size + 1) * WORDS];
    for (int node = size; node >= 0; node--) {
      nodes[node * WORDS + 2] =
          (long) growing.firstChild[node] << Integer.SIZE | growing.runFrom[node];
      if (node < size) {
        gather(node);
      }
    }
    Arrays.fill(general, LetterCosts.NEVER);
    for (char letter : runs) {
      int sort = LetterCosts.sort(letter);
      int number = Letters.number(letter);
      ofSort[sort] |= Letters.bit(letter);
      general[number] = Math.min(general[number], LetterCosts.ofSort(sort));
    }
  }

  private void gather(int node) {
    long some = 0;
    for (int at = runFrom(node); at < runFrom(node + 1); at++) {
      some |= Letters.bit(runs[at]);
    }
    long all = some;
    long common = firstChild(node) == firstChild(node + 1) ? 0 : -1;
    for (int child = firstChild(node); child < firstChild(node + 1); child++) {
      some |= letters(child);
      common &= all(child);
    }
    nodes[node * WORDS] = some;
    nodes[node * WORDS + 1] = all | common;
    first[node] = runFrom(node) < runFrom(node + 1) ? runs[runFrom(node)] : 0;
  }

  private long letters(int node) {
    return nodes[node * WORDS];
  }

  private long all(int node) {
    return nodes[node * WORDS + 1];
  }

  private int firstChild(int node) {
    return (int) (nodes[node * WORDS + 2] >>> Integer.SIZE);
  }

  private int runFrom(int node) {
    return (int) nodes[node * WORDS + 2];
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

  /// Keys that were found: in the high half of each number a key's value, in the low half what it
  /// costs. A key that was found twice stands there twice.
  static final class Found {
    private long[] keys = new long[16];
    private int size;

    private void add(int value, int cost) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      keys[size++] = (long) value << Integer.SIZE | cost;
    }

    /// Each key once, with the least that it costs.
    void forEach(Each each) {
      Arrays.sort(keys, 0, size);
      int last = -1;
      for (int k = 0; k < size; k++) {
        int value = (int) (keys[k] >>> Integer.SIZE);
        if (value != last) {
          each.found(value, (int) keys[k]);
          last = value;
        }
      }
    }
  }

  /// Takes one key that was found.
  interface Each {
    void found(int value, int cost);
  }

  /// Finds each key that the asked one of `rows` can be read as for at most `limit`, its first half
  /// for at most half of that.
  void search(Rows rows, int limit, Found found) {
    if (value.length > 1 || value[0] >= 0) {
      rows.begin(depth, limit / 2, limit);
      down(0, 0, -1, rows, found);
    }
  }

  /// Reads the letters of `node`, which stands below `above` letters after which those of `next`
  /// may come, and goes on.
  private void down(int node, int above, long next, Rows rows, Found found) {
    var rest = rows.rest(above, letters(node));
    if (!rows.canFit(above, rest, all(node), general)) {
      return;
    }
    int d = above;
    long may = next;
    int end = runFrom(node + 1);
    for (int at = runFrom(node); at < end; at++) {
      if ((may & Letters.bit(runs[at])) == 0) {
        return;
      }
      rows.read(++d, runs[at], rest);
      may = rows.next(d, ofSort);
    }
    int last = firstChild(node + 1);
    if (last == firstChild(node) && rows.isWithin(d)) {
      found.add(value[node], rows.cost(d));
    }
    for (int child = firstChild(node); child < last; child++) {
      if ((may & Letters.bit(first[child])) != 0) {
        down(child, d, may, rows, found);
      }
    }
  }
}
