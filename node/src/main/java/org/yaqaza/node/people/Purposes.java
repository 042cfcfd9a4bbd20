package org.yaqaza.node.people;

import java.util.List;
import org.yaqaza.model.Table;

/// For what people work here: the words of `purposes.tsv`, in its order.
public final class Purposes {

  private static final List<String> ALL =
      Table.read(Purposes.class, "purposes.tsv", 2).rows().stream().map(List::getFirst).toList();

  /// Under this one nobody sees more than what is published.
  private static final String TRAINING = "training";

  private Purposes() {}

  /// All that this installation knows.
  public static List<String> all() {
    return ALL;
  }

  /// What of `clearance` is open to who works for `purpose`.
  static Clearance limited(Clearance clearance, String purpose) {
    return purpose.equals(TRAINING) ? Clearance.PUBLISHED : clearance;
  }
}
