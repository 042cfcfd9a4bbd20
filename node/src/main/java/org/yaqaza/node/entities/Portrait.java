package org.yaqaza.node.entities;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaqaza.model.Countries;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;

/// An entity in a few lines, in the reader's language.
///
/// @param title a name in the reader's script, where there is one
/// @param also another name that must be seen beside it, may be empty
/// @param tags who lists it, under which reference
/// @param facts kind, birth and listing, each in a few words
/// @param quotes what the source adds, in its own words
public record Portrait(
    String title, String also, List<Tag> tags, List<String> facts, List<String> quotes) {

  /// A quotation longer than this is cut.
  private static final int LONGEST_QUOTE = 200;

  /// Where a note speaks of death, that is what must be seen first.
  private static final Pattern DEATH =
      Pattern.compile("\\b(?:deceased|died|dead|death|killed)\\b", Pattern.CASE_INSENSITIVE);

  /// Who lists it.
  ///
  /// @param source the list's publisher in short
  /// @param reference the publisher's own number for it
  public record Tag(String source, String reference) {}

  public Portrait {
    tags = List.copyOf(tags);
    facts = List.copyOf(facts);
    quotes = List.copyOf(quotes);
  }

  /// The portrait of `entity`.
  ///
  /// @param met the name that was met by a question, empty when there was none
  public static Portrait of(Entity entity, String met, Words words) {
    var title =
        Stream.of(values(entity, "name"), Stream.of(met), values(entity, "alias"))
            .flatMap(names -> names)
            .filter(name -> !name.isEmpty() && isReadable(name, words.language()))
            .findFirst()
            .orElse(entity.caption());
    var also =
        Stream.of(
                Stream.of(met, entity.caption()),
                values(entity, "alias").filter(name -> !isReadable(name, words.language())))
            .flatMap(names -> names)
            .filter(name -> !name.isEmpty() && !name.equals(title))
            .findFirst()
            .orElse("");
    return new Portrait(title, also, tags(entity, words), facts(entity, words), quotes(entity));
  }

  private static Stream<String> values(Entity entity, String property) {
    return entity.properties().getOrDefault(property, List.of()).stream();
  }

  /// Whether a name is in the script that readers of `language` read first.
  private static boolean isReadable(String name, Language language) {
    var script =
        language.direction().equals("rtl")
            ? Character.UnicodeScript.ARABIC
            : Character.UnicodeScript.LATIN;
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == script);
  }

  private static List<Tag> tags(Entity entity, Words words) {
    var tags = new ArrayList<Tag>();
    for (var record : entity.records()) {
      source(entity, record)
          .ifPresent(
              source -> tags.add(new Tag(words.source(source), reference(entity, record, source))));
    }
    return tags;
  }

  private static Optional<String> source(Entity entity, String record) {
    return entity.statements().stream()
        .filter(held -> held.record().equals(record))
        .map(HeldStatement::source)
        .findFirst();
  }

  /// The United Nations' reference where there is one, else the publisher's id.
  private static String reference(Entity entity, String record, String source) {
    return entity.statements().stream()
        .filter(held -> held.record().equals(record))
        .filter(held -> held.statement().property().equals("unscId"))
        .map(held -> held.statement().value())
        .findFirst()
        .orElse(record.startsWith(source + "-") ? record.substring(source.length() + 1) : record);
  }

  private static List<String> facts(Entity entity, Words words) {
    var properties = entity.properties();
    var dates = properties.getOrDefault("birthDate", List.of());
    var places = properties.getOrDefault("birthPlace", List.of());
    var countries = properties.getOrDefault("birthCountry", List.of());
    var comma = words.say("list.comma");
    var born =
        Stream.of(
                dates.stream().limit(2).map(date -> DateWords.say(date, words)),
                places.stream().limit(1),
                countries.stream()
                    .limit(1)
                    .filter(code -> places.stream().noneMatch(place -> names(place, code)))
                    .map(code -> Countries.name(code, words.language().tag())))
            .flatMap(values -> values)
            .toList();
    var facts = new ArrayList<String>();
    facts.add(words.schema(entity.schema()));
    if (!born.isEmpty()) {
      facts.add(words.say("card.born", String.join(comma, born)));
    }
    entity.statements().stream()
        .filter(held -> held.statement().property().equals("listingDate"))
        .map(held -> held.statement().value())
        .sorted()
        .findFirst()
        .ifPresent(date -> facts.add(words.say("card.listed", DateWords.say(date, words))));
    return facts;
  }

  /// Whether a place is given with its country.
  private static boolean names(String place, String country) {
    return place.endsWith(Countries.name(country, "en"));
  }

  /// A sentence on death where there is one, else the first.
  private static List<String> quotes(Entity entity) {
    var sentences =
        entity.properties().getOrDefault("notes", List.of()).stream()
            .limit(20)
            .flatMap(note -> sentences(note).stream())
            .toList();
    return sentences.stream()
        .filter(sentence -> DEATH.matcher(sentence).find())
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .map(Portrait::cut)
        .stream()
        .toList();
  }

  private static List<String> sentences(String note) {
    var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(note);
    var sentences = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      sentences.add(note.substring(start, end).strip());
    }
    return sentences.stream().filter(Predicate.not(String::isEmpty)).toList();
  }

  private static String cut(String sentence) {
    var whole = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return whole.length() <= LONGEST_QUOTE
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
