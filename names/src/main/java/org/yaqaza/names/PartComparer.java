package org.yaqaza.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaqaza.model.Evidence.Chunk;
import org.yaqaza.model.Evidence.Meeting;

/// Compares two parts of names, in this order: the same letters; spellings of one name, or
/// translations of one word; names that are never the same; an initial; letters aligned within or
/// across scripts, up to a limit that grows with length.
///
/// It says whether and how two parts can be one, and what that costs. It does not say how much that
/// proves: rarity and roles are weighed elsewhere.
public final class PartComparer {

  /// A known other spelling says a little less than the same one.
  private static final int EQUIVALENT_COST = 30;

  /// A short form is another word, and one of several for the same name.
  private static final int SHORT_FORM_COST = 200;

  /// Several organisations have the same initials.
  private static final int ACRONYM_COST = 200;

  /// Syllables of Chinese and Korean names are all near each other: only other romanisations of the
  /// same one count.
  private static final int SYLLABLE_LIMIT = 100;

  /// Parts that are written apart on one side and together on the other are else the same, but for
  /// the habits of spelling: more than that is chance, the longer the likelier.
  private static final int JOINED_LIMIT = 300;

  private static final int JOINED_LIMIT_ACROSS = 500;

  /// Long ones may have a slip besides.
  private static final int LONG_JOINED = 10;

  private static final int LONG_JOINED_LIMIT = 550;

  private static final int SLIP_LIMIT = 1300;

  private PartComparer() {}

  /// How `asked` and `held` can be the same, or empty when they are different. Asked and held may
  /// be exchanged: the answer is the same.
  public static Optional<Likeness> compare(Part asked, Part held) {
    var byTable = byTable(asked, held);
    return byTable.isPresent() || settled(asked, held) ? byTable : aligned(asked, held);
  }

  /// The part of the comparison that needs no alignment of letters.
  static Optional<Likeness> byTable(Part asked, Part held) {
    if (asked.joined() && held.joined()) {
      return Optional.empty();
    }
    if (isAcronym(asked) || isAcronym(held)) {
      return standFor(asked, held) || standFor(held, asked)
          ? Optional.of(new Likeness(Meeting.ACRONYM, ACRONYM_COST))
          : Optional.empty();
    }
    if (asked.script() == held.script() && asked.key().text().equals(held.key().text())) {
      return Optional.of(new Likeness(Meeting.SAME, 0));
    }
    if (isInitial(asked) || isInitial(held)) {
      return sameInitial(asked, held)
          ? Optional.of(new Likeness(Meeting.INITIAL, 0))
          : Optional.empty();
    }
    if (asked.role() == Role.NUMBER || held.role() == Role.NUMBER) {
      return Optional.empty();
    }
    if (asked.role() == Role.CLASS_WORD && shareOne(concepts(asked), concepts(held))) {
      return Optional.of(new Likeness(Meeting.TRANSLATED, EQUIVALENT_COST));
    }
    var ours = classes(asked);
    var theirs = ours.isEmpty() ? ours : classes(held);
    if (!shareOne(ours, theirs)) {
      return Optional.empty();
    }
    var shared = new HashSet<>(ours);
    shared.retainAll(theirs);
    int cost = Equivalents.shortFormsOnly(shared) ? SHORT_FORM_COST : EQUIVALENT_COST;
    return Optional.of(new Likeness(Meeting.EQUIVALENT, cost));
  }

  /// Whether letters have no say: initials, acronyms, numbers, names that are never the same, and
  /// neighbours on both sides, which meet part by part.
  static boolean settled(Part asked, Part held) {
    return (asked.joined() && held.joined())
        || isInitial(asked)
        || isInitial(held)
        || isAcronym(asked)
        || isAcronym(held)
        || asked.role() == Role.NUMBER
        || held.role() == Role.NUMBER
        || (asked.script() == held.script() && asked.key().text().equals(held.key().text()))
        || neverTheSame(asked, held);
  }

  private static boolean neverTheSame(Part asked, Part held) {
    var ours = classes(asked);
    return !ours.isEmpty() && Equivalents.neverTheSame(ours, classes(held));
  }

  private static Optional<Likeness> aligned(Part asked, Part held) {
    var way = Way.between(asked, held);
    int limit = limit(asked, held);
    int cost = way.alignment().cost(way.held(), limit);
    return cost <= limit ? Optional.of(new Likeness(meeting(asked, held), cost)) : Optional.empty();
  }

  /// What it would cost to read the one as the other with a slip more than [#compare] allows, in
  /// hundredths of a bit; empty when they have too little in common, or are known to be different
  /// names.
  public static OptionalInt slip(Part asked, Part held) {
    if (!LetterCosts.known(asked.script(), held.script())
        || !mayBeNear(asked, held)
        || settled(asked, held)) {
      return OptionalInt.empty();
    }
    int cost = Way.between(asked, held).alignment().cost(held.key().text(), SLIP_LIMIT);
    return cost <= SLIP_LIMIT ? OptionalInt.of(cost) : OptionalInt.empty();
  }

  /// Quick to see: within a script they must share letters, across scripts be of fitting length.
  private static boolean mayBeNear(Part asked, Part held) {
    var a = asked.key().text();
    var b = held.key().text();
    if (asked.script() == held.script()) {
      return shareMostLetters(a, b);
    }
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    return shorter >= 3 && longer <= 2 * shorter + 2;
  }

