package org.yaqaza.node.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaqaza.node.language.ReasonWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.reading.Documents.Whole;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;

/// The text of a document as a page shows it: in its own words, without its mark-up, cut into runs
/// wherever something begins or ends.
///
/// @param article title and body, in order
/// @param cut what stands around the article, each with the reason why it is not of it
/// @param whole whether all of it is shown
public record Shown(List<Paragraph> article, List<Cut> cut, boolean whole) {

  /// Characters that a page shows at most: nobody reads more on one.
  private static final int MOST = 400_000;

  /// A stretch of text about which the same is to be said.
  ///
  /// @param kind of what is named (`person`, `group`, `time`, `figure`, …), or empty
  /// @param mention the id of what is named, or empty
  /// @param tellings refs of what it tells, parted by spaces
  /// @param sources refs of the tellings whose source it is
  /// @param isCue whether it is by these words that something is said to be somebody's
  /// @param begins refs of the tellings that begin here
  public record Run(
      String text,
      String kind,
      String mention,
      String tellings,
      String sources,
      boolean isCue,
      List<String> begins) {}

  /// A paragraph.
  ///
  /// @param role `title` or `body`
  public record Paragraph(String role, List<Run> runs) {}

  /// What is not of the article.
  public record Cut(String role, String reason, String text) {}

  /// Something that runs from one place to another.
  private record Mark(int start, int end, String what, String value) {}

  public Shown {
    article = List.copyOf(article);
    cut = List.copyOf(cut);
  }

  static Shown of(Whole whole, List<Told> told, Words words) {
    var letters = Letters.of(whole.original());
    var marks = marks(whole.read(), told);
    var article = new ArrayList<Paragraph>();
    var cut = new ArrayList<Cut>();
    boolean isWhole = true;
    for (var segment : whole.read().segments()) {
      if (segment.start() > MOST) {
        isWhole = false;
        break;
      }
      int end = Math.min(segment.end(), segment.start() + MOST);
      if (segment.role().equals("title") || segment.role().equals("body")) {
        article.add(new Paragraph(segment.role(), runs(letters, marks, segment.start(), end)));
      } else {
        var reason = ReasonWords.say(segment.reason(), words);
        cut.add(new Cut(segment.role(), reason, letters.text(segment.start(), end)));
      }
    }
    return new Shown(article, cut, isWhole);
  }

