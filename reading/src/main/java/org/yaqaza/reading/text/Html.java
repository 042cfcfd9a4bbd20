package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// The analysis text of a page with mark-up. Offsets count in the mark-up itself, so that a span
/// that runs over a tag has the tag in it.
final class Html {

  private static final Set<String> SILENT =
      Set.of(
          "script", "style", "noscript", "template", "head", "iframe", "svg", "select", "button");
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "menu", "form");
  private static final int LONGEST_ENTITY = 32;
  private static final int DEEPEST = 512;

  /// A stretch of the source: text, or where a block begins or ends.
  private record Piece(int start, int end, boolean isBreak, boolean isLinked, Line.Place place) {}

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();

  private Html(String source) {
    this.source = source;
  }

  /// What the head of the page says.
  record Head(Optional<String> title, Optional<String> publisher, Optional<String> published) {

    static final Head NOTHING = new Head(Optional.empty(), Optional.empty(), Optional.empty());
  }

  record Taken(Analysis analysis, Head head) {}

  static Taken read(String source) {
    var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    var document = parser.parseInput(source, "");
    var html = new Html(source);
    document.traverse(html.new Collector());
    return new Taken(html.analysis(), head(document));
  }

  private static Head head(Document document) {
    return new Head(
        content(document, "meta[property=og:title]")
            .or(() -> Optional.of(document.title()).filter(t -> !t.isBlank())),
        content(document, "meta[property=og:site_name]"),
        content(document, "meta[property=article:published_time], meta[itemprop=datePublished]")
            .or(() -> attribute(document, "time[datetime]", "datetime"))
            .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*"))
            .map(date -> date.substring(0, 10)));
  }

  private static Optional<String> content(Document document, String query) {
    return attribute(document, query, "content");
  }

  private static Optional<String> attribute(Document document, String query, String name) {
    return Optional.ofNullable(document.selectFirst(query))
        .map(element -> element.attr(name).strip())
        .filter(value -> !value.isEmpty());
  }

  /// Walks the tree with what it stands in.
  private final class Collector implements NodeVisitor {
    private int silent;
    private int around;
    private int links;
    private int headings;
    private int captions;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text);
      } else if (node instanceof Element element) {
        enter(element, 1);
        if (isBlock(element)) {
          mark(element);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        enter(element, -1);
        if (isBlock(element) && element.endSourceRange().isTracked()) {
          int at = element.endSourceRange().startPos();
          add(at, at + 1, true);
        }
      } else if (node instanceof Comment || node instanceof DataNode) {
        return;
      }
    }

    private void mark(Element element) {
      if (element.sourceRange().isTracked()) {
        int at = element.sourceRange().startPos();
        add(at, at + 1, true);
      }
    }

    private void enter(Element element, int by) {
      var name = element.normalName();
      silent += SILENT.contains(name) ? by : 0;
      around += AROUND.contains(name) ? by : 0;
      links += name.equals("a") ? by : 0;
      headings += name.equals("h1") ? by : 0;
      captions += name.equals("figcaption") ? by : 0;
    }

    private boolean isBlock(Element element) {
      return element.isBlock() || element.normalName().equals("br") || element.nameIs("td");
    }

    private void text(TextNode text) {
      var range = text.sourceRange();
      if (silent == 0 && range.isTracked()) {
        add(range.startPos(), range.endPos(), false);
      }
    }

    private void add(int start, int end, boolean isBreak) {
      if (start >= 0 && end > start && end <= source.length()) {
        pieces.add(new Piece(start, end, isBreak, links > 0, place()));
      }
    }

    private Line.Place place() {
      if (around > 0) {
        return Line.Place.AROUND;
      }
      return headings > 0
          ? Line.Place.HEADING
          : captions > 0 ? Line.Place.CAPTION : Line.Place.TEXT;
    }
  }

  private Analysis analysis() {
    pieces.sort(Comparator.comparingInt(Piece::start));
    var builder = new Mapped.Builder(source, source.length() / 2);
    var lines = new ArrayList<Line>();
    var line = new OpenLine();
    int done = 0;
    for (var piece : pieces) {
      if (piece.start < done) {
        continue;
      }
      done = piece.end;
      if (piece.isBreak) {
        if (builder.last() != '\n') {
          line.close(builder, lines);
          builder.add('\n', piece.start, piece.end);
        }
        line = new OpenLine(builder.size());
      } else {
        int before = builder.size();
        text(builder, piece);
        line.take(piece, builder.size() - before);
      }
    }
    line.close(builder, lines);
    return new Analysis(builder.build(), lines);
  }

  /// Source line ends are blanks here; only blocks end lines.
  private void text(Mapped.Builder builder, Piece piece) {
    for (int i = piece.start; i < piece.end; ) {
      char c = source.charAt(i);
      if (c == '&') {
        i = entity(builder, i, piece.end);
      } else {
        if (c == '\n' || c == '\r' || c == '\t') {
          c = ' ';
        }
        if (c != ' ' || (builder.last() != ' ' && builder.last() != '\n')) {
          Analysis.add(builder, c, i, i + 1);
        }
        i++;
      }
    }
  }

  private int entity(Mapped.Builder builder, int at, int end) {
    int stop = source.indexOf(';', at);
    if (stop > at && stop < Math.min(end, at + LONGEST_ENTITY)) {
      var raw = source.substring(at, stop + 1);
      var plain = Parser.unescapeEntities(raw, false);
      if (!plain.equals(raw)) {
        for (int i = 0; i < plain.length(); i++) {
          Analysis.add(builder, plain.charAt(i), at, stop + 1);
        }
        return stop + 1;
      }
    }
    Analysis.add(builder, '&', at, at + 1);
    return at + 1;
  }

  /// A line while its text comes in.
  private static final class OpenLine {
    private final int start;
    private int length;
    private int linked;
    private Line.Place place = Line.Place.TEXT;

    OpenLine() {
      this(0);
    }

    OpenLine(int start) {
      this.start = start;
    }

    void take(Piece piece, int characters) {
      if (characters > 0 && (length == 0 || piece.place != Line.Place.TEXT)) {
        place = piece.place;
      }
      length += characters;
      linked += piece.isLinked ? characters : 0;
    }

    void close(Mapped.Builder builder, List<Line> lines) {
      Blanks.trimmed(builder.soFar(), start, builder.size())
          .ifPresent(
              span -> lines.add(new Line(span, length == 0 ? 0 : (double) linked / length, place)));
    }
  }
}
