package org.yaqaza.screening;

import java.util.EnumMap;
import java.util.Map;
import org.yaqaza.model.Table;

/// What a mode was measured to do, from `modes.tsv`, where it is said on what.
///
/// @param missed of 100 altered names of listed people, how many do not alert
/// @param alerts how often it alerts in 10,000 ordinary people, who are on no list
/// @param alertsNear how often it alerts in 10,000 invented people put together from listed names
public record ModeFigures(double missed, int alerts, int alertsNear) {

  private static final Map<Mode, ModeFigures> ALL = read();

  /// The figures of `mode`.
  public static ModeFigures of(Mode mode) {
    var figures = ALL.get(mode);
    if (figures == null) {
      throw new IllegalStateException("modes.tsv has no figures for " + mode.label());
    }
    return figures;
  }

  private static Map<Mode, ModeFigures> read() {
    var all = new EnumMap<Mode, ModeFigures>(Mode.class);
    for (var row : Table.read(ModeFigures.class, "modes.tsv", 4).rows()) {
      all.put(
          Mode.labelled(row.getFirst()).orElseThrow(),
          new ModeFigures(
              Double.parseDouble(row.get(1)),
              Integer.parseInt(row.get(2)),
              Integer.parseInt(row.get(3))));
    }
    return all;
  }
}
