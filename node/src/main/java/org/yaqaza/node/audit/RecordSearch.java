package org.yaqaza.node.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.node.store.Store;

/// What somebody looks for in the record. Empty fields ask for nothing.
///
/// @param actor exactly
/// @param action its word, such as `entity.read`
/// @param subject an id that the record is about
/// @param purpose its word
/// @param day in UTC
/// @param before only records of lower numbers: where the page before ended
public record RecordSearch(
    String actor,
    String action,
    String subject,
    String purpose,
    Optional<LocalDate> day,
    long before) {

  /// Everything.
  public static final RecordSearch ALL =
      new RecordSearch("", "", "", "", Optional.empty(), Long.MAX_VALUE);

  /// The newest records that fit, the newest first.
  public List<AuditRecord> in(Store store, int most) {
    var wanted = new ArrayList<String>(List.of("audit.number < ?"));
    var values = new ArrayList<Object>(List.of(before));
    add(wanted, values, "audit.actor = ?", actor);
    add(wanted, values, "audit.action = ?", action);
    add(wanted, values, "audit.purpose = ?", purpose);
    day.ifPresent(
        date -> {
          wanted.add("audit.at >= ? and audit.at < ?");
          values.add(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
          values.add(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        });
    var from = "audit";
    if (!subject.isEmpty()) {
      from = "audit_subject join audit on audit.number = audit_subject.number";
      add(wanted, values, "audit_subject.subject = ?", subject);
    }
    values.add(most);
    return store
        .reader()
        .sql(
            "select audit.* from %s where %s order by audit.number desc limit ?"
                .formatted(from, String.join(" and ", wanted)))
        .params(values)
        .query(Audit::record)
        .list();
  }

  private static void add(
      List<String> wanted, List<Object> values, String condition, String value) {
    if (!value.isEmpty()) {
      wanted.add(condition);
      values.add(value);
    }
  }
}
