package org.yaqaza.node.lists;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work on lists that a page began and that takes longer than somebody waits for an answer. One
/// piece of work for a list at a time.
public final class Underway {

  private static final Logger LOG = LoggerFactory.getLogger(Underway.class);

  private final Set<String> lists = ConcurrentHashMap.newKeySet();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  /// A piece of work.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /// Begins `work` on `list`. False: something is under way there already.
  boolean begin(String list, Work work) {
    if (!lists.add(list)) {
      return false;
    }
    failed.remove(list);
    Thread.ofVirtual().name("list").start(() -> run(list, work));
    return true;
  }

  private void run(String list, Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      failed.add(list);
      // not which list: who reads the log need not be who may know of it
      LOG.warn("work on a list broke off: {}", e.getClass().getSimpleName());
    } finally {
      lists.remove(list);
    }
  }

  /// Whether something is under way on `list`.
  boolean isOn(String list) {
    return lists.contains(list);
  }

  /// Whether the last work on `list` broke off.
  boolean hasFailed(String list) {
    return failed.contains(list);
  }
}
