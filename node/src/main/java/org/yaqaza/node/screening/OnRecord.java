package org.yaqaza.node.screening;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;

/// Puts on record that somebody asked, and whom they were shown, before they are shown it. What was
/// asked is not in the record: the names of those who are asked about are nobody's to keep.
public final class OnRecord {

  private final Audit audit;

  public OnRecord(Audit audit) {
    this.audit = audit;
  }

  /// One question was answered.
  public Answer answered(Author by, Answer answer) {
    audit.add(act(by, Action.SCREENING_CHECK, List.of(answer)));
    return answer;
  }

  /// Several were, in one go.
  public void answered(Author by, Collection<Answer> answers) {
    if (!answers.isEmpty()) {
      audit.add(act(by, Action.SCREENING_BATCH, answers));
    }
  }

  /// An answer that was given before is looked at again.
  public void seenAgain(Author by, Answer answer) {
    audit.add(act(by, Action.SCREENING_READ, List.of(answer)));
  }

  private static Act act(Author by, Action action, Collection<Answer> answers) {
    var shown = new TreeSet<String>();
    var details = new TreeMap<String, String>();
    for (var answer : answers) {
      answer.results().forEach(result -> shown.add(result.match().entity()));
      answer.editions().forEach((list, dated) -> details.put("edition." + list, dated));
      details.put("model", answer.model());
      details.put("mode", answer.question().mode().label());
      details.put("threshold", String.valueOf(answer.question().least()));
    }
    details.put("asked", String.valueOf(answers.size()));
    details.put("alerts", String.valueOf(answers.stream().filter(Answer::alerts).count()));
    return Act.done(by, action, List.copyOf(shown), details);
  }
}
