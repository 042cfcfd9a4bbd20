package org.yaqaza.lists.ofac;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Place;
import org.yaqaza.model.Countries;
import org.yaqaza.model.SourceRecord;

/// Turns an entry of OFAC's list, with the rows that add to it, into a record.
final class OfacRecord {

  static final String AUTHORITY = "Office of Foreign Assets Control";

  /// What stands for no flag.
  static final String NO_FLAG = "None Identified";

  /// The field takes 1,000 characters, and whole remarks end with a full stop.
  private static final int NEARLY_FULL = 900;

  private static final String REGION = "Region: ";

  private final Draft draft;
  private final OfacRows.Row entry;
  private final Place place;

  private OfacRecord(OfacRows.Row entry, String prefix) {
    this.entry = entry;
    this.place = entry.place();
    this.draft = new Draft(prefix + "-" + entry.id(), schema(entry.cell(2)));
  }

  /// The record of `entry`.
  ///
  /// @param alts its rows of `alt.csv`
  /// @param addresses its rows of `add.csv`
  /// @param overflow its rows of `sdn_comments.csv`
  static SourceRecord of(
      OfacRows.Row entry,
      String prefix,
      List<OfacRows.Row> alts,
      List<OfacRows.Row> addresses,
      List<OfacRows.Row> overflow) {
    var record = new OfacRecord(entry, prefix);
    record.sayNames(alts);
    record.sayColumns();
    addresses.forEach(record::sayAddress);
    var listing = record.sayListing();
    var titles = Set.copyOf(record.titles());
    var facts = new OfacFacts(record.draft, listing, titles, record.place);
    record.sayRemarks(facts, overflow);
    return record.draft.record();
  }

  private void sayRemarks(OfacFacts facts, List<OfacRows.Row> overflow) {
    // the remarks are cut within a word, so their rest follows without a space
    var remarks =
        Stream.concat(Stream.of(entry.cell(11)), overflow.stream().map(row -> row.cell(1)))
            .collect(Collectors.joining());
    var pieces = OfacRemarks.pieces(remarks);
    if (remarks.length() > NEARLY_FULL && !remarks.endsWith(".")) {
      // their rest is not there: half a number or name must not be taken for a whole one
      place.expected("remarks", Expected.WHOLE_VALUE, "sdn_comments.csv", "");
      draft.keep("cut", pieces.getLast().text(), "");
      pieces = pieces.subList(0, pieces.size() - 1);
    }
    pieces.forEach(facts::say);
  }

  private static String schema(String type) {
    return switch (type) {
      case "individual" -> "Person";
      case "vessel" -> "Vessel";
      case "aircraft" -> "Airplane";
      default -> "Organization";
    };
  }

  private void sayNames(List<OfacRows.Row> alts) {
    if (entry.cell(1).isEmpty()) {
      place.expected("SDN_Name", Expected.NAME, "", "");
    }
    OfacNames.sayMain(draft, entry.cell(1));
    for (var alt : alts) {
      var note = alt.cell(4);
      switch (alt.cell(2)) {
        case "aka" -> OfacNames.say(draft, "alias", alt.cell(3), note);
        case "fka" -> OfacNames.say(draft, "previousName", alt.cell(3), note);
        case "nka" -> OfacNames.say(draft, "alias", alt.cell(3), joined("now known as", note));
        default -> OfacNames.say(draft, "alias", alt.cell(3), joined(alt.cell(2), note));
      }
    }
  }

  private static String joined(String some, String more) {
    return some.isEmpty() || more.isEmpty() ? some + more : some + "; " + more;
  }

  /// Title and the columns for vessels.
  private void sayColumns() {
    titles().forEach(title -> sayOrKeep("position", "title", title));
    sayOrKeep("callSign", "call sign", entry.cell(5));
    sayOrKeep("type", "vessel type", entry.cell(6));
    sayTons("tonnage", "tonnage", entry.cell(7));
    sayTons("grossRegisteredTonnage", "gross registered tonnage", entry.cell(8));
    var flag = entry.cell(9);
    if (!flag.isEmpty() && !flag.equals(NO_FLAG)) {
      draft.read(place, "flag", "flag", flag, "");
    }
    sayOwner(entry.cell(10));
  }

  private List<String> titles() {
    return Stream.of(entry.cell(4).split(";")).map(String::strip).distinct().toList();
  }

  private void sayOrKeep(String property, String field, String text) {
    if (draft.schema().properties().containsKey(property)) {
      draft.say(property, text);
    } else {
      draft.keep(field, text, "");
    }
  }

  private void sayTons(String property, String field, String text) {
    if (draft.schema().properties().containsKey(property)) {
      draft.say(property, text.replace(",", ""), text, "");
    } else {
      draft.keep(field, text, "");
    }
  }

  /// A vessel has one owner at most, so the part needs no key but that.
  private void sayOwner(String name) {
    if (!draft.schema().is("Vehicle")) {
      draft.keep("owner", name, "");
    } else if (!name.isEmpty()) {
      var owner = draft.part("owner", "LegalEntity", "owner").say("name", name);
      draft.say("owner", owner.id());
    }
  }

  private void sayAddress(OfacRows.Row row) {
    var country = row.cell(4).equals("undetermined") ? "" : row.cell(4);
    var full =
        Stream.of(row.cell(2), row.cell(3), country)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (full.isEmpty() && row.cell(5).isEmpty()) {
      return;
    }
    var address =
        draft
            .part("address", "Address", full.isEmpty() ? row.cell(5) : full)
            .say("street", row.cell(2))
            .say("city", row.cell(3))
            .say("full", full)
            .say("remarks", row.cell(5));
    if (country.startsWith(REGION)) {
      address.say("region", country.substring(REGION.length()));
    } else {
      address.read(row.place(), "country", "country", country, "");
      Countries.code(country).ifPresent(code -> draft.say("country", code, country, ""));
    }
    draft.say("addressEntity", address.id()).say("address", full, row.cell(5));
  }

  /// The listing under each program; the first takes what the remarks say of the listing, since
  /// they do not say which program it comes from.
  private Draft sayListing() {
    draft.say("topics", "sanction");
    var programs = Arrays.asList(entry.cell(3).split("\\]\\s*\\[", -1));
    var listings = programs.stream().map(this::sayProgram).toList();
    return listings.getFirst();
  }

  private Draft sayProgram(String program) {
    return draft
        .part("sanction", "Sanction", AUTHORITY, program)
        .say("entity", draft.id())
        .say("authority", AUTHORITY)
        .say("country", "us")
        .say("program", program);
  }
}
