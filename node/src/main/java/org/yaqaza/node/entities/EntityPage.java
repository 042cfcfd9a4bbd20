package org.yaqaza.node.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.yaqaza.node.language.ValueWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.web.Page;

/// All that is held of one entity, as a page shows it.
///
/// @param page its frame
/// @param id of the entity
/// @param portrait who it is
/// @param former whether nothing of it counts any more
/// @param names by kind of name
/// @param facts on the subject itself
/// @param documents passports, identity papers, wallets
/// @param addresses where it is said to be
/// @param listings who lists it, why, since when
/// @param notes the sources' own words
/// @param said all statements that count
/// @param ended those that no longer do
/// @param many how many statements are shown of how many, empty when all are
public record EntityPage(
    Page page,
    String id,
    Portrait portrait,
    boolean former,
    List<Group> names,
    List<Group> facts,
    List<Part> documents,
    List<Part> addresses,
    List<Part> listings,
    List<Value> notes,
    List<Said> said,
    List<Said> ended,
    String many) {

  /// Rows of statements on the page; the file has all.
  private static final int MOST = 1_500;

  private static final List<String> NAMES = List.of("name", "alias", "weakAlias", "previousName");

  /// What stands in a section of its own, or is a piece of what does.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "firstName",
          "secondName",
          "middleName",
          "lastName",
          "nameSuffix",
          "notes",
          "topics",
          "address",
          "addressEntity");

  /// What is read first of a part.
  private static final Set<String> TITLES = Set.of("full", "type", "program");

  /// Values of one property.
  public record Group(String label, List<Value> values) {}

  /// One value.
  ///
  /// @param text in the reader's language where it is nobody's own words
  /// @param note what its source adds, may be empty
  /// @param link whether it may be followed
  public record Value(String text, String note, boolean link) {}

  /// A part of the subject.
  public record Part(String title, List<Group> facts) {}

  /// One statement.
  ///
  /// @param what the property, in words
  /// @param part of which part, empty for the subject itself
  /// @param original as its source wrote it, where that is something else
  /// @param who says it, with what it came under
  /// @param until when it was last said, empty while it counts
  public record Said(
      String what,
      String part,
      Value value,
      String original,
      String who,
      String since,
      String until) {}

  public EntityPage {
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    documents = List.copyOf(documents);
    addresses = List.copyOf(addresses);
    listings = List.copyOf(listings);
    notes = List.copyOf(notes);
    said = List.copyOf(said);
    ended = List.copyOf(ended);
  }

  /// The page of `entity`.
  ///
  /// @param history all that was ever said of it
  /// @param former whether nothing of it counts any more
  /// @param marking what is written beside what came under a handling
  static EntityPage of(
      Page page,
      Entity entity,
      List<HeldStatement> history,
      boolean former,
      EditionDates dates,
      LongFunction<String> marking) {
    var words = page.words();
    var counting = history.stream().filter(held -> held.until().isEmpty()).toList();
    var over = history.stream().filter(held -> held.until().isPresent()).toList();
    return new EntityPage(
        page,
        entity.id(),
        Portrait.of(entity, "", words),
        former,
        NAMES.stream()
            .map(name -> new Group(words.say("entity.names." + name), subject(entity, name, words)))
            .filter(group -> !group.values.isEmpty())
            .toList(),
        facts(entity, words),
        parts(entity, Set.of("Passport", "Identification", "CryptoWallet"), words),
        parts(entity, Set.of("Address"), words),
        parts(entity, Set.of("Sanction"), words),
        subject(entity, "notes", words),
        said(entity, counting, dates, marking, words),
        said(entity, over, dates, marking, words),
        counting.size() > MOST ? words.say("entity.many", MOST, counting.size()) : "");
  }

  private static List<Value> subject(Entity entity, String property, Words words) {
    return entity.statements().stream()
        .filter(held -> entity.records().contains(held.statement().entity()))
        .filter(held -> held.statement().property().equals(property))
        .map(held -> value(held, words))
        .distinct()
        .toList();
  }

  private static List<Group> facts(Entity entity, Words words) {
    var own =
        entity.statements().stream()
            .filter(held -> entity.records().contains(held.statement().entity()))
            .filter(held -> !NAMES.contains(held.statement().property()))
            .filter(held -> !ELSEWHERE.contains(held.statement().property()))
            .toList();
    return groups(own, words);
  }

  /// By property, each value once.
  private static List<Group> groups(List<HeldStatement> statements, Words words) {
    var groups = new LinkedHashMap<String, List<Value>>();
    for (var held : statements) {
      var values = groups.computeIfAbsent(held.statement().property(), _ -> new ArrayList<>());
      var value = value(held, words);
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Group(words.property(group.getKey()), List.copyOf(group.getValue())))
        .toList();
  }

  private static List<Part> parts(Entity entity, Set<String> schemata, Words words) {
    var parts = new ArrayList<Part>();
    entity
        .parts()
        .forEach(
            (id, schema) -> {
              if (schemata.contains(schema)) {
                parts.add(part(entity, id, schema, words));
              }
            });
    return parts.stream().distinct().toList();
  }

  private static Part part(Entity entity, String id, String schema, Words words) {
    var own =
        entity.statements().stream()
            .filter(held -> held.statement().entity().equals(id))
            .filter(held -> !ValueWords.isEntity(schema, held.statement().property()))
            .toList();
    var title =
        own.stream().filter(held -> TITLES.contains(held.statement().property())).findFirst();
    var rest = own.stream().filter(held -> title.isEmpty() || !held.equals(title.get())).toList();
    return new Part(
        title.map(held -> held.statement().value()).orElse(words.say("part." + schema)),
        groups(rest, words));
  }

  private static Value value(HeldStatement held, Words words) {
    var s = held.statement();
    return new Value(
        ValueWords.say(s.schema(), s.property(), s.value(), words),
        ValueWords.note(s.note(), words),
        ValueWords.isLink(s.schema(), s.property(), s.value()));
  }

  private static List<Said> said(
      Entity entity,
      List<HeldStatement> statements,
      EditionDates dates,
      LongFunction<String> marking,
      Words words) {
    return statements.stream()
        .limit(MOST)
        .map(held -> said(entity, held, dates, marking.apply(held.handling()), words))
        .toList();
  }

  private static Said said(
      Entity entity, HeldStatement held, EditionDates dates, String marking, Words words) {
    var s = held.statement();
    var part = entity.records().contains(s.entity()) ? "" : "part." + s.schema();
    return new Said(
        words.property(s.property()),
        part.isEmpty() || !words.has(part) ? "" : words.say(part),
        value(held, words),
        s.original(),
        words.source(held.source()) + (marking.isEmpty() ? "" : " · " + marking),
        dates.of(held.source(), held.since()),
        held.until().isPresent() ? dates.of(held.source(), held.until().getAsLong()) : "");
  }
}
