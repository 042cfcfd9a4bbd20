package org.yaqaza.node.web;

/// Whether this node answers, now: what a balancer in front of several asks.
@FunctionalInterface
public interface Readiness {

  /// How the node is.
  enum State {
    /// It answers.
    READY,
    /// Its index is not built yet.
    STARTING,
    /// It finishes what it began and takes nothing new.
    STOPPING,
    /// Its store is gone or does not answer.
    NO_STORE
  }

  /// How it is now.
  State now();
}
