package org.yaqaza.node.reading.many;

/// Two tellings, in the order of their ids.
record Pair(String one, String other) {

  static Pair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
  }
}
