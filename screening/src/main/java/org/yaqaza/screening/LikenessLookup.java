package org.yaqaza.screening;

import org.jspecify.annotations.Nullable;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Name.Unit;

/// Where the likeness of two units of names comes from: compared on the spot, or found in an index
/// before.
@FunctionalInterface
interface LikenessLookup {

  /// How the two are alike, or `null` when they are not.
  @Nullable Likeness find(Unit asked, Unit held);
}
