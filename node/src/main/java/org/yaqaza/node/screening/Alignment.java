package org.yaqaza.node.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.node.language.Words;

/// How two names met: part over part, in the order of the asked name.
public final class Alignment {

  /// Two parts over each other.
  ///
  /// @param asked empty where nobody asked for it
  /// @param held empty where the list does not say it
  /// @param kind `agrees`, `differs` or `missing`
  /// @param sign the same in a sign
  /// @param word how they met, in words
  /// @param letters over letters, may be empty
  public record Pair(
      String asked,
      String held,
      String kind,
      String sign,
      String word,
      List<Evidence.Chunk> letters) {}

  private record Placed(int asked, int held, Pair pair) {}

  private Alignment() {}

  /// The pairs of `match`; none when no names were compared.
  static List<Pair> of(Match match, Words words) {
    var placed = new ArrayList<Placed>();
    var omitted = new ArrayList<Placed>();
    for (var line : match.evidence()) {
      switch (line) {
        case Evidence.NamePart e ->
            placed.add(new Placed(e.asked().start(), e.held().start(), met(e, words)));
        case Evidence.NamePartDiffers e ->
            placed.add(new Placed(e.asked().start(), e.held().start(), differing(e, words)));
        case Evidence.NamePartExtra e ->
            placed.add(new Placed(e.asked().start(), -1, missing(e, words)));
        case Evidence.NamePartOmitted e ->
            omitted.add(new Placed(-1, e.held().start(), missing(e, words)));
        default -> {
          // says nothing of a part
        }
      }
    }
    placed.sort(Comparator.comparingInt(Placed::asked));
    omitted.sort(Comparator.comparingInt(Placed::held));
    omitted.forEach(part -> placed.add(placeOf(part, placed), part));
    return placed.stream().map(Placed::pair).toList();
  }

  /// Behind the part that stands before it in the held name.
  private static int placeOf(Placed omitted, List<Placed> placed) {
    int after = -1;
    for (int i = 0; i < placed.size(); i++) {
      int held = placed.get(i).held;
      if (held >= 0 && held < omitted.held && (after < 0 || held > placed.get(after).held)) {
        after = i;
      }
    }
    return after + 1;
  }

  private static Pair met(Evidence.NamePart e, Words words) {
    var how = e.how().name().toLowerCase(Locale.ROOT);
    var sign = e.how() == Evidence.Meeting.SAME ? "=" : "≈";
    return new Pair(
        e.query(), e.listed(), "agrees", sign, words.say("card.meet." + how), e.chunks());
  }

  private static Pair differing(Evidence.NamePartDiffers e, Words words) {
    return new Pair(
        e.query(), e.listed(), "differs", "≠", words.say("card.meet.differs"), List.of());
  }

  private static Pair missing(Evidence e, Words words) {
    return new Pair(e.query(), e.listed(), "missing", "–", words.say("card.nobody"), List.of());
  }
}
