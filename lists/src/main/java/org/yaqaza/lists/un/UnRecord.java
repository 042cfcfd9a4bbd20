package org.yaqaza.lists.un;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Place;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Table;

/// Turns an entry of the list into a record.
final class UnRecord {

  static final String AUTHORITY = "United Nations Security Council";

  private static final Pattern ID = Pattern.compile("[0-9]{1,12}");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)\\]]");

  /// A committee of the Security Council, with its page.
  private record Committee(String title, String page) {}

  private static final Map<String, Committee> COMMITTEES =
      Table.read(UnRecord.class, "un-committees.tsv", 3).rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> new Committee(row.get(1), row.get(2))));

  private UnRecord() {}

  /// The record of `entry`; none when it has no id, which is told at `place`.
  static Optional<SourceRecord> of(UnElement entry, String prefix, Place place) {
    var id = entry.text("DATAID");
    if (!ID.matcher(id).matches()) {
      place.expected("DATAID", Expected.ID, "", "");
      return Optional.empty();
    }
    var person = entry.name().equals("INDIVIDUAL");
    var draft = new Draft(prefix + "-" + id, person ? "Person" : "Organization");
    UnNames.say(entry, draft, place);
    if (person) {
      sayPerson(entry, draft, place);
    }
    entry
        .all(entry.name() + "_ADDRESS")
        .forEach(address -> UnParts.sayAddress(address, draft, address.at(place)));
    sayComments(entry.text("COMMENTS1"), draft);
    sayListing(entry, draft, place);
    UnFields.keepUnknown(entry, draft, place);
    return Optional.of(draft.record());
  }

  private static void sayPerson(UnElement entry, Draft draft, Place place) {
    entry.values("TITLE").forEach(title -> draft.say("title", title.text()));
    entry.values("DESIGNATION").forEach(position -> draft.say("position", position.text()));
    UnBirth.say(entry, draft, place);
    entry
        .values("NATIONALITY")
        .forEach(
            value -> draft.read(value.at(place), "NATIONALITY", "nationality", value.text(), ""));
    draft.read(place, "GENDER", "gender", entry.text("GENDER"), "");
    entry
        .all("INDIVIDUAL_DOCUMENT")
        .forEach(document -> UnParts.sayDocument(document, draft, document.at(place)));
  }

  private static void sayComments(String comments, Draft draft) {
    draft.say("notes", comments);
    LINK.matcher(comments).results().forEach(link -> draft.say("sourceUrl", link.group()));
  }

  private static void sayListing(UnElement entry, Draft draft, Place place) {
    var program = entry.text("UN_LIST_TYPE");
    var sanction =
        draft
            .part("sanction", "Sanction", AUTHORITY, program)
            .say("entity", draft.id())
            .say("authority", AUTHORITY)
            .say("program", program)
            .say("unscId", entry.text("REFERENCE_NUMBER"))
            .read(place, "LISTED_ON", "listingDate", entry.text("LISTED_ON"), "");
    entry
        .values("LAST_DAY_UPDATED")
        .forEach(
            day -> sanction.read(day.at(place), "LAST_DAY_UPDATED", "modifiedAt", day.text(), ""));
    var committee = COMMITTEES.get(program);
    if (committee != null) {
      sanction.say("summary", committee.title()).say("programUrl", committee.page());
    }
    draft.say("topics", "sanction");
  }
}
