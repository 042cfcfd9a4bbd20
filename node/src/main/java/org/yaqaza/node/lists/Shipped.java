package org.yaqaza.node.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.yaqaza.lists.ListRefused;

/// The UN list that comes with the product, so that the first start already has it.
public final class Shipped {

  private static final String FILE = "un_consolidated_2026-02-27.xml.gz";

  private Shipped() {}

  /// Loads the shipped edition unless the list is held in any edition. True: it was loaded now.
  public static boolean load(Loading loading, Updating updating, Progress progress)
      throws IOException, InterruptedException {
    if (loading.holds("un")) {
      return false;
    }
    var file = Files.createTempFile("yaqaza", ".xml.gz");
    try (var in = Shipped.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the shipped list is missing");
      }
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      loading.load(
          new Incoming(
              file, "shipped:" + FILE, Optional.of("un"), Optional.empty(), Optional.empty()),
          progress);
      updating.setAddress("un", Updating.knownAddress("un").orElseThrow());
      return true;
    } catch (ListRefused e) {
      throw new IllegalStateException("the shipped list cannot be read", e);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
