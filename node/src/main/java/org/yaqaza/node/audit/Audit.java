package org.yaqaza.node.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import tools.jackson.databind.json.JsonMapper;

/// The record, for adding to it and for reading. What changes the store adds its record in the same
/// transaction; what only reads adds one before it answers.
public final class Audit {

  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;
  private final InstantSource clock;

  public Audit(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Adds what is being done to the record, inside the transaction that does it.
  ///
  /// @return the record's number
  public long add(Transaction in, Act act) {
    long number =
        in.sql("update audit_head set number = number + 1 where id = 1 returning number")
            .query(Long.class)
            .single();
    var previous = in.sql("select hash from audit_head where id = 1").query(String.class).single();
    var record =
        new AuditRecord(
                number,
                clock.millis(),
                act.by().actor(),
                act.by().purpose(),
                act.action().word(),
                act.outcome().name(),
                JSON.writeValueAsString(act.subjects()),
                JSON.writeValueAsString(act.details()),
                "")
            .after(previous);
    insert(in, record);
    var rows = new ArrayList<Object[]>();
    new TreeSet<>(act.subjects()).forEach(subject -> rows.add(new Object[] {subject, number}));
    in.batch("insert into audit_subject (subject, number) values (?, ?)", rows);
    in.sql("update audit_head set hash = ? where id = 1").param(record.hash()).update();
    return number;
  }

  /// Adds what somebody is about to see. Once this returns it is on disk.
  ///
  /// @return the record's number
  public long add(Act act) {
    return store.write(in -> add(in, act));
  }

  private static void insert(Transaction in, AuditRecord record) {
    in.sql(
            """
            insert into audit
              (number, at, actor, purpose, action, outcome, subjects, details, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            record.number(),
            record.at(),
            record.actor(),
            record.purpose(),
            record.action(),
            record.outcome(),
            record.subjects(),
            record.details(),
            record.hash())
        .update();
  }

  /// The last record's number and hash; 0 and nothing when there is none.
  public Head head() {
    return store
        .reader()
        .sql("select number, hash from audit_head where id = 1")
        .query((row, _) -> new Head(row.getLong(1), row.getString(2)))
        .single();
  }

  /// The end of the chain.
  public record Head(long number, String hash) {}

  /// Up to `most` records behind the one numbered `after`, in their order.
  public List<AuditRecord> after(long after, int most) {
    return store
        .reader()
        .sql("select * from audit where number > ? order by number limit ?")
        .params(after, most)
        .query(Audit::record)
        .list();
  }

  /// The newest records about `subject`, the newest first.
  public List<AuditRecord> about(String subject, int most) {
    return store
        .reader()
        .sql(
            """
            select audit.* from audit_subject join audit on audit.number = audit_subject.number
            where audit_subject.subject = ? order by audit.number desc limit ?
            """)
        .params(subject, most)
        .query(Audit::record)
        .list();
  }

  static AuditRecord record(ResultSet row, int number) throws SQLException {
    return new AuditRecord(
        row.getLong("number"),
        row.getLong("at"),
        row.getString("actor"),
        row.getString("purpose"),
        row.getString("action"),
        row.getString("outcome"),
        row.getString("subjects"),
        row.getString("details"),
        row.getString("hash"));
  }
}
