package org.yaqaza.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yaqaza.model.Subject;

/// Questions in Cyrillic letters, made from published lists.
public final class CyrillicNames {

  private static final Pattern RUN =
      Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic} .'-]*\\p{IsCyrillic}");

  /// Where Russian is or was written by the state.
  private static final Set<String> POST_SOVIET =
      Set.copyOf(List.of("am az by ee ge kg kz lt lv md ru suhh tj tm ua uz".split(" ")));

  private CyrillicNames() {}

  /// The names that the UN list gives in Cyrillic letters, of which many stand in notes only: each
  /// asked once, right for every entry that bears it.
  ///
  /// @param xml the list as published
  public static List<Question> published(Path xml) {
    var names = new LinkedHashMap<String, Named>();
    try (var text = Source.open(xml)) {
      var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(text);
      entries(reader, names);
    } catch (XMLStreamException e) {
      throw new Source.Refused(xml, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Source.refused(xml, e);
    }
    var questions = new ArrayList<Question>();
    names.forEach((name, named) -> questions.add(named.question(name, questions.size())));
    return questions;
  }

  /// Who bears a name, and as what.
  private record Named(String schema, Set<String> ids, Set<String> tags) {
    Named(String schema) {
      this(schema, new TreeSet<>(), new TreeSet<>());
    }

    Question question(String name, int number) {
      return new Question(
          new Subject("cyrillic-" + number, schema, Map.of("name", List.of(name))),
          List.copyOf(ids),
          List.copyOf(tags));
    }
  }

  private static void entries(XMLStreamReader reader, Map<String, Named> names)
      throws XMLStreamException {
    var schema = "Person";
    var id = "";
    var quality = "";
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "INDIVIDUAL" -> schema = "Person";
          case "ENTITY" -> schema = "Organization";
          case "DATAID" -> id = "un-" + reader.getElementText().strip();
          case "QUALITY" -> quality = reader.getElementText().strip();
          case "NAME_ORIGINAL_SCRIPT" ->
              add(names, reader.getElementText(), schema, id, "name in the original script");
          case "ALIAS_NAME", "NOTE" -> {
            var weak = quality.equalsIgnoreCase("low");
            add(names, reader.getElementText(), schema, id, weak ? "weak alias" : "alias");
          }
          default -> {}
        }
      }
    }
  }

  private static void add(
      Map<String, Named> names, String text, String schema, String id, String tag) {
    var runs = RUN.matcher(text);
    while (runs.find()) {
      var named = names.computeIfAbsent(runs.group(), _ -> new Named(schema));
      named.ids.add(id);
      named.tags.add(tag);
    }
  }

  /// Names of listed people in the Russian spelling that each of their parts has most often on
  /// Wikidata. Of each person the first name counts that can be written so, and only such as are in
  /// Latin letters and have two parts or more.
  ///
  /// @param lists entities to take names from
  /// @param spellings the file of spellings: Latin, Russian letters with blanks between, how often
  public static List<Question> respelled(List<Subject> lists, Path spellings) {
    var russian = mostOften(spellings);
    var questions = new ArrayList<Question>();
    for (var person : lists) {
      if (person.schema().equals("Person")) {
        respelled(person, russian).ifPresent(questions::add);
      }
    }
    return questions;
  }

  private record Spelling(String letters, long times) {}

  private static Map<String, Spelling> mostOften(Path spellings) {
    var best = new HashMap<String, Spelling>();
    Source.lines(
        spellings,
        line -> {
          var columns = line.split("\t");
          var spelling = new Spelling(columns[1].replace(" ", ""), Long.parseLong(columns[2]));
          best.merge(columns[0], spelling, (a, b) -> b.times > a.times ? b : a);
        });
    return best;
  }

  private static Optional<Question> respelled(Subject person, Map<String, Spelling> russian) {
    for (var property : List.of("name", "alias")) {
      for (var name : person.values(property)) {
        var parts = name.toLowerCase(Locale.ROOT).replace(",", " ").strip().split("\\s+");
        if (parts.length > 1 && List.of(parts).stream().allMatch(russian::containsKey)) {
          var letters = new StringBuilder();
          for (var part : parts) {
            var spelling = russian.get(part);
            letters.append(letters.isEmpty() ? "" : " ");
            letters.append(spelling == null ? "" : spelling.letters);
          }
          return Optional.of(
              new Question(
                  new Subject(
                      "respelled-" + person.id(),
                      "Person",
                      Map.of("name", List.of(letters.toString()))),
                  List.of(person.id()),
                  List.of(country(person))));
        }
      }
    }
    return Optional.empty();
  }

  private static String country(Subject person) {
    for (var property : List.of("nationality", "country", "citizenship")) {
      if (person.values(property).stream().anyMatch(POST_SOVIET::contains)) {
        return "of a post-Soviet country";
      }
    }
    return "of another country";
  }
}
