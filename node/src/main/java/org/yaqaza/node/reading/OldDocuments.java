package org.yaqaza.node.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.register.Erasure;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Documents that were read long ago, with what they told, what was decided of that, and what of it
/// is in the register. Those of which something is there are kept longer.
public final class OldDocuments implements RetentionClass {

  /// Ids that one question names.
  private static final int TOGETHER = 500;

  private final String name;
  private final boolean accepted;

  private OldDocuments(String name, boolean accepted) {
    this.name = name;
    this.accepted = accepted;
  }

  /// Documents of which nothing is in the register.
  public static OldDocuments read() {
    return new OldDocuments("read-documents", false);
  }

  /// Documents of which something is.
  public static OldDocuments accepted() {
    return new OldDocuments("accepted-documents", true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    var old =
        store
            .reader()
            .sql("select id from document where read_at < ? order by id")
            .param(before.toEpochMilli())
            .query((row, _) -> row.getString(1))
            .list();
    var due = new ArrayList<String>();
    for (int from = 0; from < old.size() && due.size() < most; from += TOGETHER) {
      var some = old.subList(from, Math.min(old.size(), from + TOGETHER));
      var held = Erasure.held(store, Accepted.SOURCE, some.stream().map(Accepted::id).toList());
      some.stream()
          .filter(id -> held.contains(Accepted.id(id)) == accepted)
          .limit(most - due.size())
          .forEach(due::add);
    }
    return due;
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    ids.forEach(id -> Erasure.erase(in, Accepted.SOURCE, Accepted.id(id)));
    for (var table : List.of("telling_decision", "telling", "named")) {
      in.sql("delete from " + table + " where document in (:ids)").param("ids", ids).update();
    }
    in.sql("delete from document where id in (:ids)").param("ids", ids).update();
  }
}
