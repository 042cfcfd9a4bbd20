package org.yaqaza.reading.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaqaza.reading.text.Span;

/// A page with the claims and events that a careful reader finds in it, from `pages.txt`.
record MarkedPage(
    String name,
    String language,
    String text,
    Map<String, Span> sources,
    List<Said> claims,
    List<Told> events) {

  /// What is said.
  ///
  /// @param behind the source behind the source, or empty
  record Said(
      Span span, String source, String certainty, boolean quoted, Optional<String> behind) {}

  /// An event: type, status, trigger.
  record Told(String type, String status, String trigger) {}

  /// The twenty pages.
  static List<MarkedPage> all() {
    return all("pages.txt");
  }

  static List<MarkedPage> all(String file) {
    try (var in = MarkedPage.class.getResourceAsStream(file)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var pages = new ArrayList<MarkedPage>();
      for (var part : text.split("\n== ")) {
        if (!part.startsWith("#")) {
          pages.add(read(part));
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedPage read(String part) {
    var head = part.substring(0, part.indexOf('\n')).split(" ", 2);
    var body = new StringBuilder();
    var events = new ArrayList<Told>();
    for (var line : part.substring(part.indexOf('\n') + 1).split("\n", -1)) {
      if (line.startsWith("@")) {
        var cells = line.substring(1).split(" ", 3);
        events.add(new Told(cells[0], cells[1], cells[2]));
      } else {
        body.append(line).append('\n');
      }
    }
    var sources = new HashMap<String, Span>();
    var claims = new ArrayList<Said>();
    var text = unmarked(body.toString().strip(), sources, claims);
    return new MarkedPage(head[0], head[1], text, sources, claims, events);
  }

  private static String unmarked(String marked, Map<String, Span> sources, List<Said> claims) {
    var text = new StringBuilder();
    var open = new ArrayDeque<Map.Entry<String, Integer>>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '⟦') {
        int bar = marked.indexOf('|', i);
        open.push(Map.entry(marked.substring(i + 1, bar), text.length()));
        i = bar;
      } else if (c == '⟧') {
        var mark = open.pop();
        var span = new Span(mark.getValue(), text.length());
        if (mark.getKey().startsWith("c ")) {
          claims.add(said(span, mark.getKey().split(" ")));
        } else {
          sources.put(mark.getKey(), span);
        }
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static Said said(Span span, String[] words) {
    Optional<String> behind = Optional.empty();
    boolean quoted = false;
    for (var word : words) {
      quoted |= word.equals("quoted");
      if (word.startsWith("<")) {
        behind = Optional.of(word.substring(1));
      }
    }
    return new Said(span, words[1], words[2], quoted, behind);
  }
}
