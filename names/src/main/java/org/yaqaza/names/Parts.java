package org.yaqaza.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Distinct parts in columns, each with a number from 0 on. Two parts are the same here when a
/// comparison cannot tell them apart: same letters, script, role, and both joined or neither.
final class Parts {

  private static final int[] NO_ORIGINS = {};
  private static final Script[] SCRIPTS = Script.values();
  private static final Role[] ROLES = Role.values();

  /// The letters of all keys: of Latin-1 one byte each, of others two.
  private byte[] letters = new byte[64];

  /// Where the letters of each key begin, and where the last ones end.
  private int[] from = new int[17];

  /// Script, role, whether joined and whether letters take two bytes.
  private byte[] sort = new byte[16];

  private int size;

  /// A hash table of numbers by letters, plus one; 0 where there is none.
  private int[] table = new int[32];

  /// The number of `part`, which is put at the end when it is new.
  int add(Part part) {
    var key = part.key().text();
    int known = find(part);
    if (known >= 0) {
      return known;
    }
    if (size == sort.length) {
      sort = Arrays.copyOf(sort, 2 * size);
      from = Arrays.copyOf(from, 2 * size + 1);
    }
    var wide = key.chars().anyMatch(letter -> letter > 0xff);
    int end = from[size] + key.length() * (wide ? 2 : 1);
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, 2 * letters.length));
    }
    int at = from[size];
    for (int i = 0; i < key.length(); i++) {
      if (wide) {
        letters[at++] = (byte) (key.charAt(i) >> 8);
      }
      letters[at++] = (byte) key.charAt(i);
    }
    sort[size] = (byte) (sort(part) << 1 | (wide ? 1 : 0));
    from[++size] = end;
    enter(size - 1, key.hashCode());
    return size - 1;
  }

  private static int sort(Part part) {
    return (part.script().ordinal() * ROLES.length + part.role().ordinal()) << 1
        | (part.joined() ? 1 : 0);
  }

  private void enter(int number, int hash) {
    if (3L * size > 2L * table.length) {
      table = new int[2 * table.length];
      for (int each = 0; each < size; each++) {
        put(each, key(each).hashCode());
      }
    } else {
      put(number, hash);
    }
  }

  private void put(int number, int hash) {
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = next(slot);
    }
    table[slot] = number + 1;
  }

  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 15) & table.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & table.length - 1;
  }

  /// The number of `part`; -1 when it is not here.
  int find(Part part) {
    var key = part.key().text();
    int sought = sort(part);
    for (int slot = slot(key.hashCode()); table[slot] != 0; slot = next(slot)) {
      int number = table[slot] - 1;
      if ((sort[number] & 0xff) >> 1 == sought && hasLetters(number, key)) {
        return number;
      }
    }
    return -1;
  }

  /// Takes all that have the letters `key`.
  void forEach(String key, IntConsumer each) {
    for (int slot = slot(key.hashCode()); table[slot] != 0; slot = next(slot)) {
      if (hasLetters(table[slot] - 1, key)) {
        each.accept(table[slot] - 1);
      }
    }
  }

  private boolean hasLetters(int number, String key) {
    if (length(number) != key.length()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (letter(number, i) != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWide(int number) {
    return (sort[number] & 1) != 0;
  }

  private int length(int number) {
    return from[number + 1] - from[number] >> (isWide(number) ? 1 : 0);
  }

  private char letter(int number, int i) {
    int at = from[number];
    return isWide(number)
        ? (char) (letters[at + 2 * i] << 8 | letters[at + 2 * i + 1] & 0xff)
        : (char) (letters[at + i] & 0xff);
  }

  int size() {
    return size;
  }

  /// The letters of a part's key.
  @SuppressWarnings("deprecation") // the only way to make a text of Latin-1 bytes without a detour
  String key(int number) {
    int length = length(number);
    if (!isWide(number)) {
      return new String(letters, 0, from[number], length);
    }
    var key = new char[length];
    for (int i = 0; i < length; i++) {
      key[i] = letter(number, i);
    }
    return new String(key);
  }

  Script script(int number) {
    return SCRIPTS[((sort[number] & 0xff) >> 2) / ROLES.length];
  }

  Role role(int number) {
    return ROLES[((sort[number] & 0xff) >> 2) % ROLES.length];
  }

  boolean joined(int number) {
    return (sort[number] & 2) != 0;
  }

  /// The part, without the places in a name that its letters come from.
  Part part(int number) {
    var key = key(number);
    return new Part(
        key,
        0,
        key.length(),
        new Folded(key, NO_ORIGINS, key.length()),
        script(number),
        role(number),
        joined(number));
  }

  /// Gives back room that was kept for more.
  Parts trimmed() {
    letters = Arrays.copyOf(letters, from[size]);
    from = Arrays.copyOf(from, size + 1);
    sort = Arrays.copyOf(sort, size);
    return this;
  }

  void write(DataOutputStream out) throws IOException {
    Columns.write(out, sort);
    Columns.write(out, from);
    Columns.write(out, letters);
  }

  static Parts read(DataInputStream in) throws IOException {
    var parts = new Parts();
    parts.sort = Columns.bytes(in);
    parts.from = Columns.ints(in);
    parts.letters = Columns.bytes(in);
    Columns.stretches(parts.from, parts.letters.length);
    parts.size = parts.sort.length;
    if (parts.from.length != parts.size + 1) {
      throw new StreamCorruptedException("parts without letters");
    }
    for (int number = 0; number < parts.size; number++) {
      if ((parts.sort[number] & 0xff) >> 2 >= SCRIPTS.length * ROLES.length) {
        throw new StreamCorruptedException("a part of no script");
      }
    }
    parts.table = new int[Math.max(32, Integer.highestOneBit(Math.max(1, parts.size)) << 2)];
    for (int number = 0; number < parts.size; number++) {
      parts.put(number, parts.key(number).hashCode());
    }
    return parts;
  }
}
