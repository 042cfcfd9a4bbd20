package org.yaqaza.node.handling;

import java.util.Map;
import java.util.Set;

/// What somebody may read at one moment: the numbers of the handlings that admit them. It is made
/// by [Sights] alone, and nothing is read from the register without one. Two people who may read
/// the same have equal ones, so that what is made for one may be given to the other.
public final class Sight {

  private final Set<Long> readable;
  private final Map<Long, String> pointed;

  Sight(Set<Long> readable, Map<Long, String> pointed) {
    this.readable = Set.copyOf(readable);
    this.pointed = Map.copyOf(pointed);
  }

  /// The numbers of the handlings that may be read.
  public Set<Long> readable() {
    return readable;
  }

  /// Of those that may not be read, the numbers of which it may be told that something is there,
  /// with whom to ask.
  public Map<Long, String> pointed() {
    return pointed;
  }

  /// Whether everything that may be read in `other` may be read in this.
  public boolean covers(Sight other) {
    return readable.containsAll(other.readable);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Sight other
        && readable.equals(other.readable)
        && pointed.equals(other.pointed);
  }

  @Override
  public int hashCode() {
    return 31 * readable.hashCode() + pointed.hashCode();
  }

  /// Numbers alone: who may read what is not told in logs.
  @Override
  public String toString() {
    return "Sight" + readable;
  }
}
