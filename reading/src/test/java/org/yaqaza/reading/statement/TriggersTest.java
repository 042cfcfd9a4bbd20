package org.yaqaza.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Event;

class TriggersTest {

  /// Each language tells events of known types, and each type has words somewhere.
  @Test
  void typesAreThoseThatGoOut() {
    assertThat(Table.read(Words.class, "triggers.tsv", 5).rows())
        .extracting(row -> row.get(1))
        .isSubsetOf(Event.TYPES)
        .containsAll(Event.TYPES);
  }
}
