package org.yaqaza.node.register;

import java.time.Instant;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// What sources once said and say no longer. An id is that of the edition that ended it, such as
/// `un@3`.
public final class EndedStatements implements RetentionClass {

  @Override
  public String name() {
    return "ended-statements";
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    return store
        .reader()
        .sql(
            """
            select edition.list || '@' || edition.number from edition
            join source on source.id = edition.list
            where edition.loaded_at < ? and edition.number <= source.current and (
              exists (select 1 from statement
                where statement.source = edition.list and statement.until = edition.number)
              or exists (select 1 from record
                where record.source = edition.list and record.until = edition.number))
            order by edition.list, edition.number limit ?
            """)
        .params(before.toEpochMilli(), most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    for (var id : ids) {
      int at = id.lastIndexOf('@');
      var source = id.substring(0, at);
      long edition = Long.parseLong(id.substring(at + 1));
      in.sql("delete from statement where source = ? and until = ?")
          .params(source, edition)
          .update();
      in.sql("delete from record where source = ? and until = ?").params(source, edition).update();
    }
  }
}
