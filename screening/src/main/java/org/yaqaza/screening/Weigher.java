package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Evidence.DocumentFit;
import org.yaqaza.screening.Profile.ProfileName;

/// Weighs a subject against an entity: the one definition of what a match is worth, used by the
/// scan and by the index.
///
/// An entity is weighed when it is of a kind that the subject can be, and shares with it a part of
/// a name that says who is meant, or the number of a document. Of several names the pair that says
/// most counts.
final class Weigher {

  /// The outcome for one entity.
  ///
  /// @param occasion on which it was weighed
  /// @param tenths the sum of all evidence, in tenths of a bit
  /// @param name the names that met, absent when only a document did
  record Weighed(Occasion occasion, int tenths, @Nullable NameMeeting name, Facts facts) {}

  /// The pair of names that says most.
  record NameMeeting(ProfileName asked, ProfileName held, NameFit fit) {
    int tenths() {
      return fit.tenths() + (held.isWeak() ? Weights.WEAK_ALIAS : 0);
    }
  }

  /// Where the likenesses between an asked name and a held one are found.
  @FunctionalInterface
  interface Lookups {
    LikenessLookup between(ProfileName asked, ProfileName held);
  }

  private Weigher() {}

  /// Weighs `held` against `asked`; empty when the two have nothing to do with each other.
  static Optional<Weighed> weigh(Profile asked, Profile held, Lookups lookups) {
    return asked.schema().compatibleWith(held.schema())
        ? weigh(asked, held, Facts.compare(asked, held), lookups)
        : Optional.empty();
  }

  /// The same for two of kinds that can be one, whose facts are compared already.
  static Optional<Weighed> weigh(Profile asked, Profile held, Facts facts, Lookups lookups) {
    var name =
        bestName(asked, held, (a, h) -> NameFit.of(a.name(), h.name(), lookups.between(a, h)));
    if (name == null && !facts.sameDocument()) {
      return Optional.empty();
    }
    return Optional.of(weighed(Occasion.SEARCH, name, facts));
  }

  /// Weighs the two whether or not they have anything to do with each other.
  static Weighed compare(Profile asked, Profile held, Lookups lookups) {
    var name =
        bestName(
            asked,
            held,
            (a, h) ->
                a.name().isAcronym() || h.name().isAcronym()
                    ? NameFit.of(a.name(), h.name(), lookups.between(a, h))
                    : Optional.of(NameFit.anyOf(a.name(), h.name(), lookups.between(a, h))));
    return weighed(Occasion.COMPARISON, name, Facts.compare(asked, held));
  }

  private static Weighed weighed(Occasion occasion, @Nullable NameMeeting name, Facts facts) {
    int tenths = occasion.prior() + (name == null ? 0 : name.tenths()) + facts.tenths();
    return new Weighed(occasion, tenths, name, facts);
  }

  private interface Fitting {
    Optional<NameFit> fit(ProfileName asked, ProfileName held);
  }

  private static @Nullable NameMeeting bestName(Profile asked, Profile held, Fitting fitting) {
    NameMeeting best = null;
    for (var a : asked.names()) {
      for (var h : held.names()) {
        if (a.name().kind() == h.name().kind()) {
          var fit = fitting.fit(a, h);
          if (fit.isPresent()) {
            var meeting = new NameMeeting(a, h, fit.get());
            best = best == null || meeting.tenths() > best.tenths() ? meeting : best;
          }
        }
      }
    }
    return best;
  }

  /// Everything besides names.
  ///
  /// @param evidence the lines, each with its weight
  record Facts(List<Evidence> evidence) {

    static Facts compare(Profile asked, Profile held) {
      var lines = new ArrayList<Evidence>();
      Births.compare(asked.births(), held.births()).ifPresent(lines::add);
      nationality(asked, held).ifPresent(lines::add);
      gender(asked.genders(), held.genders()).ifPresent(lines::add);
      document(asked.documents(), held.documents()).ifPresent(lines::add);
      return new Facts(List.copyOf(lines));
    }

