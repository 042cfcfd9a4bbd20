package org.yaqaza.node.review;

import java.time.Instant;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Subjects whose standing screening is over and on whom no alert is kept.
public final class EndedStanding implements RetentionClass {

  @Override
  public String name() {
    return "ended-standing";
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    return store
        .reader()
        .sql(
            """
            select id from screened where until is not null
              and (until < :before or ended_at < :before)
              and not exists (select 1 from alert where alert.subject = screened.id)
            order by id limit :most
            """)
        .param("before", before.toEpochMilli())
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    in.sql("delete from screened where id in (:ids)").param("ids", ids).update();
  }
}
