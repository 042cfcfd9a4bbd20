package org.yaqaza.node.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.reading.Documents.Whole;

/// What people accepted of a document, as records of the register: the document itself, each event,
/// and those who take part. Every value says in its note who says so and where it stands, so that
/// it stays that speaker's word wherever it is shown.
public final class Accepted {

  /// The source in the register that all of these belong to.
  static final String SOURCE = "reading";

  private static final Map<String, String> SCHEMATA =
      Map.of(
          "person",
          "Person",
          "org",
          "Organization",
          "group",
          "Organization",
          "media",
          "Organization");

  private final Whole whole;
  private final Map<String, List<Statement>> records = new LinkedHashMap<>();
  private final Map<String, String> schemata = new LinkedHashMap<>();

  private Accepted(Whole whole) {
    this.whole = whole;
  }

  /// The id of what stands under `ref` in the document: an event, a claim, somebody named.
  public static String id(String document, String ref) {
    return SOURCE + "-" + document + "-" + ref;
  }

  /// The id of the document itself.
  static String id(String document) {
    return SOURCE + "-" + document;
  }

  /// @param told all that the document tells, whether it counts or not
  /// @param joined ids of mentions that a person said are somebody who is held
  static List<SourceRecord> records(Whole whole, List<Told> told, Set<String> joined) {
    var counting = told.stream().filter(one -> one.state().counts()).map(Told::given).toList();
    if (counting.isEmpty() && joined.isEmpty()) {
      return List.of();
    }
    var accepted = new Accepted(whole);
    accepted.document();
    counting.forEach(accepted::event);
    joined.forEach(mention -> accepted.party(mention, ""));
    return accepted.records.entrySet().stream()
        .map(
            record ->
                new SourceRecord(
                    record.getKey(),
                    accepted.schemata.getOrDefault(record.getKey(), "Thing"),
                    List.copyOf(new LinkedHashSet<>(record.getValue()))))
        .toList();
  }

  private void document() {
    var document = whole.document();
    var id = id(document.id());
    say(id, "Article", "title", document.caption(), "");
    say(id, "Article", "publisher", document.publisher(), "");
    say(id, "Article", "publishedAt", known(document.published()), "");
    say(id, "Article", "language", document.language(), "");
    say(id, "Article", "contentHash", document.digest(), "");
    say(id, "Article", "sourceUrl", document.address(), "");
  }

  private void event(Telling telling) {
    var document = whole.document();
    var id = id(document.id(), telling.ref());
    var note = note(telling);
    say(id, "Event", "summary", telling.quote(), note);
    say(id, "Event", "keywords", telling.type(), note);
    say(id, "Event", "date", telling.firstDay(), note);
    for (var place : telling.places()) {
      say(id, "Event", "location", place.name(), note);
      say(id, "Event", "country", place.country().toLowerCase(java.util.Locale.ROOT), note);
    }
    for (var count : telling.counts()) {
      say(id, "Event", "notes", count.text(), note);
    }
    for (var party : telling.parties()) {
      if (party.mention().isEmpty() || !SCHEMATA.containsKey(party.kind())) {
        say(id, "Event", "notes", party.role() + ": " + party.name(), note);
      } else {
        party(party.mention(), note);
        say(
            id,
            "Event",
            "involved",
            id(document.id(), party.mention()),
            note + "; " + party.role());
      }
    }
    say(id, "Event", "proof", id(document.id()), "");
  }

  /// Who is named, by the names that the document gives them.
  private void party(String mention, String note) {
    var document = whole.document();
    var id = id(document.id(), mention);
    var named = whole.read().mentions().stream().filter(m -> m.id().equals(mention)).toList();
    if (named.isEmpty()) {
      return;
    }
    var kind = named.getFirst().type().name().toLowerCase(java.util.Locale.ROOT);
    var schema = SCHEMATA.getOrDefault(kind, "Organization");
    say(id, schema, "name", named.getFirst().name(), note);
    for (var other : named) {
      if (!other.text().equals(other.name())) {
        say(id, schema, "weakAlias", other.text(), place(other.start(), other.end()));
      }
    }
    say(id, schema, "proof", id(document.id()), "");
  }

  private void say(String record, String schema, String property, String value, String note) {
    schemata.putIfAbsent(record, schema);
    var statements = records.computeIfAbsent(record, _ -> new ArrayList<>());
    if (!value.isBlank()) {
      statements.add(new Statement(record, schema, property, value.strip(), "", "", note));
    }
  }

  /// Who says it, how surely, and where.
  private static String note(Telling telling) {
    var note = new StringBuilder();
    var voice = telling.voice();
    note.append(telling.status()).append(", ").append(telling.certainty());
    if (!voice.source().isEmpty()) {
      note.append(", said by ").append(voice.source());
    }
    for (var behind : voice.behind()) {
      note.append(", after ").append(behind);
    }
    return note.append("; ").append(place(telling.start(), telling.end())).toString();
  }

  private static String place(int start, int end) {
    return "characters " + start + " to " + end;
  }

  /// A date whose year is known.
  private static String known(String date) {
    return date.startsWith("X") ? "" : date.replaceAll("-X.*", "");
  }
}
