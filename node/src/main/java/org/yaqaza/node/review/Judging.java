package org.yaqaza.node.review;

import java.util.List;
import java.util.Map;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.store.Store;

/// Judgements on records, made and undone with their record in one transaction.
public final class Judging {

  private final Store store;
  private final Audit audit;
  private final Judgements judgements;

  public Judging(Store store, Audit audit, Judgements judgements) {
    this.store = store;
    this.audit = audit;
    this.judgements = judgements;
  }

  /// Judges two records.
  ///
  /// @throws Judgements.Contradicts when that cannot stand beside what was judged before
  String judge(Viewer by, String one, String other, Judgements.Verdict verdict, String reason) {
    return store.write(
        in -> {
          var id = judgements.judge(in, one, other, verdict, by.author().actor(), reason);
          audit.add(
              in,
              Act.done(
                  by.author(),
                  Action.JUDGEMENT_MAKE,
                  List.of(id, one, other),
                  Map.of("verdict", verdict.name())));
          return id;
        });
  }

  /// Takes a judgement back; false when there is none of that id that stands.
  boolean undo(Viewer by, String id, String reason) {
    return store.write(
        in -> {
          if (!judgements.undo(in, id, by.author().actor(), reason)) {
            return false;
          }
          audit.add(in, Act.done(by.author(), Action.JUDGEMENT_UNDO, List.of(id), Map.of()));
          return true;
        });
  }
}
