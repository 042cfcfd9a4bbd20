package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.review.Dossier;
import org.yaqaza.node.store.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All that is held on a subject or an entity, and who looked at it, for the authority that must
/// answer a person: statements with their sources, judgements, alerts and screening, and what the
/// record says of the ids.
/// One JSON object a line.
public final class SubjectExport {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int ALL = 1_000_000;

  private final Store store;
  private final Audit audit;
  private final RegisterView register;
  private final Editions editions;
  private final Judgements judgements;

  /// @param sight how much of what is held
  public SubjectExport(Store store, Sight sight, InstantSource clock) {
    this.store = store;
    this.audit = new Audit(store, clock);
    var all = new Register(store);
    this.register = all.view(sight);
    this.editions = new Editions(store, all);
    this.judgements = new Judgements(store, clock);
  }

  /// How many lines of each kind were written.
  ///
  /// @param desk subjects under screening, alerts, what was said on them, redresses
  public record Written(long statements, long judgements, long desk, long records) {

    /// Whether nothing is held.
    public boolean isNothing() {
      return statements + judgements + desk + records == 0;
    }
  }

  /// Writes it; that it was written stands in the record before.
  public Written write(String id, Author by, Writer out) throws IOException {
    var entity = register.resolve(id);
    var ids = new TreeSet<>(List.of(id, entity));
    ids.addAll(register.referents(entity));
    var dossier = Dossier.of(store, ids);
    ids.addAll(dossier.ids());
    var seen = ids.stream().flatMap(one -> audit.about(one, ALL).stream()).distinct().toList();
    audit.add(Act.done(by, Action.SUBJECT_EXPORT, List.copyOf(ids), Map.of()));
    var dates = new EditionDates(editions);
    long statements = 0;
    for (var held : register.history(id)) {
      var s = held.statement();
      var line = line("statement");
      line.put("record", held.record());
      line.put("entity", s.entity());
      line.put("property", s.property());
      line.put("value", s.value());
      line.put("original", s.original());
      line.put("note", s.note());
      line.put("source", held.source());
      line.put("since", dates.of(held.source(), held.since()));
      if (held.until().isPresent()) {
        line.put("until", dates.of(held.source(), held.until().getAsLong()));
      }
      out.write(line + "\n");
      statements++;
    }
    var judged = ids.stream().flatMap(one -> judgements.on(one).stream()).distinct().toList();
    for (var judgement : judged) {
      var line = line("judgement");
      line.put("id", judgement.id());
      line.put("one", judgement.one());
      line.put("other", judgement.other());
      line.put("verdict", judgement.verdict().name());
      line.put("reason", judgement.reason());
      out.write(line + "\n");
    }
    for (var line : dossier.lines()) {
      out.write(line + "\n");
    }
    for (var record : seen) {
      var line = line("record");
      line.put("number", record.number());
      line.put("at", Instant.ofEpochMilli(record.at()).toString());
      line.put("actor", record.actor());
      line.put("purpose", record.purpose());
      line.put("action", record.action());
      line.put("outcome", record.outcome());
      line.set("details", JSON.readTree(record.details()));
      out.write(line + "\n");
    }
    return new Written(statements, judged.size(), dossier.lines().size(), seen.size());
  }

  private static ObjectNode line(String kind) {
    var line = JSON.createObjectNode();
    line.put("kind", kind);
    return line;
  }
}
