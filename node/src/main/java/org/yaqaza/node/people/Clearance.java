package org.yaqaza.node.people;

import java.util.Set;
import org.yaqaza.model.Tlp;

/// What somebody may see, as far as that does not depend on their purpose.
///
/// @param highest the highest level of the Traffic Light Protocol
/// @param groups the groups that they belong to: recipients of what is marked for some alone
public record Clearance(Tlp highest, Set<String> groups) {

  /// Published matter alone.
  public static final Clearance PUBLISHED = new Clearance(Tlp.CLEAR, Set.of());

  public Clearance {
    groups = Set.copyOf(groups);
  }
}
