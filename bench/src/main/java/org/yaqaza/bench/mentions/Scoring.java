package org.yaqaza.bench.mentions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yaqaza.bench.mentions.Corpus.Kind;
import org.yaqaza.bench.mentions.Corpus.Label;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.figure.Times;
import org.yaqaza.reading.mention.Mentions;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Pages;

/// Holds what is found against what people marked, by tokens: a mention covers each token that it
/// touches, since the corpora leave what is glued to a word inside its label.
public final class Scoring {

  private static final int SENTENCES_A_PAGE = 30;

  /// Counts of one kind.
  static final class Counts {
    private int marked;
    private int found;
    private int exact;
    private int markedTouched;
    private int foundTouched;

    private static double f(double precision, double recall) {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : part / (double) whole;
    }

    double exactF() {
      return f(share(exact, found), share(exact, marked));
    }

    private void add(Counts other) {
      marked += other.marked;
      found += other.found;
      exact += other.exact;
      markedTouched += other.markedTouched;
      foundTouched += other.foundTouched;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%6d %6d   %.3f  %.3f  %.3f    %.3f  %.3f  %.3f",
          marked,
          found,
          share(exact, found),
          share(exact, marked),
          exactF(),
          share(foundTouched, found),
          share(markedTouched, marked),
          f(share(foundTouched, found), share(markedTouched, marked)));
    }
  }

  private final Function<Page, List<Mention>> finder;
  private final Consumer<String> errors;
  private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);

  /// Scores what the program finds, with the dates found before, as when it reads.
  ///
  /// @param errors told each difference, in one line
  public Scoring(Consumer<String> errors) {
    this(page -> new Mentions().find(page, new Times().find(page)), errors);
  }

  /// @param finder whose mentions are scored
  public Scoring(Function<Page, List<Mention>> finder, Consumer<String> errors) {
    this.finder = finder;
    this.errors = errors;
    for (var kind : Kind.values()) {
      counts.put(kind, new Counts());
    }
  }

  /// Reads `corpus` in pages of some sentences and counts.
  public Scoring score(Corpus corpus) {
    int from = 0;
    int sentences = 0;
    for (int i = 0; i < corpus.tokens().size(); i++) {
      sentences += corpus.ends().get(i) ? 1 : 0;
      if (sentences == SENTENCES_A_PAGE || i == corpus.tokens().size() - 1) {
        page(corpus.part("", from, i + 1));
        from = i + 1;
        sentences = 0;
      }
    }
    return this;
  }

  private void page(Corpus part) {
    var text = new StringBuilder();
    var starts = new int[part.tokens().size() + 1];
    for (int i = 0; i < part.tokens().size(); i++) {
      starts[i] = text.length();
      text.append(part.tokens().get(i)).append(part.ends().get(i) ? '\n' : ' ');
    }
    starts[part.tokens().size()] = text.length();
    var page = Pages.whole(text.toString());
    var found = new ArrayList<Label>();
    for (var mention : finder.apply(page)) {
      var kind = kind(mention.type());
      if (kind.isPresent()) {
        var origin = page.text().origin(mention.span());
        found.add(new Label(at(starts, origin.start()), at(starts, origin.end() - 1), kind.get()));
      }
    }
    count(part, found);
  }

  private static Optional<Kind> kind(Mention.Type type) {
    return switch (type) {
      case PERSON -> Optional.of(Kind.PERSON);
      case PLACE -> Optional.of(Kind.PLACE);
      case ORG, GROUP, MEDIA -> Optional.of(Kind.ORG);
      case DOCUMENT, EVENT -> Optional.empty();
    };
  }

  private static int at(int[] starts, int offset) {
    int at = java.util.Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  private void count(Corpus part, List<Label> found) {
    for (var label : part.labels()) {
      if (label.kind() != Kind.IGNORED) {
        var count = counts.get(label.kind());
        count.marked++;
        boolean exact = found.contains(label);
        count.exact += exact ? 1 : 0;
        count.markedTouched += touched(label, found) ? 1 : 0;
        if (!exact) {
          errors.accept("missed " + shown(part, label));
        }
      }
    }
    for (var label : found) {
      if (part.labels().stream().anyMatch(l -> l.kind() == Kind.IGNORED && overlap(l, label))) {
        continue;
      }
      var count = counts.get(label.kind());
      count.found++;
      count.foundTouched += touched(label, part.labels()) ? 1 : 0;
      if (!part.labels().contains(label)) {
        errors.accept("wrong " + shown(part, label));
      }
    }
  }

  private static boolean touched(Label label, List<Label> others) {
    return others.stream().anyMatch(o -> o.kind() == label.kind() && overlap(o, label));
  }

  private static boolean overlap(Label a, Label b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static String shown(Corpus part, Label label) {
    var tokens = part.tokens();
    return label.kind()
        + "\t"
        + String.join(" ", tokens.subList(label.first(), label.last() + 1))
        + "\t"
        + String.join(" ", tokens.subList(Math.max(0, label.first() - 5), label.first()))
        + " [ "
        + String.join(" ", tokens.subList(label.first(), label.last() + 1))
        + " ] "
        + String.join(
            " ", tokens.subList(label.last() + 1, Math.min(tokens.size(), label.last() + 6)));
  }

  /// The figures as a table.
  public String report() {
    var lines = new StringBuilder();
    var all = new Counts();
    for (var kind : List.of(Kind.PERSON, Kind.PLACE, Kind.ORG)) {
      lines.append(String.format(Locale.ROOT, "%-8s%s%n", kind, counts.get(kind)));
      all.add(counts.get(kind));
    }
    return lines.append(String.format(Locale.ROOT, "%-8s%s%n", "all", all)).toString();
  }
}
