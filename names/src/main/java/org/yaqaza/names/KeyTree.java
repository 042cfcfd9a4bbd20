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

  /// For each node, in [#WORDS] numbers: the letters of it and of all nodes below it; those of its
  /// letters that stand in all of its keys; its first child, or a leaf's key, and where its letters
  /// begin; how many children, and how many letters. A walk jumps about, and each jump costs more
  /// than the sums: what belongs together stands together, and what is below a node behind it.
  private final long[] nodes;

  private static final int WORDS = 4;

  /// For each node its first letter: of siblings few are ever looked into.
  private final char[] first;

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
    growing.grow();
    runs = growing.runs.toString().toCharArray();
    first = new char[growing.size];
    nodes = new long[growing.size * WORDS];
    for (int node = growing.size - 1; node >= 0; node--) {
      nodes[node * WORDS + 2] = (long) growing.below[node] << Integer.SIZE | growing.runFrom[node];
      nodes[node * WORDS + 3] =
          (long) growing.children[node] << Integer.SIZE | growing.length[node];
      gather(node);
    }
    Arrays.fill(general, LetterCosts.NEVER);
    for (char letter : runs) {
      int sort = LetterCosts.sort(letter);
      int number = Letters.number(letter);
      ofSort[sort] |= Letters.bit(letter);
      general[number] = Math.min(general[number], LetterCosts.ofSort(sort));
    }
  }

  /// Gathers the letters of a node whose children have theirs.
  private void gather(int node) {
    long some = 0;
    for (int at = runFrom(node); at < runFrom(node) + length(node); at++) {
      some |= Letters.bit(runs[at]);
    }
    long own = some;
    long common = children(node) == 0 ? 0 : -1;
    for (int child = below(node); child < below(node) + children(node); child++) {
      some |= letters(child);
      common &= all(child);
    }
    nodes[node * WORDS] = some;
    nodes[node * WORDS + 1] = own | common;
    first[node] = length(node) == 0 ? 0 : runs[runFrom(node)];
  }

  private long letters(int node) {
    return nodes[node * WORDS];
  }

  private long all(int node) {
    return nodes[node * WORDS + 1];
  }

  /// The first child; for a leaf the place of its key in the list.
  private int below(int node) {
    return (int) (nodes[node * WORDS + 2] >>> Integer.SIZE);
  }

  private int runFrom(int node) {
    return (int) nodes[node * WORDS + 2];
  }

  private int children(int node) {
    return (int) (nodes[node * WORDS + 3] >>> Integer.SIZE);
  }

  private int length(int node) {
    return (int) nodes[node * WORDS + 3];
  }

  /// Grows the tree from the sorted keys: a node's children, then what is below the first of them,
  /// and so on.
  private static final class Growing {
    private final List<String> keys;
    private final Integer[] order;
    private final StringBuilder runs = new StringBuilder();
    private final int[] runFrom;
    private final int[] length;
    private final int[] below;
    private final int[] children;
    private int size = 1;

    Growing(List<String> keys, Integer[] order) {
      this.keys = keys;
      this.order = order;
      int most = 2 * keys.size() + 2;
      runFrom = new int[most];
      length = new int[most];
      below = new int[most];
      children = new int[most];
    }

    void grow() {
      if (!keys.isEmpty()) {
        grow(0, 0, keys.size(), 0);
      }
    }

    /// Grows `node`, which has the sorted keys between two places and stands below `above` letters.
    private void grow(int node, int from, int to, int above) {
      int end = commonEnd(from, to, above);
      runFrom[node] = runs.length();
      length[node] = end - above;
      runs.append(key(from), above, end);
      if (to - from == 1) {
        below[node] = order[from];
        return;
      }
      below[node] = size;
      for (int at = from; at < to; at = next(at, to, end)) {
        children[node]++;
        size++;
      }
      int child = below[node];
      for (int at = from; at < to; at = next(at, to, end)) {
        grow(child++, at, next(at, to, end), end);
      }
    }

    /// Up to where the keys between two places have the same letters.
    private int commonEnd(int from, int to, int above) {
      var one = key(from);
      var other = key(to - 1);
      int end = above;
      while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
        end++;
      }
      return end;
    }

    /// The first place behind `at` whose key has another letter at `end`.
    private int next(int at, int to, int end) {
      int next = at + 1;
      while (next < to && key(next).charAt(end) == key(at).charAt(end)) {
        next++;
      }
      return next;
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
    if (depth > 0) {
      rows.begin(depth, limit / 2, limit);
      new Walk(rows, found).walk();
    }
  }

  /// One walk down the tree. Nodes that are still to be visited stand in a stack, for a method that
  /// calls itself is compiled badly; the rows above the last of them are always those of its
  /// parent.
  private final class Walk {
    private final Rows rows;
    private final Found found;
    private int[] stack = new int[128];
    private int[] above = new int[128];
    private long[] next = new long[128];
    private int size;

    Walk(Rows rows, Found found) {
      this.rows = rows;
      this.found = found;
    }

    void walk() {
      push(0, 0, -1);
      while (size > 0) {
        size--;
        visit(stack[size], above[size], next[size]);
      }
    }

    /// Notes `node` for a visit: it stands below `letters` letters after which those of `may` may
    /// come.
    private void push(int node, int letters, long may) {
      if (size == stack.length) {
        stack = Arrays.copyOf(stack, 2 * size);
        above = Arrays.copyOf(above, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
      }
      stack[size] = node;
      above[size] = letters;
      next[size++] = may;
    }

    /// Reads the letters of `node` and notes those of its children that may fit.
    private void visit(int node, int letters, long next) {
      var rest = rows.rest(letters, letters(node), all(node), general);
      if (rest == null) {
        return;
      }
      int d = letters;
      long may = next;
      int end = runFrom(node) + length(node);
      for (int at = runFrom(node); at < end; at++) {
        if ((may & Letters.bit(runs[at])) == 0) {
          return;
        }
        rows.read(++d, runs[at], rest);
        may = rows.next(d, ofSort);
      }
      int child = below(node);
      int last = child + children(node);
      if (child == last) {
        found(child, d);
      }
      for (; child < last; child++) {
        if ((may & Letters.bit(first[child])) != 0) {
          push(child, d, may);
        }
      }
    }

    private void found(int key, int d) {
      if (rows.isWithin(d)) {
        found.add(key, rows.cost(d));
      }
    }
  }
}