  private static List<Mark> marks(Read read, List<Told> told) {
    var marks = new ArrayList<Mark>();
    for (var mention : read.mentions()) {
      var kind = mention.type().name().toLowerCase(Locale.ROOT);
      marks.add(new Mark(mention.start(), mention.end(), "kind", kind + " " + mention.id()));
    }
    read.times().forEach(time -> marks.add(new Mark(time.start(), time.end(), "kind", "time ")));
    read.figures().forEach(f -> marks.add(new Mark(f.start(), f.end(), "kind", "figure ")));
    for (var one : told) {
      var ref = one.was().ref();
      marks.add(new Mark(one.was().start(), one.was().end(), "tells", ref));
      claim(read, ref).forEach(claim -> marks.addAll(marks(read, claim, ref)));
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return marks;
  }

  /// The claim that a telling is, or by which it is told.
  private static List<Read.Said> claim(Read read, String ref) {
    return read.events().stream()
        .filter(event -> event.id().equals(ref))
        .findFirst()
        .map(event -> event.claim().flatMap(read::claim))
        .orElseGet(() -> read.claim(ref))
        .stream()
        .toList();
  }

  private static List<Mark> marks(Read read, Read.Said claim, String ref) {
    var marks = new ArrayList<Mark>();
    marks.add(new Mark(claim.start(), claim.end(), "tells", ref));
    marks.add(new Mark(claim.cue().start(), claim.cue().end(), "cue", ref));
    claim
        .source()
        .words()
        .ifPresent(words -> marks.add(new Mark(words.start(), words.end(), "source", ref)));
    claim.source().mention().stream()
        .flatMap(id -> read.mentions().stream().filter(mention -> mention.id().equals(id)))
        .min(Comparator.comparingInt(m -> Math.abs(m.start() - claim.cue().start())))
        .ifPresent(mention -> marks.add(new Mark(mention.start(), mention.end(), "source", ref)));
    return marks;
  }

  private static List<Run> runs(Letters letters, List<Mark> all, int start, int end) {
    var here = all.stream().filter(mark -> mark.start < end && mark.end > start).toList();
    var bounds = new java.util.TreeSet<Integer>(Set.of(start, end));
    for (var mark : here) {
      bounds.add(Math.max(start, mark.start));
      bounds.add(Math.min(end, mark.end));
    }
    var begun = new LinkedHashSet<String>();
    var runs = new ArrayList<Run>();
    int from = start;
    for (int to : bounds.tailSet(start, false)) {
      var text = letters.text(from, to);
      if (!text.isEmpty()) {
        runs.add(run(text, here, from, to, begun));
      }
      from = to;
    }
    return runs;
  }

  private static Run run(String text, List<Mark> here, int from, int to, Set<String> begun) {
    var kind = "";
    int shortest = Integer.MAX_VALUE;
    var tellings = new LinkedHashSet<String>();
    var sources = new LinkedHashSet<String>();
    boolean isCue = false;
    for (var mark : here) {
      if (mark.start > from || mark.end < to) {
        continue;
      }
      switch (mark.what) {
        case "kind" -> {
          if (mark.end - mark.start < shortest) {
            shortest = mark.end - mark.start;
            kind = mark.value;
          }
        }
        case "tells" -> tellings.add(mark.value);
        case "source" -> sources.add(mark.value);
        default -> {
          isCue = true;
          sources.add(mark.value);
        }
      }
    }
    var begins = tellings.stream().filter(begun::add).toList();
    int space = kind.indexOf(' ');
    return new Run(
        text,
        space < 0 ? "" : kind.substring(0, space),
        space < 0 ? "" : kind.substring(space + 1),
        String.join(" ", tellings),
        String.join(" ", sources),
        isCue,
        begins);
  }

  /// What is to be seen of a text, by places in it.
  ///
  /// @param starts where each letter that is seen stands, in code points, in order
  private record Letters(int[] starts, String[] shown) {

    static Letters of(Original original) {
      return original.form() == Original.Form.HTML ? ofMarkUp(original) : ofPlain(original);
    }

    private static Letters ofPlain(Original original) {
      var points = original.text().codePoints().toArray();
      var starts = new int[points.length];
      var shown = new String[points.length];
      for (int i = 0; i < points.length; i++) {
        starts[i] = i;
        shown[i] = Character.toString(points[i]);
      }
      return new Letters(starts, shown);
    }

    /// The letters that are read, with what each stands for in the source.
    private static Letters ofMarkUp(Original original) {
      var read = Pages.read(original).text();
      var starts = new int[read.length()];
      var shown = new String[read.length()];
      int point = 0;
      int at = 0;
      int letters = 0;
      for (int i = 0; i < read.length(); i++) {
        int start = read.start(i);
        point += original.text().codePointCount(at, start);
        at = start;
        char c = read.text().charAt(i);
        if (Character.isLowSurrogate(c) && letters > 0) {
          shown[letters - 1] += c;
        } else {
          starts[letters] = point;
          shown[letters++] = String.valueOf(c);
        }
      }
      return new Letters(Arrays.copyOf(starts, letters), Arrays.copyOf(shown, letters));
    }

    String text(int from, int to) {
      int first = lowerBound(from);
      int last = lowerBound(to);
      var text = new StringBuilder();
      for (int i = first; i < last; i++) {
        text.append(shown[i]);
      }
      return text.toString();
    }

    private int lowerBound(int place) {
      int found = Arrays.binarySearch(starts, place);
      if (found < 0) {
        return -found - 1;
      }
      while (found > 0 && starts[found - 1] == place) {
        found--;
      }
      return found;
    }
  }
}
