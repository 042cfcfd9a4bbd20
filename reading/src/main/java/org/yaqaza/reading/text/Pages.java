package org.yaqaza.reading.text;

import java.util.List;
import java.util.Optional;

/// Takes an original apart into a [Page].
public final class Pages {

  private static final Languages LANGUAGES = new Languages();

  private Pages() {}

  /// Reads it in the language that its article is in.
  public static Page read(Original original) {
    return read(original, Optional.empty());
  }

  /// @param language to read it in; empty to find out
  public static Page read(Original original, Optional<Language> language) {
    var head = Html.Head.NOTHING;
    Analysis analysis;
    if (original.form() == Original.Form.HTML) {
      var taken = Html.read(original.text());
      analysis = taken.analysis();
      head = taken.head();
    } else {
      analysis = Analysis.plain(original.text());
    }
    var text = analysis.text();
    var segments = Segmenter.segments(analysis, original.title().or(head::title));
    var dateline = dateline(text, segments);
    return new Page(
        original,
        text,
        language.orElseGet(() -> LANGUAGES.of(article(text, segments))),
        segments,
        segments.stream()
            .filter(segment -> segment.role().isArticle())
            .map(segment -> passage(text, segment))
            .toList(),
        title(text, segments).or(original::title).or(head::title),
        original.publisher().or(head::publisher).or(dateline::publisher),
        original.published().or(head::published).or(dateline::published).or(original::made));
  }

  /// A headline that stands on `page` as a document of its own. Spans count in the same text; when
  /// it was published is not known.
  public static Page headline(Page page, Segment headline) {
    var text = page.text();
    var said = text.read(headline.span());
    var segment = new Segment(headline.span(), Role.TITLE, headline.reason());
    return new Page(
        page.original(),
        text,
        LANGUAGES.of(said),
        List.of(segment),
        List.of(passage(text, segment)),
        Optional.of(said),
        page.publisher(),
        Optional.empty());
  }

  /// Text that is an article from end to end, such as one headline: every line of it is read.
  public static Page whole(String text) {
    var analysis = Analysis.plain(text);
    var segments =
        analysis.lines().stream()
            .map(line -> new Segment(line.span(), Role.BODY, "given as an article"))
            .toList();
    return new Page(
        Original.plain(text),
        analysis.text(),
        LANGUAGES.of(text),
        segments,
        segments.stream().map(segment -> passage(analysis.text(), segment)).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Passage passage(Mapped text, Segment segment) {
    var tokens = Tokens.of(text.text(), segment.span().start(), segment.span().end());
    return new Passage(segment, tokens, Sentences.of(tokens));
  }

  private static Optional<String> title(Mapped text, List<Segment> segments) {
    return segments.stream()
        .filter(segment -> segment.role() == Role.TITLE)
        .findFirst()
        .map(segment -> text.read(segment.span()));
  }

  /// What all datelines say together; the first that says something counts.
  private static Dateline dateline(Mapped text, List<Segment> segments) {
    var said = new Dateline(Optional.empty(), Optional.empty());
    for (var segment : segments) {
      if (segment.role() == Role.DATELINE) {
        var span = segment.span();
        var one = Dateline.read(Tokens.of(text.text(), span.start(), span.end()));
        said =
            new Dateline(said.published().or(one::published), said.publisher().or(one::publisher));
      }
    }
    return said;
  }

  private static CharSequence article(Mapped text, List<Segment> segments) {
    var article = new StringBuilder();
    for (var segment : segments) {
      if (segment.role().isArticle() && article.length() < Languages.SAMPLE) {
        article.append(text.read(segment.span())).append(' ');
      }
    }
    return article.isEmpty() ? text.text() : article;
  }
}
