package org.yaqaza.reading.text;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parts an article from what stands around it, line by line, each with the reason.
final class Segmenter {

  /// Fewer words without a full stop are a heading, a caption or a tag.
  private static final int FEWEST_WORDS = 14;

  private static final int LONGEST_TITLE = 34;
  private static final int FEWEST_OF_TITLE = 4;
  private static final int FEWEST_OF_HEADLINE = 4;
  private static final int FEWEST_RUNS = 3;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_DATELINE = 14;
  private static final double LINKED = 0.7;

  private static final Notices NOTICES = new Notices();

  private final String text;
  private final Optional<String> title;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Segmenter(String text, Optional<String> title) {
    this.text = text;
    this.title = title.map(Notices::words).filter(words -> !words.isEmpty());
  }

  /// A stretch and what it is taken for so far.
  private static final class Candidate {
    private final Line line;
    private final String words;
    private final int count;
    private Role role;
    private String reason;

    Candidate(Line line, String words, Role role, String reason) {
      this.line = line;
      this.words = words;
      this.count = count(words);
      this.role = role;
      this.reason = reason;
    }

    private static int count(String words) {
      int count = words.isEmpty() ? 0 : 1;
      for (int i = words.indexOf(' '); i >= 0; i = words.indexOf(' ', i + 1)) {
        count++;
      }
      return count;
    }

    void is(Role role, String reason) {
      this.role = role;
      this.reason = reason;
    }

    boolean isOpen() {
      return role == Role.BODY;
    }
  }

  /// @param title as the container says, if it does
  static List<Segment> segments(Analysis analysis, Optional<String> title) {
    var text = analysis.text().text();
    var segmenter = new Segmenter(text, title);
    for (var line : Paragraphs.of(text, analysis.lines())) {
      segmenter.take(line);
    }
    segmenter.findTitle();
    segmenter.findShortLines();
    return segmenter.candidates.stream()
        .map(one -> new Segment(one.line.span(), one.role, one.reason))
        .toList();
  }

  private void take(Line line) {
    var pieces = pieces(line);
    if (pieces.size() > FEWEST_RUNS || (pieces.size() > 1 && candidates.isEmpty())) {
      for (var piece : pieces) {
        candidates.add(
            new Candidate(
                piece, words(piece), Role.HEADLINE, "one of a row parted by wide blanks"));
      }
    } else {
      var one = new Candidate(line, words(line), Role.BODY, "running text");
      judge(one);
      candidates.add(one);
    }
  }

  private String words(Line line) {
    return Notices.words(CharBuffer.wrap(text, line.span().start(), line.span().end()));
  }

  /// The line cut where three or more blanks stand that do not break, or a mixture of blanks.
  private List<Line> pieces(Line line) {
    var pieces = new ArrayList<Line>();
    int start = line.span().start();
    int end = line.span().end();
    for (int i = start; i < end; i++) {
      int stop = i;
      boolean wide = false;
      while (stop < end && Blanks.isBlank(text.charAt(stop))) {
        wide |= text.charAt(stop) != ' ';
        stop++;
      }
      if (wide && stop - i >= SHORTEST_RUN) {
        Blanks.trimmed(text, start, i).ifPresent(span -> pieces.add(new Line(span)));
        start = stop;
      }
      i = Math.max(i, stop - 1);
    }
    Blanks.trimmed(text, start, end).ifPresent(span -> pieces.add(new Line(span)));
    return pieces;
  }

  /// What can be said of a line on its own.
  private void judge(Candidate one) {
    var span = one.line.span();
    if (isShortCode(span)) {
      one.is(Role.SHORT_CODE, "a whole line in square brackets that begins like a program's word");
    } else if (one.count == 0) {
      one.is(Role.NOTICE, "marks alone");
    } else if (isNumbers(one.words)) {
      one.is(Role.PAGER, "numbers alone");
    } else if (one.line.place() == Line.Place.HEADING && !seen.contains(one.words)) {
      one.is(Role.TITLE, "the page's heading");
      seen.add(one.words);
    } else if (!seen.add(one.words) && one.count >= FEWEST_OF_TITLE) {
      one.is(Role.NOTICE, "said before on this page");
    } else {
      NOTICES
          .known(one.words, one.count)
          .filter(known -> fits(one, known))
          .ifPresentOrElse(
              known -> one.is(known.role(), "known words: " + known.words()), () -> byPlace(one));
    }
  }

