package org.yaqaza.node.review;

import java.time.Instant;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Alerts that were decided or lapsed, with what was said on them and who was asked about. The pair
/// is remembered no longer: whoever asks again opens a new alert.
public final class DecidedAlerts implements RetentionClass {

  @Override
  public String name() {
    return "decided-alerts";
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    return store
        .reader()
        .sql("select id from alert where closed_at < ? order by id limit ?")
        .params(before.toEpochMilli(), most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    var subjects =
        in.sql("select distinct subject from alert where id in (:ids)")
            .param("ids", ids)
            .query((row, _) -> row.getString(1))
            .list();
    in.sql("delete from alert_event where alert in (:ids)").param("ids", ids).update();
    in.sql("delete from alert where id in (:ids)").param("ids", ids).update();
    in.sql(
            """
            delete from screened where id in (:subjects) and until is null
              and not exists (select 1 from alert where alert.subject = screened.id)
            """)
        .param("subjects", subjects)
        .update();
  }
}
