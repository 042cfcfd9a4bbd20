package org.yaqaza.bench.accuracy;

import java.util.List;
import org.yaqaza.bench.data.Question;

/// A question with what came back, best first.
public record Asked(Question question, List<Answer> answers) {

  /// One entity of an answer.
  ///
  /// @param rank what orders, the finest number there is: ours is the weight in bits
  /// @param score what thresholds are held against
  public record Answer(String entity, double rank, double score) {}

  public Asked {
    answers = List.copyOf(answers);
  }

  /// The place of the first right answer from 1, or 0 when there is none.
  public int place() {
    for (int i = 0; i < answers.size(); i++) {
      if (right(answers.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Whether `answer` is a right one.
  public boolean right(Answer answer) {
    return question.expected().contains(answer.entity());
  }

  /// The rank value of the first right answer, negative infinity when there is none.
  public double found() {
    int place = place();
    return place == 0 ? Double.NEGATIVE_INFINITY : answers.get(place - 1).rank();
  }

  /// Whether a right answer has at least `score`.
  public boolean foundAt(double score) {
    int place = place();
    return place > 0 && answers.get(place - 1).score() >= score;
  }

  /// The rank value of the best answer, negative infinity when there is none.
  public double best() {
    return answers.isEmpty() ? Double.NEGATIVE_INFINITY : answers.getFirst().rank();
  }

  /// Whether any answer has at least `score`.
  public boolean alertsAt(double score) {
    return !answers.isEmpty() && answers.getFirst().score() >= score;
  }
}
