package org.yaqaza.reading.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.statement.MarkedPage.Said;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Span;

/// Short pages in four languages: who says what, how sure, and what happened.
class AttributionTest {

  private static final Reader READER = new Reader();

  @ParameterizedTest
  @CsvSource({
    "pages.txt, 0.95",
    "held-out.txt, 0.95",
    "second.txt, 0.90",
    "third.txt, 0.90",
    "fourth.txt, 0.85",
    "fifth.txt, 0.76",
    "sixth.txt, 0.82",
    "seventh.txt, 0.82",
    "eighth.txt, 0.86",
    "ninth.txt, 0.86",
    "tenth.txt, 0.70",
    "eleventh.txt, 0.86",
    "twelfth.txt, 0.68"
  })
  void findsWhoSaysWhatAndInventsNothing(String file, double least) {
    var languages = new TreeMap<String, Tally>();
    var faults = new ArrayList<String>();
    for (var page : MarkedPage.all(file)) {
      var reading = READER.read(Original.plain(page.text()));
      var tally = languages.computeIfAbsent(page.language(), _ -> new Tally());
      tally.found += reading.claims().size();
      tally.expected += page.claims().size();
      for (var said : page.claims()) {
        if (reading.claims().stream().anyMatch(claim -> fits(reading, page, said, claim))) {
          tally.right++;
        } else {
          faults.add(page.name() + " misses: " + read(page, said.span()));
        }
      }
      for (var claim : reading.claims()) {
        if (page.claims().stream().noneMatch(said -> fits(reading, page, said, claim))) {
          faults.add(page.name() + " invents: " + said(reading, claim));
        }
      }
    }
    var all = new Tally();
    languages.values().forEach(all::add);
    System.out.println("attribution, " + file + ": " + all + " " + languages);
    faults.forEach(System.out::println);
    assertTrue(
        all.precision() >= least && all.recall() >= least, all + "\n" + String.join("\n", faults));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ée. L'association Rives du Dé", "لا غير. أما النيابة العمومية فاتهمته ب"})
  void readsAPageThatIsCutOff(String text) {
    assertEquals(0, READER.read(Original.plain(text)).claims().size());
  }

  private static final class Tally {
    private int right;
    private int found;
    private int expected;

    void add(Tally other) {
      right += other.right;
      found += other.found;
      expected += other.expected;
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / expected;
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f of %d".formatted(precision(), recall(), expected);
    }
  }

  /// The status counts in the older sets alone: in the others what anybody asserts is `alleged`,
  /// where the reader says `happened` and names who asserts it.
  @ParameterizedTest
  @CsvSource({
    "pages.txt, true, 0.95",
    "held-out.txt, true, 0.90",
    "second.txt, true, 0.90",
    "third.txt, true, 0.90",
    "fourth.txt, true, 0.90",
    "fifth.txt, false, 0.70",
    "sixth.txt, false, 0.65",
    "seventh.txt, false, 0.70",
    "eighth.txt, false, 0.70",
    "ninth.txt, false, 0.5",
    "tenth.txt, false, 0.50",
    "eleventh.txt, false, 0.70",
    "twelfth.txt, false, 0.35"
  })
  void findsWhatHappened(String file, boolean status, double least) {
    int right = 0;
    int expected = 0;
    var faults = new ArrayList<String>();
    for (var page : MarkedPage.all(file)) {
      var reading = READER.read(Original.plain(page.text()));
      for (var told : page.events()) {
        expected++;
        if (reading.events().stream().anyMatch(event -> fits(reading, told, event, status))) {
          right++;
        } else {
          faults.add(page.name() + " misses: " + told);
        }
      }
    }
    var figures = right + " of " + expected;
    System.out.println("events, " + file + ": " + figures);
    faults.forEach(System.out::println);
    assertTrue(right >= least * expected, figures + "\n" + String.join("\n", faults));
  }

  private static boolean fits(Reading reading, MarkedPage.Told told, Event event, boolean status) {
    return event.type().equals(told.type())
        && (!status || event.status().code().equals(told.status()))
        && reading.page().text().readOriginal(event.trigger()).contains(told.trigger());
  }

  private static boolean fits(Reading reading, MarkedPage page, Said said, Claim claim) {
    var span = reading.page().text().origin(claim.span());
    return alike(span, said.span())
        && claim.certainty().code().equals(said.certainty())
        && claim.quoted() == said.quoted()
        && isSource(reading, page, claim.source(), at(page, said.source()))
        && said.behind().stream()
            .allMatch(
                behind ->
                    claim.chain().stream()
                        .anyMatch(source -> isSource(reading, page, source, at(page, behind))));
  }

  private static Span at(MarkedPage page, String source) {
    var span = page.sources().get(source);
    if (span == null) {
      throw new IllegalStateException(page.name() + ": no source " + source);
    }
    return span;
  }

  /// Spans are alike when they share more than half of what both cover.
  private static boolean alike(Span one, Span other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    int covered = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
    return shared * 2 > covered;
  }

  private static boolean isSource(
      Reading reading, MarkedPage page, Claim.Source source, Span expected) {
    var spans = new ArrayList<Span>(List.of(source.span()));
    if (source instanceof Claim.Source.Named named) {
      reading.mentions().stream()
          .filter(mention -> mention.id().equals(named.mention()))
          .forEach(mention -> spans.add(mention.span()));
    }
    return spans.stream()
        .map(span -> reading.page().text().origin(span))
        .anyMatch(
            span ->
                span.overlaps(expected)
                    // a pronoun that speaks again
                    || read(page, span).equalsIgnoreCase(read(page, expected)));
  }

  private static String read(MarkedPage page, Span span) {
    return page.text().substring(span.start(), span.end());
  }

  private static String said(Reading reading, Claim claim) {
    var text = reading.page().text();
    return claim.certainty().code()
        + " by "
        + text.readOriginal(claim.source().span())
        + ": "
        + text.readOriginal(claim.span());
  }
}
