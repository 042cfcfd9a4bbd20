package org.yaqaza.names;

import java.util.Arrays;

/// A growing list of numbers.
public final class Ints {

  private int[] numbers = {};
  private int size;

  /// Puts `number` at the end.
  public void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(4, size + (size >> 1)));
    }
    numbers[size++] = number;
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// The `i`th.
  public int get(int i) {
    return numbers[i];
  }

  /// All of them.
  public int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
