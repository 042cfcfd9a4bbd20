package org.yaqaza.reading.statement;

import java.util.List;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Page;

/// Finds who says what.
public final class Claims {

  public List<Claim> find(Page page, List<Mention> mentions) {
    return List.of();
  }
}
