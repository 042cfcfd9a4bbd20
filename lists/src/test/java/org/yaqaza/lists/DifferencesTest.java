package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.SourceRecord;

class DifferencesTest {

  private static SourceRecord record(String id, String name, String number, String note) {
    var draft = new Draft(id, "Person").say("name", name);
    draft
        .part("doc", "Passport", "Passport", number)
        .say("holder", id)
        .say("number", number)
        .say("summary", note);
    draft.say("addressEntity", draft.part("address", "Address", number).say("city", number).id());
    draft.part("sanction", "Sanction", "UN").say("entity", id).say("listingDate", "2001-01-25");
    return draft.record();
  }

  @Test
  void namesPropertiesOfPartsByTheWayToThem() {
    var older = record("x-1", "Invented", "17", "old note");
    var newer = record("x-1", "Invented", "18", "new note");
    var differences = Differences.between(Map.of("x-1", older), Map.of("x-1", newer));
    assertThat(differences.added()).isEmpty();
    assertThat(differences.removed()).isEmpty();
    assertThat(differences.changed().get("x-1"))
        .isEqualTo(
            Map.of(
                "addressEntity.city", change("18", "17"),
                "identification.number", change("18", "17"),
                "identification.summary", change("new note", "old note")));
  }

  private static Differences.Change change(String added, String removed) {
    return new Differences.Change(List.of(added), List.of(removed));
  }

  @Test
  void countsAChangedNoteAndAChangedSchema() {
    var older = new Draft("x-1", "Person").say("alias", "Invented", "nom de guerre").record();
    var newer = new Draft("x-1", "Organization").say("alias", "Invented").record();
    var differences = Differences.between(Map.of("x-1", older), Map.of("x-1", newer));
    assertThat(differences.changed().get("x-1"))
        .isEqualTo(
            Map.of(
                "alias", change("Invented", "Invented (nom de guerre)"),
                "schema", change("Organization", "Person")));
  }

  @Test
  void writesThePartOfAPartAfterItsWhole() {
    var draft = new Draft("x-1", "Organization").say("name", "Invented");
    var share = draft.part("x-1-own", "Ownership").say("asset", "x-1").say("percentage", "51");
    var owner = draft.part("x-1-owner", "Company").say("name", "Invented Holding");
    share.say("owner", owner.id());
    assertThat(Content.of(draft.record()).values().keySet())
        .containsExactly(
            "name", "ownershipAsset.owner.name", "ownershipAsset.percentage", "schema");
  }

  @Test
  void refusesRecordsOutOfOrder() {
    var a = record("a", "Invented", "1", "");
    var b = record("b", "Invented", "1", "");
    assertThatThrownBy(() -> Differences.between(List.of(b, a).iterator(), List.of(b).iterator()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void findsNothingBetweenAnEditionAndItself(
      @ForAll("editions") Map<String, SourceRecord> edition) {
    assertThat(Differences.between(edition, edition).isEmpty()).isTrue();
  }

  @Property
  void leadsFromTheOlderEditionToTheNewer(
      @ForAll("editions") Map<String, SourceRecord> older,
      @ForAll("editions") Map<String, SourceRecord> newer) {
    var differences = Differences.between(older, newer);
    assertThat(applied(differences, contents(older), contents(newer))).isEqualTo(contents(newer));
  }

  @Property
  void isTurnedRoundWithTheEditions(
      @ForAll("editions") Map<String, SourceRecord> older,
      @ForAll("editions") Map<String, SourceRecord> newer) {
    var there = Differences.between(older, newer);
    var back = Differences.between(newer, older);
    assertThat(back.added()).isEqualTo(there.removed());
    assertThat(back.removed()).isEqualTo(there.added());
    assertThat(back.changed().keySet()).isEqualTo(there.changed().keySet());
  }

  private static Map<String, SortedMap<String, NavigableSet<String>>> contents(
      Map<String, SourceRecord> edition) {
    var contents = new TreeMap<String, SortedMap<String, NavigableSet<String>>>();
    edition.forEach((id, record) -> contents.put(id, Content.of(record).values()));
    return contents;
  }

  /// The older edition with the differences put in; what was added is taken from the newer.
  private static Map<String, SortedMap<String, NavigableSet<String>>> applied(
      Differences differences,
      Map<String, SortedMap<String, NavigableSet<String>>> older,
      Map<String, SortedMap<String, NavigableSet<String>>> newer) {
    differences.removed().forEach(older::remove);
    for (var id : differences.added()) {
      assertThat(older).doesNotContainKey(id);
      newer.computeIfPresent(id, (same, content) -> older.computeIfAbsent(same, k -> content));
    }
    differences
        .changed()
        .forEach(
            (id, changes) ->
                changes.forEach(
                    (property, change) ->
                        older.computeIfPresent(
                            id, (same, content) -> changed(content, property, change))));
    return older;
  }

  private static SortedMap<String, NavigableSet<String>> changed(
      SortedMap<String, NavigableSet<String>> content, String property, Differences.Change change) {
    var values = new TreeSet<>(content.getOrDefault(property, new TreeSet<>()));
    change.removed().forEach(value -> assertThat(values.remove(value)).isTrue());
    change.added().forEach(value -> assertThat(values.add(value)).isTrue());
    content.remove(property);
    if (!values.isEmpty()) {
      content.put(property, values);
    }
    return content;
  }

  @Provide
  Arbitrary<Map<String, SourceRecord>> editions() {
    var texts = Arbitraries.of("Alpha", "Beta", "Gamma", "Delta");
    var ids = Arbitraries.of("x-1", "x-2", "x-3", "x-4", "x-5");
    var records =
        Combinators.combine(ids, texts.list().ofMaxSize(3), texts, texts)
            .as(
                (id, aliases, number, note) -> {
                  var record = record(id, note, number, note);
                  var statements = new ArrayList<>(record.statements());
                  var draft = new Draft(id, "Person");
                  aliases.forEach(alias -> draft.say("alias", alias, note).say("topics", "x"));
                  if (draft.saysSomething()) {
                    statements.addAll(draft.record().statements());
                  }
                  return new SourceRecord(id, "Person", statements);
                });
    return records
        .list()
        .ofMaxSize(5)
        .map(
            list -> {
              var edition = new TreeMap<String, SourceRecord>();
              list.forEach(record -> edition.put(record.id(), record));
              return edition;
            });
  }
}
