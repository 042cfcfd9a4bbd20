package org.yaqaza.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;

/// Finds what [Scan] finds without weighing everything: distinct name parts stand in one
/// dictionary, each with the entities that have it. Only entities that share a part or a document
/// with the subject are weighed, by the same rule, and of these only such as can still be among the
/// best: what their names can say at most follows from the parts they share, what their dates of
/// birth can say from the years. Immutable: any number of threads may search it.
public final class Index implements Search {

  private final Profiles profiles;
  private final Map<Kind, Postings> postings;
  private final BirthYears years;
  private final DocumentShapes documents;
  private final Queue<Reach> idle = new ConcurrentLinkedQueue<>();

  /// Of all `entities`; two may not share an id.
  public Index(Collection<Subject> entities) {
    this(Growing.of(entities));
  }

  private Index(Growing growing) {
    this(growing.profiles.profiles(), growing.postings);
  }

  private Index(Profiles profiles, Map<Kind, Postings.Growing> growing) {
    this.profiles = profiles;
    this.postings =
        Kinds.each(
            kind ->
                Kinds.get(growing, kind)
                    .postings(profiles.dictionary(kind), kind, profiles.size()));
    this.years = new BirthYears(profiles);
    this.documents = new DocumentShapes(profiles);
  }

  private Index(Map<Kind, Postings> postings, Profiles profiles) {
    this.profiles = profiles;
    this.postings = postings;
    this.years = new BirthYears(profiles);
    this.documents = new DocumentShapes(profiles);
  }

  /// An index to which entities are added one after the other.
  private static final class Growing {

    /// Entities that are read at once: bounds the memory that read names take before they are
    /// packed.
    private static final int CHUNK = 1 << 13;

    private final Map<Kind, Postings.Growing> postings = Kinds.each(_ -> new Postings.Growing());
    private final Profiles.Growing profiles =
        new Profiles.Growing((kind, entity, part) -> Kinds.get(postings, kind).add(entity, part));

    static Growing of(Collection<Subject> entities) {
      var growing = new Growing();
      var chunk = new ArrayList<Subject>(CHUNK);
      for (var entity : entities) {
        chunk.add(entity);
        if (chunk.size() == CHUNK) {
          growing.read(chunk);
          chunk.clear();
        }
      }
      growing.read(chunk);
      return growing;
    }

    private void read(List<Subject> chunk) {
      chunk.parallelStream().map(Profile::of).toList().forEach(profiles::add);
    }
  }

  static Index ofProfiles(Stream<Profile> profiles) {
    var growing = new Growing();
    profiles.forEachOrdered(growing.profiles::add);
    return new Index(growing);
  }

  /// All profiles, each made when it is asked for.
  Stream<Profile> profiles() {
    return profiles.stream();
  }

  /// Those of `ids` that are here.
  Set<String> held(Set<String> ids) {
    return IntStream.range(0, size())
        .mapToObj(profiles::id)
        .filter(ids::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Writes what [#read] needs.
  void write(DataOutputStream out) throws IOException {
    profiles.write(out);
    for (var kind : Kind.values()) {
      Kinds.get(postings, kind).write(out);
    }
  }

  /// The index that was written.
  ///
  /// @throws IOException when that was none
  static Index read(DataInputStream in) throws IOException {
    var profiles = Profiles.read(in);
    var postings = new EnumMap<Kind, Postings>(Kind.class);
    for (var kind : Kind.values()) {
      postings.put(kind, Postings.read(in, profiles.dictionary(kind), kind, profiles.size()));
    }
    return new Index(postings, profiles);
  }

  @Override
  public int size() {
    return profiles.size();
  }

  @Override
  public List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    var best = new Best(threshold, limit);
    search(Profile.of(subject), among, best);
    return best.matches();
  }

  /// Offers all that may still be among the `best` to it, the most promising first.
  void search(Profile asked, Predicate<String> among, Best best) {
    var idling = idle.poll();
    var reach = idling == null ? new Reach(postings, profiles.size()) : idling;
    for (var name : asked.names()) {
      reach.add(name.name());
    }
    for (var document : asked.documents()) {
      documents.forEach(document.shape(), reach::add);
    }
    for (long candidate : candidates(asked, reach, best.least())) {
      if (-(candidate >> Integer.SIZE) < best.least()) {
        break;
      }
      weigh(asked, (int) candidate, reach, among, best);
    }
    reach.clear();
    idle.offer(reach);
  }

  /// Who may weigh `least` or more: in the high half of each number what they may weigh at most,
  /// negated, in the low half the entity; so the most promising stand first.
  private long[] candidates(Profile asked, Reach reach, int least) {
    var born = years.asked(asked.births());
    int facts = Occasion.SEARCH.prior() + Weigher.Facts.most(asked);
    var candidates = new long[reach.size()];
    int count = 0;
    for (int i = 0; i < reach.size(); i++) {
      int entity = reach.entity(i);
      int most = reach.most(entity) + facts + born.lessThanMost(entity);
      if (most >= least) {
        candidates[count++] = (long) -most << Integer.SIZE | entity;
      }
    }
    var kept = Arrays.copyOf(candidates, count);
    Arrays.sort(kept);
    return kept;
  }

  private void weigh(Profile asked, int entity, Reach reach, Predicate<String> among, Best best) {
    if (!asked.schema().compatibleWith(profiles.schema(entity))) {
      return;
    }
    var opened = profiles.new Opened(entity);
    if (!among.test(opened.facts.id())) {
      return;
    }
    var facts = Weigher.Facts.compare(asked, opened.facts);
    if (Occasion.SEARCH.prior() + reach.most(entity) + facts.tenths() >= best.least()) {
      var held = opened.held();
      Weigher.weigh(asked, held.profile(), facts, (_, h) -> reach.lookup(held.numbered(h)))
          .ifPresent(weighed -> best.offer(held.profile(), weighed));
    }
  }
}