    /// The most that facts about `asked` can say of anybody, in tenths of a bit.
    static int most(Profile asked) {
      return (asked.births().isEmpty() ? 0 : Weights.most("born-"))
          + (asked.nationalities().isEmpty() && asked.countries().isEmpty()
              ? 0
              : Math.max(Weights.most("nationality-"), Weights.most("country-")))
          + (asked.genders().isEmpty() ? 0 : Weights.most("gender-"))
          + (asked.documents().isEmpty() ? 0 : Weights.most("document-"));
    }

    int tenths() {
      return evidence.stream().mapToInt(e -> (int) Math.round(10 * e.weight())).sum();
    }

    boolean sameDocument() {
      return evidence.stream()
          .anyMatch(e -> e instanceof Evidence.Document d && d.fit() != DocumentFit.OTHER);
    }
  }

  private static Optional<Evidence> nationality(Profile asked, Profile held) {
    return asked.isPerson() || held.isPerson()
        ? nationalityOfPerson(asked, held)
        : countryOfOrganisation(asked, held);
  }

  private static Optional<Evidence> nationalityOfPerson(Profile asked, Profile held) {
    var ours = asked.nationalities().isEmpty() ? asked.countries() : asked.nationalities();
    if (ours.isEmpty()) {
      return Optional.empty();
    }
    var shared = firstShared(ours, held.nationalities());
    if (shared.isPresent()) {
      return agrees("nationality-agrees", shared.get());
    }
    var resident = firstShared(ours, held.countries());
    if (resident.isPresent()) {
      return agrees("nationality-resident", resident.get());
    }
    return held.nationalities().isEmpty() || asked.nationalities().isEmpty()
        ? Optional.empty()
        : differs("nationality-differs", ours, held.nationalities());
  }

  private static Optional<Evidence> countryOfOrganisation(Profile asked, Profile held) {
    if (asked.countries().isEmpty() || held.countries().isEmpty()) {
      return Optional.empty();
    }
    var shared = firstShared(asked.countries(), held.countries());
    return shared.isPresent()
        ? agrees("country-agrees", shared.get())
        : differs("country-differs", asked.countries(), held.countries());
  }

  private static Optional<Evidence> agrees(String weight, String code) {
    return Optional.of(new Evidence.Nationality(bits(weight), true, code, code));
  }

  private static Optional<Evidence> differs(String weight, Set<String> ours, Set<String> theirs) {
    return Optional.of(
        new Evidence.Nationality(
            bits(weight), false, String.join(" ", ours), String.join(" ", theirs)));
  }

  private static Optional<Evidence> gender(Set<String> ours, Set<String> theirs) {
    if (ours.isEmpty() || theirs.isEmpty() || ours.contains("other") || theirs.contains("other")) {
      return Optional.empty();
    }
    var agrees = firstShared(ours, theirs).isPresent();
    return Optional.of(
        new Evidence.Gender(
            bits(agrees ? "gender-agrees" : "gender-differs"),
            agrees,
            String.join(" ", ours),
            String.join(" ", theirs)));
  }

  /// The pair of numbers that agrees best.
  private static Optional<Evidence> document(
      Set<Profile.Document> ours, Set<Profile.Document> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    Evidence best = document(DocumentFit.OTHER, ours.iterator().next(), theirs.iterator().next());
    for (var mine : ours) {
      for (var other : theirs) {
        if (mine.key().equals(other.key())) {
          return Optional.of(document(DocumentFit.SAME, mine, other));
        }
        if (mine.shape().equals(other.shape())) {
          best = document(DocumentFit.MISREAD, mine, other);
        }
      }
    }
    return Optional.of(best);
  }

  private static Evidence document(
      DocumentFit fit, Profile.Document ours, Profile.Document theirs) {
    var weight =
        switch (fit) {
          case SAME -> "document-agrees";
          case MISREAD -> "document-misread";
          case OTHER -> "document-differs";
        };
    return new Evidence.Document(bits(weight), fit, ours.text(), theirs.text());
  }

  private static Optional<String> firstShared(Set<String> ours, Set<String> theirs) {
    return ours.stream().filter(theirs::contains).findFirst();
  }

  private static double bits(String weight) {
    return Weights.tenths(weight) / 10.0;
  }
}