  private static boolean shareMostLetters(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (Math.abs(a.length() - b.length()) > 2 || longer < 3) {
      return false;
    }
    int shared = Long.bitCount(letters(a) & letters(b));
    int most = Math.max(Long.bitCount(letters(a)), Long.bitCount(letters(b)));
    return shared >= most - 2 && shared * 2 >= most;
  }

  private static long letters(String key) {
    long letters = 0;
    for (int i = 0; i < key.length(); i++) {
      letters |= 1L << (key.charAt(i) & 63);
    }
    return letters;
  }

  static Meeting meeting(Part asked, Part held) {
    return asked.script() == held.script() ? Meeting.SPELLING : Meeting.TRANSLITERATED;
  }

  /// The greatest cost at which letters still count as one name, in hundredths of a bit: little for
  /// short parts, at most 7.5 bits. Arabic and Hebrew letters count for more, since short vowels
  /// are not written.
  static int limit(Part asked, Part held) {
    int limit = Math.min(limit(asked), limit(held));
    if (isSyllable(asked) && isSyllable(held)) {
      return Math.min(limit, SYLLABLE_LIMIT);
    }
    if (!asked.joined() && !held.joined()) {
      return limit;
    }
    int shorter = Math.min(asked.key().text().length(), held.key().text().length());
    return Math.min(limit, joinedLimit(asked.script(), held.script(), shorter));
  }

  private static boolean isSyllable(Part part) {
    return part.script() == Script.LATIN && Syllables.isOne(part.key().text());
  }

  /// The same for joined parts; it does not fall with `length`, the number of letters of the
  /// shorter key.
  static int joinedLimit(Script asked, Script held, int length) {
    if (asked != held) {
      return JOINED_LIMIT_ACROSS;
    }
    return length >= LONG_JOINED ? LONG_JOINED_LIMIT : JOINED_LIMIT;
  }

  static int limit(Part part) {
    var length = part.key().text().length() * (part.script().leavesOutVowels() ? 140 : 100);
    return Math.clamp(length * 130L / 100 - 100, 0, 750);
  }

  /// Letters over letters for two parts that are alike, in reading order, as they were written.
  public static List<Chunk> chunks(Part asked, String askedName, Part held, String heldName) {
    var way = Way.between(asked, held);
    var chunks = new ArrayList<Chunk>();
    for (var step : way.alignment().steps(way.held())) {
      var chunk =
          new Chunk(
              way.askedSpelled() ? letters(asked, askedName, step.askedFrom(), step.askedTo()) : "",
              way.heldSpelled() ? letters(held, heldName, step.heldFrom(), step.heldTo()) : "");
      var last = chunks.isEmpty() ? null : chunks.getLast();
      if (last != null && (isHalf(chunk) || isHalf(last))) {
        chunks.set(
            chunks.size() - 1, new Chunk(last.asked() + chunk.asked(), last.held() + chunk.held()));
      } else {
        chunks.add(chunk);
      }
    }
    return chunks.stream().anyMatch(PartComparer::isHalf) ? List.of() : List.copyOf(chunks);
  }

  /// Whether the letters of one side stand for nothing; they go with their neighbours.
  private static boolean isHalf(Chunk chunk) {
    return chunk.asked().isEmpty() || chunk.held().isEmpty();
  }

  private static String letters(Part part, String name, int from, int to) {
    var letters = new StringBuilder();
    var origin = part.key().origin();
    for (int i = from; i < to; i++) {
      if (i == 0 || origin[i] != origin[i - 1]) {
        letters.appendCodePoint(name.codePointAt(origin[i]));
      }
    }
    return letters.toString();
  }

  private static boolean isInitial(Part part) {
    return part.role() == Role.INITIAL;
  }

  private static boolean isAcronym(Part part) {
    return part.role() == Role.ACRONYM;
  }

  /// Whether `initials` are those that `word` is: two names with the same initials are not one.
  private static boolean standFor(Part initials, Part word) {
    return initials.role() == Role.ACRONYM
        && word.role() == Role.NAME
        && !word.joined()
        && initials.script() == word.script()
        && initials.key().text().equals(word.key().text());
  }

  private static boolean sameInitial(Part asked, Part held) {
    var a = Romanised.key(asked);
    var b = Romanised.key(held);
    return !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
  }

  private static Set<String> classes(Part part) {
    return part.role() == Role.NAME || part.role() == Role.KUNYA || part.role() == Role.PARTICLE
        ? Equivalents.classes(part.key().text())
        : Set.of();
  }

  private static Set<String> concepts(Part part) {
    return part.role() == Role.CLASS_WORD ? ClassWords.concepts(part.key().text()) : Set.of();
  }

  private static boolean shareOne(Set<String> a, Set<String> b) {
    for (var one : a) {
      if (b.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /// Which letters are laid over which: two scripts without costs of their own meet in Latin
  /// letters.
  private record Way(Alignment alignment, String held, boolean askedSpelled, boolean heldSpelled) {

    static Way between(Part asked, Part held) {
      var askedKey = asked.key().text();
      var heldKey = held.key().text();
      if (LetterCosts.known(asked.script(), held.script())) {
        var costs = LetterCosts.between(asked.script(), held.script());
        return new Way(costs.prepared(askedKey), heldKey, true, true);
      }
      return asked.script().yieldsTo(held.script())
          ? new Way(
              LetterCosts.between(Script.LATIN, held.script()).prepared(Romanised.key(asked)),
              heldKey,
              false,
              true)
          : new Way(
              LetterCosts.between(asked.script(), Script.LATIN).prepared(askedKey),
              Romanised.key(held),
              true,
              false);
    }
  }
}
