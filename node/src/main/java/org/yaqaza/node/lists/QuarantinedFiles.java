package org.yaqaza.node.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Files of editions that waited for a person, once one decided: the files as they came, and the
/// places in them that could not be read. An id is the edition's, such as `un@3`.
public final class QuarantinedFiles implements RetentionClass {

  private final Path root;

  public QuarantinedFiles(Settings settings) {
    this.root = settings.data().resolve("quarantine");
  }

  @Override
  public String name() {
    return "quarantined-files";
  }

  @Override
  public List<String> due(Store store, Instant before, int most) {
    return store
        .reader()
        .sql(
            """
            select list || '@' || number,
              (select count(*) from problem
               where problem.list = edition.list and problem.edition = edition.number)
            from edition
            where state = 'DISCARDED' and coalesce(decided_at, loaded_at) < ?
            order by list, number
            """)
        .param(before.toEpochMilli())
        .query(
            (row, _) ->
                row.getLong(2) > 0 || Files.exists(folder(row.getString(1)))
                    ? row.getString(1)
                    : "")
        .list()
        .stream()
        .filter(id -> !id.isEmpty())
        .limit(most)
        .toList();
  }

  @Override
  public void erase(Transaction in, List<String> ids) {
    for (var id : ids) {
      int at = id.lastIndexOf('@');
      in.sql("delete from problem where list = ? and edition = ?")
          .params(id.substring(0, at), Long.parseLong(id.substring(at + 1)))
          .update();
    }
  }

  @Override
  public void afterwards(List<String> ids) throws IOException {
    for (var id : ids) {
      if (Files.exists(folder(id))) {
        try (var files = Files.walk(folder(id))) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private Path folder(String id) {
    int at = id.lastIndexOf('@');
    return root.resolve(id.substring(0, at) + "-" + id.substring(at + 1));
  }
}
