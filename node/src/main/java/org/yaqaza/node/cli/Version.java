package org.yaqaza.node.cli;

import org.yaqaza.screening.ModelVersion;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: the program and the model, since a score depends on both.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "yaqaza " + (version == null ? "development" : version), "model " + ModelVersion.current()
    };
  }
}
