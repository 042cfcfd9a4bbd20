package org.yaqaza.node.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Takes records out of the register for good, with all that they ever said and all that was judged
/// of them: for sources whose records are kept for a time.
public final class Erasure {

  private Erasure() {}

  /// Which of these ids `source` ever had a record of.
  public static Set<String> held(Store store, String source, List<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new TreeSet<>(
            store
                .reader()
                .sql("select distinct id from record where source = :source and id in (:ids)")
                .param("source", source)
                .param("ids", ids)
                .query((row, _) -> row.getString(1))
                .list());
  }

  /// Erases the records of `source` whose ids begin so.
  public static void erase(Transaction in, String source, String beginning) {
    var ids =
        in
            .sql("select distinct id from record where source = ? and id like ?")
            .params(source, beginning + "%")
            .query((row, _) -> row.getString(1))
            .list()
            .stream()
            .filter(id -> id.startsWith(beginning))
            .toList();
    for (var table : ids.isEmpty() ? List.<String>of() : List.of("statement", "record")) {
      var id = table.equals("record") ? "id" : "record";
      in.sql("delete from " + table + " where source = :source and " + id + " in (:ids)")
          .param("source", source)
          .param("ids", ids)
          .update();
    }
    if (Judgements.forget(in, beginning) + ids.size() > 0) {
      Intake.changedWholly(in);
    }
  }
}
