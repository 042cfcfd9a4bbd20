package org.yaqaza.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.yaqaza.names.Columns;
import org.yaqaza.names.Ints;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Packed;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.names.Role;

/// Which entities have which parts in their names of one kind.
final class Postings {

  private final PartDictionary dictionary;

  /// For each part the entities that have it, each once, in their order: how many, then how far
  /// each is from the one before.
  private final byte[] packed;

  /// Where those of each part begin.
  private final int[] from;

  /// For each part how rare its key is; see [Rarity#ofKey].
  private final short[] rarity;

  /// The parts that are initials.
  private final int[] initialParts;

  /// For each entity the bits of the initials in its names.
  private final long[] initials;

  private Postings(PartDictionary dictionary, Kind kind, byte[] packed, int[] from, int entities) {
    this.dictionary = dictionary;
    this.packed = packed;
    this.from = from;
    rarity = new short[dictionary.size()];
    IntStream.range(0, rarity.length)
        .parallel()
        .forEach(part -> rarity[part] = (short) Rarity.ofKey(dictionary.part(part), kind));
    initialParts =
        IntStream.range(0, dictionary.size())
            .filter(part -> dictionary.role(part) == Role.INITIAL)
            .toArray();
    initials = new long[entities];
    var having = new int[entities];
    for (int part : initialParts) {
      int count = having(part, having);
      for (int i = 0; i < count; i++) {
        initials[having[i]] |= initialBit(part);
      }
    }
  }

  /// Postings to which more are added, entity after entity.
  static final class Growing {
    private final Ints parts = new Ints();
    private final Ints entities = new Ints();

    void add(int entity, int part) {
      parts.add(part);
      entities.add(entity);
    }

    /// @param size how many entities there are
    Postings postings(PartDictionary dictionary, Kind kind, int size) {
      var first = new int[dictionary.size() + 1];
      for (int i = 0; i < parts.size(); i++) {
        first[parts.get(i) + 1]++;
      }
      Arrays.parallelPrefix(first, Integer::sum);
      var sorted = new int[parts.size()];
      var next = first.clone();
      for (int i = 0; i < sorted.length; i++) {
        sorted[next[parts.get(i)]++] = entities.get(i);
      }
      var from = new int[dictionary.size()];
      var packed = new Packed.Writer();
      for (int part = 0; part < from.length; part++) {
        from[part] = packed.size();
        pack(sorted, first[part], first[part + 1], packed);
      }
      return new Postings(dictionary, kind, packed.bytes(), from, size);
    }

    /// Packs the entities from one place to another, which are sorted and may repeat.
    private static void pack(int[] sorted, int start, int end, Packed.Writer packed) {
      int distinct = 0;
      for (int i = start; i < end; i++) {
        distinct += i == start || sorted[i] != sorted[i - 1] ? 1 : 0;
      }
      packed.number(distinct);
      int before = 0;
      for (int i = start; i < end; i++) {
        if (i == start || sorted[i] != before) {
          packed.number(sorted[i] - before);
          before = sorted[i];
        }
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    Columns.write(out, from);
    Columns.write(out, packed);
  }

  /// The postings that were written, of so many `entities`.
  ///
  /// @throws IOException when those were none
  static Postings read(DataInputStream in, PartDictionary dictionary, Kind kind, int entities)
      throws IOException {
    var from = Columns.ints(in);
    var packed = Columns.bytes(in);
    if (from.length != dictionary.size()) {
      throw new StreamCorruptedException("postings of another dictionary");
    }
    check(from, packed, entities);
    return new Postings(dictionary, kind, packed, from, entities);
  }

  private static void check(int[] from, byte[] packed, int entities) throws IOException {
    try {
      for (int at : from) {
        var in = new Packed.Reader(packed, at);
        int count = in.count();
        int entity = -1;
        for (int i = 0; i < count; i++) {
          int step = in.number();
          entity = i == 0 ? step : entity + step;
          if (step < (i == 0 ? 0 : 1) || entity < 0 || entity >= entities) {
            throw new StreamCorruptedException("postings of other entities");
          }
        }
      }
    } catch (IndexOutOfBoundsException e) {
      var corrupted = new StreamCorruptedException("no postings");
      corrupted.initCause(e);
      throw corrupted;
    }
  }

  /// The distinct parts.
  PartDictionary dictionary() {
    return dictionary;
  }

  /// How rare the key of `part` is, in tenths of a bit.
  int rarity(int part) {
    return rarity[part];
  }

  /// Puts the entities that have `part` `into` the array, in their order; how many they are.
  int having(int part, int[] into) {
    var in = new Packed.Reader(packed, from[part]);
    int count = in.number();
    int entity = 0;
    for (int i = 0; i < count; i++) {
      entity += in.number();
      into[i] = entity;
    }
    return count;
  }

  /// The bit of the initial that `part` is, 0 when it is none; initials beyond the 64th share bits.
  long initialBit(int part) {
    int at = Arrays.binarySearch(initialParts, part);
    return at < 0 ? 0 : 1L << at % Long.SIZE;
  }

  /// The bits of the initials that an entity has.
  long initials(int entity) {
    return initials[entity];
  }
}
