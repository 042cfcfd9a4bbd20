package org.yaqaza.node.register;

import org.yaqaza.node.register.Register.Version;

/// The register as one sight shows it at one moment: enough to tell later which records changed
/// since.
public final class Moment {

  final Version version;
  final Joins joins;

  /// Differs when anything may have changed.
  final String whole;

  Moment(Version version, Joins joins, String whole) {
    this.version = version;
    this.joins = joins;
    this.whole = whole;
  }

  public Version version() {
    return version;
  }
}
