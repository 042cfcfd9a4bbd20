package org.yaqaza.node.store;

import java.sql.SQLException;

/// The store cannot be used. The message says why, in English, for the operator.
public final class StoreUnavailable extends RuntimeException {

  private StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  /// The database's own words, without those of the layers above it.
  private static Throwable said(Throwable cause) {
    var found = cause;
    for (var next = cause; next != null; next = next.getCause()) {
      found = next instanceof SQLException ? next : found;
    }
    return found;
  }

  static StoreUnavailable because(Throwable cause) {
    var message = said(cause).getMessage();
    return new StoreUnavailable(
        message == null ? cause.getClass().getSimpleName() : message, cause);
  }
}
