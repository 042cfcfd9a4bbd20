package org.yaqaza.bench.peers;

/// A peer could not be asked, and why, for whoever named it.
public final class PeerFailed extends RuntimeException {
  public PeerFailed(String why) {
    super(why);
  }
}
