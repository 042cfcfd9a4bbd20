package org.yaqaza.names;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.yaqaza.names.Name.Unit;

/// A name whose units have numbers in a dictionary, and how it is written in few bytes: its text,
/// and for each part where it stands and its number. The letters are the dictionary's.
///
/// @param name the name
/// @param numbers the number of the unit of `size` parts from `first` on at `MOST_JOINED * first +
///     size - 1`, -1 where there is no such unit
public record NumberedName(Name name, int[] numbers) {

  private static final int[] NO_ORIGINS = {};

  /// The dictionary's number of `unit`.
  public int number(Unit unit) {
    return numbers[place(unit)];
  }

  private static int place(Unit unit) {
    return place(unit.first(), unit.size());
  }

  private static int place(int first, int size) {
    return Name.MOST_JOINED * first + size - 1;
  }

  /// Writes `name` with the numbers that `number` gives.
  public static void write(Name name, ToIntFunction<Part> number, Packed.Writer out) {
    out.text(name.text());
    out.number(name.parts().size());
    int before = 0;
    for (var unit : name.units()) {
      if (unit.size() == 1) {
        before = write(unit.part(), before, joined(name, unit.first()), number, out);
      } else {
        out.number(number.applyAsInt(unit.part()));
      }
    }
  }

  /// Which units of several parts begin there: a bit for each size, two first.
  private static int joined(Name name, int first) {
    int joined = 0;
    for (var unit : name.units()) {
      joined |= unit.first() == first && unit.size() > 1 ? 1 << unit.size() - 2 : 0;
    }
    return joined;
  }

  private static int write(
      Part part, int before, int joined, ToIntFunction<Part> number, Packed.Writer out) {
    var plain = isPlain(part);
    out.number(number.applyAsInt(part) << Name.MOST_JOINED | joined << 1 | (plain ? 1 : 0));
    out.signed(part.start() - before);
    out.number(part.end() - part.start());
    if (!plain) {
      out.signed(part.key().end() - part.end());
      int last = part.start();
      for (int origin : part.key().origin()) {
        out.signed(origin - last);
        last = origin;
      }
    }
    return part.end();
  }

  /// Whether each letter of the key comes from the next letter of the name.
  private static boolean isPlain(Part part) {
    var origin = part.key().origin();
    for (int i = 0; i < origin.length; i++) {
      if (origin[i] != part.start() + i) {
        return false;
      }
    }
    return part.key().end() == part.end();
  }

  /// Reads what was written, with the letters of `dictionary`.
  public static NumberedName read(Packed.Reader in, Kind kind, PartDictionary dictionary) {
    var text = in.text();
    int count = in.count();
    var numbers = new int[Name.MOST_JOINED * count];
    var parts = new Part[count];
    int before = 0;
    for (int i = 0; i < count; i++) {
      int head = in.number();
      numbers[place(i, 1)] = head >>> Name.MOST_JOINED;
      parts[i] = part(in, text, before, dictionary, head);
      for (int size = 2; size <= Name.MOST_JOINED; size++) {
        numbers[place(i, size)] = (head & 1 << size - 1) == 0 ? -1 : in.number();
      }
      before = parts[i].end();
    }
    return new NumberedName(
        new Name(text, kind, List.of(parts), units(text, parts, numbers, dictionary)), numbers);
  }

  private static Part part(
      Packed.Reader in, String text, int before, PartDictionary dictionary, int head) {
    int number = head >>> Name.MOST_JOINED;
    var isPlain = (head & 1) != 0;
    int start = before + in.signed();
    int end = start + in.number();
    var letters = dictionary.key(number);
    var origin = letters.isEmpty() ? NO_ORIGINS : new int[letters.length()];
    int keyEnd = isPlain ? end : end + in.signed();
    int last = start;
    for (int i = 0; i < origin.length; i++) {
      last = isPlain ? start + i : last + in.signed();
      origin[i] = last;
    }
    return new Part(
        text.substring(start, end),
        start,
        end,
        new Folded(letters, origin, keyEnd),
        dictionary.script(number),
        dictionary.role(number),
        false);
  }

  private static List<Unit> units(
      String text, Part[] parts, int[] numbers, PartDictionary dictionary) {
    var units = new ArrayList<Unit>(2 * parts.length);
    for (int i = 0; i < parts.length; i++) {
      units.add(new Unit(i, 1, parts[i]));
      int two = numbers[place(i, 2)];
      if (two >= 0) {
        var key = dictionary.key(two);
        units.add(new Unit(i, 2, parts[i].joinedWith(parts[i + 1], text, key)));
      }
      int three = numbers[place(i, 3)];
      if (three >= 0) {
        var first = parts[i].joinedWith(parts[i + 1], text);
        units.add(new Unit(i, 3, first.joinedWith(parts[i + 2], text, dictionary.key(three))));
      }
    }
    return units;
  }
}
