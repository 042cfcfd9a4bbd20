package org.yaqaza.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaqaza.model.Schema;
import org.yaqaza.names.Columns;
import org.yaqaza.names.Ints;
import org.yaqaza.names.Kind;
import org.yaqaza.names.NumberedName;
import org.yaqaza.names.Packed;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.screening.Profile.Document;
import org.yaqaza.screening.Profile.ProfileName;

/// What is compared of many entities, in some forty bytes a name: a profile is put together anew
/// each time that it is weighed. Entities are their places in the order in which they were added.
final class Profiles {

  /// Entities whose bytes stand in one array.
  private static final int BLOCK = 1 << 14;

  /// An entity's profile, with the numbers of its names' units.
  record Held(Profile profile, List<NumberedName> numbered) {

    /// The same name with its numbers.
    NumberedName numbered(ProfileName name) {
      int at = 0;
      while (profile.names().get(at) != name) {
        at++;
      }
      return numbered.get(at);
    }
  }

  private final Map<Kind, PartDictionary> dictionaries;
  private final SharedValues shared;
  private final List<byte[]> blocks;

  /// Where each entity begins in its block.
  private final int[] from;

  private Profiles(
      Map<Kind, PartDictionary> dictionaries,
      SharedValues shared,
      List<byte[]> blocks,
      int[] from) {
    this.dictionaries = dictionaries;
    this.shared = shared;
    this.blocks = blocks;
    this.from = from;
  }

  /// The number of entities.
  int size() {
    return from.length;
  }

  Schema schema(int entity) {
    return shared.schema(reader(entity).number());
  }

  String id(int entity) {
    var in = reader(entity);
    in.number();
    return in.text();
  }

  List<Birth> births(int entity) {
    var in = reader(entity);
    in.number();
    in.text();
    return shared.births(in.number());
  }

  Set<Document> documents(int entity) {
    var in = reader(entity);
    in.number();
    in.text();
    for (int shared = 0; shared < 4; shared++) {
      in.number();
    }
    return documents(in);
  }

  Profile profile(int entity) {
    return get(entity).profile();
  }

  /// All in their order, each made when it is asked for.
  Stream<Profile> stream() {
    return IntStream.range(0, size()).mapToObj(this::profile);
  }

  private Packed.Reader reader(int entity) {
    return new Packed.Reader(blocks.get(entity / BLOCK), from[entity]);
  }

  Held get(int entity) {
    return new Opened(entity).held();
  }

  /// An entity, read up to its names: often the rest tells already that it need not be weighed.
  final class Opened {

    /// All but its names.
    final Profile facts;

    private final Packed.Reader names;

    Opened(int entity) {
      names = reader(entity);
      var schema = shared.schema(names.number());
      var id = names.text();
      facts =
          new Profile(
              id,
              schema,
              List.of(),
              shared.births(names.number()),
              shared.texts(names.number()),
              shared.texts(names.number()),
              shared.texts(names.number()),
              Profiles.documents(names));
    }

    /// All of it; to be asked for once.
    Held held() {
      int count = names.count();
      var read = new ProfileName[count];
      var numbered = new NumberedName[count];
      for (int i = 0; i < count; i++) {
        var property = shared.property(names.number());
        numbered[i] = name(names);
        read[i] = new ProfileName(numbered[i].name(), property);
      }
      return new Held(facts.named(List.of(read)), List.of(numbered));
    }
  }

  private NumberedName name(Packed.Reader in) {
    var kind = in.number() == 0 ? Kind.PERSON : Kind.ORGANISATION;
    return NumberedName.read(in, kind, dictionary(kind));
  }

  private static Set<Document> documents(Packed.Reader in) {
    int count = in.count();
    if (count == 0) {
      return Set.of();
    }
    var documents = new LinkedHashSet<Document>();
    for (int i = 0; i < count; i++) {
      documents.add(new Document(in.text(), in.text()));
    }
    return documents;
  }

  PartDictionary dictionary(Kind kind) {
    return Kinds.get(dictionaries, kind);
  }

  void write(DataOutputStream out) throws IOException {
    for (var kind : Kind.values()) {
      dictionary(kind).write(out);
    }
    shared.write(out);
    Columns.write(out, from);
    for (var block : blocks) {
      Columns.write(out, block);
    }
  }

  /// The profiles that were written.
  ///
  /// @throws IOException when those were none
  static Profiles read(DataInputStream in) throws IOException {
    var dictionaries = new EnumMap<Kind, PartDictionary>(Kind.class);
    for (var kind : Kind.values()) {
      dictionaries.put(kind, PartDictionary.read(in));
    }
    var shared = SharedValues.read(in);
    var from = Columns.ints(in);
    var blocks = new ArrayList<byte[]>();
    for (int first = 0; first < from.length; first += BLOCK) {
      blocks.add(Columns.bytes(in));
    }
    return new Profiles(dictionaries, shared, blocks, from).checked();
  }

  /// Takes each apart once: what is no profile comes out now and not in a search.
  private Profiles checked() throws IOException {
    try {
      IntStream.range(0, size()).parallel().forEach(this::get);
      return this;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      var corrupted = new StreamCorruptedException("no profile");
      corrupted.initCause(e);
      throw corrupted;
    }
  }

  /// Takes the numbers of the parts in an entity's names.
  interface PartsSeen {
    void part(Kind kind, int entity, int part);
  }

  /// Profiles to which more are added.
  static final class Growing {
    private final Map<Kind, PartDictionary.Growing> dictionaries =
        Kinds.each(_ -> new PartDictionary.Growing());
    private final SharedValues shared = new SharedValues();
    private final List<byte[]> blocks = new ArrayList<>();
    private final Ints from = new Ints();
    private final PartsSeen seen;
    private Packed.Writer block = new Packed.Writer();

    /// @param seen is told of each part of each name that is added, as often as it occurs
    Growing(PartsSeen seen) {
      this.seen = seen;
    }

    void add(Profile profile) {
      if (from.size() > 0 && from.size() % BLOCK == 0) {
        blocks.add(block.bytes());
        block = new Packed.Writer();
      }
      int entity = from.size();
      from.add(block.size());
      block.number(shared.number(profile.schema()));
      block.text(profile.id());
      block.number(shared.number(profile.births()));
      block.number(shared.number(profile.nationalities()));
      block.number(shared.number(profile.countries()));
      block.number(shared.number(profile.genders()));
      block.number(profile.documents().size());
      for (var document : profile.documents()) {
        block.text(document.text());
        block.text(document.key());
      }
      block.number(profile.names().size());
      for (var name : profile.names()) {
        block.number(shared.number(name.property()));
        add(entity, name);
      }
    }

    private void add(int entity, ProfileName name) {
      var kind = name.name().kind();
      var dictionary = Kinds.get(dictionaries, kind);
      block.number(kind == Kind.PERSON ? 0 : 1);
      NumberedName.write(
          name.name(),
          part -> {
            int number = dictionary.add(part);
            seen.part(kind, entity, number);
            return number;
          },
          block);
    }

    /// All that were added; nothing more may be.
    Profiles profiles() {
      if (from.size() > 0) {
        blocks.add(block.bytes());
      }
      return new Profiles(
          Kinds.each(kind -> Kinds.get(dictionaries, kind).dictionary()),
          shared,
          blocks,
          from.toArray());
    }
  }
}
