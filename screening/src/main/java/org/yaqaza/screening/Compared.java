package org.yaqaza.screening;

import java.util.Set;
import java.util.stream.Collectors;
import org.yaqaza.model.Schemata;

/// Which properties screening looks at; the others need not be read for it.
public final class Compared {

  private static final Set<String> PROPERTIES =
      Schemata.all().stream()
          .flatMap(
              schema ->
                  schema.properties().keySet().stream()
                      .filter(property -> Profile.compares(schema, property)))
          .collect(Collectors.toUnmodifiableSet());

  private Compared() {}

  /// The names of all properties that screening compares, of any schema.
  public static Set<String> properties() {
    return PROPERTIES;
  }
}
