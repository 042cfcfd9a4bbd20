package org.yaqaza.node.review;

import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Judgements;

/// Judgements on records, by whoever works at this desk.
public final class Judging {

  private final Judgements judgements;

  public Judging(Judgements judgements) {
    this.judgements = judgements;
  }

  /// Judges two records.
  ///
  /// @throws Judgements.Contradicts when that cannot stand beside what was judged before
  String judge(Viewer by, String one, String other, Judgements.Verdict verdict, String reason) {
    return judgements.judge(one, other, verdict, by.author(), reason);
  }

  /// Takes a judgement back; false when there is none of that id that stands.
  boolean undo(Viewer by, String id, String reason) {
    return judgements.undo(id, by.author(), reason);
  }
}
