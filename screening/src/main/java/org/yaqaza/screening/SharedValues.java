package org.yaqaza.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.PartialDate;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.names.Columns;
import org.yaqaza.names.Packed;

/// What many entities have in common, each once and by its number: schemata and properties, lists
/// of birth dates, lists of codes.
final class SharedValues {

  private final Numbered<Schema> schemata = new Numbered<>();
  private final Numbered<String> properties = new Numbered<>();
  private final Numbered<List<Birth>> births = new Numbered<>();

  /// Their order counts, so they are told apart as lists.
  private final Numbered<List<String>> texts = new Numbered<>();

  private final List<Set<String>> sets = new ArrayList<>();

  private static final class Numbered<T> {
    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    int number(T value) {
      return numbers.computeIfAbsent(
          value,
          _ -> {
            values.add(value);
            return values.size() - 1;
          });
    }
  }

  int number(Schema schema) {
    return schemata.number(schema);
  }

  int number(String property) {
    return properties.number(property);
  }

  int number(List<Birth> dates) {
    return births.number(dates);
  }

  int number(Set<String> codes) {
    int number = texts.number(List.copyOf(codes));
    if (number == sets.size()) {
      sets.add(Collections.unmodifiableSet(new LinkedHashSet<>(codes)));
    }
    return number;
  }

  Schema schema(int number) {
    return schemata.values.get(number);
  }

  String property(int number) {
    return properties.values.get(number);
  }

  List<Birth> births(int number) {
    return births.values.get(number);
  }

  Set<String> texts(int number) {
    return sets.get(number);
  }

  void write(DataOutputStream out) throws IOException {
    var packed = new Packed.Writer();
    write(packed, schemata.values.stream().map(Schema::name).toList());
    write(packed, properties.values);
    packed.number(texts.values.size());
    texts.values.forEach(list -> write(packed, list));
    packed.number(births.values.size());
    for (var list : births.values) {
      packed.number(list.size());
      for (var birth : list) {
        packed.number(birth.approximate() ? 1 : 0);
        packed.signed((int) birth.earliest().toEpochDay());
        packed.signed((int) birth.latest().toEpochDay());
        packed.text(birth.date().text());
        packed.text(birth.said());
      }
    }
    Columns.write(out, packed.bytes());
  }

  private static void write(Packed.Writer packed, Collection<String> texts) {
    packed.number(texts.size());
    texts.forEach(packed::text);
  }

  static SharedValues read(DataInputStream in) throws IOException {
    try {
      return read(new Packed.Reader(Columns.bytes(in), 0));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      var corrupted = new StreamCorruptedException("no shared values");
      corrupted.initCause(e);
      throw corrupted;
    }
  }

  private static SharedValues read(Packed.Reader packed) {
    var shared = new SharedValues();
    texts(packed).forEach(name -> shared.number(Schemata.get(name)));
    texts(packed).forEach(shared::number);
    for (int left = packed.count(); left > 0; left--) {
      shared.number(new LinkedHashSet<>(texts(packed)));
    }
    for (int left = packed.count(); left > 0; left--) {
      var list = new ArrayList<Birth>();
      for (int dates = packed.count(); dates > 0; dates--) {
        list.add(birth(packed));
      }
      shared.number(List.copyOf(list));
    }
    return shared;
  }

  private static Birth birth(Packed.Reader packed) {
    var about = packed.number() == 1;
    var earliest = LocalDate.ofEpochDay(packed.signed());
    var latest = LocalDate.ofEpochDay(packed.signed());
    return new Birth(new PartialDate(earliest, latest, about, packed.text()), packed.text());
  }

  private static List<String> texts(Packed.Reader packed) {
    var texts = new ArrayList<String>();
    for (int left = packed.count(); left > 0; left--) {
      texts.add(packed.text());
    }
    return texts;
  }
}