  private static boolean isNumbers(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) != ' ' && !Character.isDigit(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A long line that ends like a sentence is not a byline because it begins with one's words.
  private boolean fits(Candidate one, Notices.Known known) {
    return switch (known.role()) {
      case BYLINE, CAPTION -> one.count <= 10 && !endsLikeASentence(one.line.span());
      case DATELINE, TAG, PAGER -> one.count < FEWEST_WORDS + 6;
      default -> true;
    };
  }

  private void byPlace(Candidate one) {
    boolean stopped = endsLikeASentence(one.line.span());
    switch (one.line.place()) {
      case AROUND ->
          one.is(
              one.count >= FEWEST_OF_HEADLINE && one.line.linked() > LINKED
                  ? Role.HEADLINE
                  : Role.NOTICE,
              "beside the article: menu, side column or foot");
      case CAPTION -> one.is(Role.CAPTION, "a picture's caption");
      case HEADING -> one.is(Role.NOTICE, "the heading again");
      case TEXT -> {
        if (one.line.linked() > LINKED && !stopped) {
          one.is(one.count >= FEWEST_OF_HEADLINE ? Role.HEADLINE : Role.TAG, "nothing but a link");
        } else if (one.count <= LONGEST_DATELINE && !stopped && isDate(one)) {
          one.is(Role.DATELINE, "a date on a line of its own");
        }
      }
    }
  }

  private boolean isDate(Candidate one) {
    var tokens = Tokens.of(text, one.line.span().start(), one.line.span().end());
    return one.count <= 8 && Dateline.read(tokens).published().isPresent();
  }

  private boolean isShortCode(Span span) {
    int start = span.start();
    if (text.charAt(start) != '[' || text.charAt(span.end() - 1) != ']' || span.end() - start < 4) {
      return false;
    }
    char first = text.charAt(text.charAt(start + 1) == '/' ? start + 2 : start + 1);
    return first < 0x80 && Character.isLetter(first);
  }

  /// A full stop, perhaps with closing marks after it.
  private boolean endsLikeASentence(Span span) {
    int at = span.end() - 1;
    while (at > span.start() && "\"”“»’')]›".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    while (at > span.start() && Blanks.isBlank(text.charAt(at))) {
      at--;
    }
    return ".!?؟…:؛".indexOf(text.charAt(at)) >= 0;
  }

  /// The page's own heading, or the line that the container names, or the first short line before
  /// the article.
  private void findTitle() {
    boolean has = candidates.stream().anyMatch(one -> one.role == Role.TITLE);
    if (has) {
      return;
    }
    var named =
        candidates.stream()
            .filter(Candidate::isOpen)
            .filter(one -> title.isPresent() && one.count > 2 && title.get().startsWith(one.words))
            .findFirst();
    named
        .or(this::firstShortLine)
        .ifPresent(one -> one.is(Role.TITLE, "the first short line before the article"));
  }

  private Optional<Candidate> firstShortLine() {
    Candidate found = null;
    int body = 0;
    for (var one : candidates) {
      if (!one.isOpen()) {
        continue;
      }
      if (isBody(one)) {
        body++;
        break;
      }
      boolean longer = found == null || (found.count < FEWEST_OF_TITLE && one.count > found.count);
      if (longer && one.count <= LONGEST_TITLE) {
        found = one;
      }
    }
    return body > 0 ? Optional.ofNullable(found) : Optional.empty();
  }

  private boolean isBody(Candidate one) {
    var span = one.line.span();
    return one.count > LONGEST_TITLE
        || (one.count >= FEWEST_WORDS && !isTitleLike(one))
        || (one.count < FEWEST_WORDS && one.count > 2 && text.charAt(span.end() - 1) == '.');
  }

  /// Longer than most, but without a full stop and before anything else.
  private boolean isTitleLike(Candidate one) {
    return !endsLikeASentence(one.line.span())
        && candidates.stream().filter(Candidate::isOpen).findFirst().orElse(one) == one;
  }

  /// Short lines without a full stop: headings and captions amid the article, tags after it.
  private void findShortLines() {
    int last = -1;
    for (int i = 0; i < candidates.size(); i++) {
      var one = candidates.get(i);
      if (one.isOpen() && isRunningText(one)) {
        last = i;
      }
    }
    if (last < 0) {
      return;
    }
    for (int i = 0; i < candidates.size(); i++) {
      var one = candidates.get(i);
      if (one.isOpen() && !isRunningText(one)) {
        one.is(
            i < last ? Role.CAPTION : Role.TAG,
            i < last
                ? "a short line without a full stop: heading or caption"
                : "a short line without a full stop after the article");
      }
    }
  }

  private boolean isRunningText(Candidate one) {
    return one.count >= FEWEST_WORDS || endsLikeASentence(one.line.span());
  }
}
