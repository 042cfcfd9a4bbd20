package org.yaqaza.node.store;

/// The store cannot be used. The message says why, in English, for the operator.
public final class StoreUnavailable extends RuntimeException {

  private StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreUnavailable because(Throwable cause) {
    var message = cause.getMessage();
    return new StoreUnavailable(
        message == null ? cause.getClass().getSimpleName() : message, cause);
  }
}
