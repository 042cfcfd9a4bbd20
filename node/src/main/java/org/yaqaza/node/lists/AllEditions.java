package org.yaqaza.node.lists;

import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Handling;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.store.Store;

/// What the lists desk knows, for its own work of loading and updating. What is shown to somebody
/// comes from [Editions].
record AllEditions(Store store) {

  /// The lists kept, by id.
  List<KeptList> lists() {
    return store
        .reader()
        .sql(Editions.LISTS + " order by id")
        .query((row, _) -> Editions.keptList(row, current(row.getString("id"))))
        .list();
  }

  /// The list called `id`.
  Optional<KeptList> list(String id) {
    return lists().stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /// The edition of `list` that counts.
  Optional<Edition> current(String list) {
    return store
        .reader()
        .sql(
            """
            select edition.* from edition
            join source on source.id = edition.list and source.current = edition.number
            where edition.list = ?
            """)
        .param(list)
        .query(Editions::edition)
        .optional();
  }

  /// The edition of `list` with that number.
  Optional<Edition> edition(String list, long number) {
    return store
        .reader()
        .sql("select * from edition where list = ? and number = ?")
        .params(list, number)
        .query(Editions::edition)
        .optional();
  }

  /// Whether `list` is kept under `handling`.
  boolean isKeptUnder(String list, Handling handling) {
    return store
        .reader()
        .sql("select handling from source where id = ?")
        .param(list)
        .query(Long.class)
        .optional()
        .map(number -> handling.equals(new Handlings(store).all().get(number)))
        .orElse(false);
  }
}
