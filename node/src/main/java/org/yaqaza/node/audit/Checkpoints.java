package org.yaqaza.node.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.yaqaza.node.store.Store;

/// Signs where the chain ends, and keeps what was signed.
public final class Checkpoints {

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;
  private final Path folder;

  /// @param folder the data folder, where the key is
  public Checkpoints(Store store, Audit audit, InstantSource clock, Path folder) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.folder = folder;
  }

  /// Signs the record up to now, this act itself included.
  public Checkpoint make(Author by) throws IOException {
    var key = SigningKey.in(folder);
    return store.write(
        in -> {
          audit.add(in, Act.done(by, Action.AUDIT_CHECKPOINT, List.of(), Map.of()));
          var head =
              in.sql("select number, hash from audit_head where id = 1")
                  .query((row, _) -> new Audit.Head(row.getLong(1), row.getString(2)))
                  .single();
          var at = clock.instant();
          var signature = key.sign(Checkpoint.signed(head.number(), head.hash(), at));
          var checkpoint =
              new Checkpoint(
                  head.number(),
                  head.hash(),
                  Instant.ofEpochMilli(at.toEpochMilli()),
                  key.publicKey(),
                  signature);
          in.sql("insert into checkpoint (number, hash, at, key, signature) values (?, ?, ?, ?, ?)")
              .params(
                  checkpoint.number(),
                  checkpoint.hash(),
                  at.toEpochMilli(),
                  checkpoint.key(),
                  signature)
              .update();
          return checkpoint;
        });
  }

  /// All that were made, in their order.
  public List<Checkpoint> all() {
    return store
        .reader()
        .sql("select * from checkpoint order by number")
        .query(
            (row, _) ->
                new Checkpoint(
                    row.getLong("number"),
                    row.getString("hash"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("key"),
                    row.getString("signature")))
        .list();
  }
}
