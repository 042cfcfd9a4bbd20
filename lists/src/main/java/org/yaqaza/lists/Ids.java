package org.yaqaza.lists;

/// The ids that publishers give.
public final class Ids {

  private static final int LONGEST = 200;

  private Ids() {}

  /// Whether `text`, one line, can be an id: not blank, no more than 200 characters, and none that
  /// cannot be seen, since two ids that look the same must be the same.
  public static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(c -> isInvisible(Character.getType(c)));
  }

  private static boolean isInvisible(int type) {
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
