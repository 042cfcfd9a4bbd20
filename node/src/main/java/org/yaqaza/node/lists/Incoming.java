package org.yaqaza.node.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.yaqaza.model.Handling;

/// A list's file on its way in.
///
/// @param path file or folder on this machine
/// @param origin what to call where it came from: its path, or an address
/// @param prefix the list's id, where its format or mapping does not say it
/// @param mapping a mapping file, for CSV
/// @param dated the day it bears, where the file itself does not say
/// @param handling what the list is kept under from now on; empty for what it is kept under already
public record Incoming(
    Path path,
    String origin,
    Optional<String> prefix,
    Optional<Path> mapping,
    Optional<LocalDate> dated,
    Optional<Handling> handling) {

  /// One that stays under what its list is kept under; a new one is published matter.
  public Incoming(
      Path path,
      String origin,
      Optional<String> prefix,
      Optional<Path> mapping,
      Optional<LocalDate> dated) {
    this(path, origin, prefix, mapping, dated, Optional.empty());
  }

  /// A file given by somebody on this machine.
  public static Incoming file(Path path) {
    return new Incoming(
        path, path.toString(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
