package org.yaqaza.node.review;

import java.time.Instant;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Clearances that expired or were withdrawn, with the identity they were for.
public final class EndedRedress implements RetentionClass {

  @Override
  public String name() {
    return "ended-redress";
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    return store
        .reader()
        .sql(
            """
            select id from redress where expires_at < :before or withdrawn_at < :before
            order by id limit :most
            """)
        .param("before", before.toEpochMilli())
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    in.sql("update alert set redress = null where redress in (:ids)").param("ids", ids).update();
    in.sql("delete from redress where id in (:ids)").param("ids", ids).update();
  }
}
