package org.yaqaza.node.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Table;

/// What somebody is here: a bundle of permissions, read from `roles.tsv`.
public enum Role {
  SCREENING_OFFICER,
  ANALYST,
  LIAISON,
  REFERRAL_OFFICER,
  FINANCE,
  PUBLIC_INFORMATION,
  SUPERVISOR,
  OVERSIGHT,
  ADMINISTRATOR;

  private static final Map<Role, Set<Permission>> PERMISSIONS = load();

  /// The word under which it is stored and shown: `screening-officer`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of that word.
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /// What it may do.
  public Set<Permission> permissions() {
    return PERMISSIONS.getOrDefault(this, Set.of());
  }

  /// Whether it asks for a second factor: those who confirm, oversee or administer.
  boolean needsFactor() {
    return this == SUPERVISOR || this == OVERSIGHT || this == ADMINISTRATOR;
  }

  /// Whether one person may be all of these: administration and oversight each stand alone, apart
  /// from casework and from one another.
  static boolean fit(Set<Role> roles) {
    return roles.size() < 2 || !(roles.contains(ADMINISTRATOR) || roles.contains(OVERSIGHT));
  }

  private static Map<Role, Set<Permission>> load() {
    var all = new EnumMap<Role, Set<Permission>>(Role.class);
    for (var row : Table.read(Role.class, "roles.tsv", 3).rows()) {
      var permissions = EnumSet.noneOf(Permission.class);
      Arrays.stream(row.get(1).split(" ")).map(Permission::valueOf).forEach(permissions::add);
      var role = of(row.getFirst());
      all.put(role.orElseThrow(() -> new IllegalStateException(row.getFirst())), permissions);
    }
    return all;
  }
}
