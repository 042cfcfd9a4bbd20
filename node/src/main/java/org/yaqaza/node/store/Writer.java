package org.yaqaza.node.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yaqaza.node.store.Store.Command;

/// Runs commands one after the other on one connection. Those that wait together are committed
/// together: a commit costs a flush to disk, however much is in it. Each runs behind a savepoint,
/// so that one that fails takes back its own changes and no other's.
final class Writer implements AutoCloseable {

  /// The most commands in one commit: the first of them waits for the last.
  private static final int MOST_TOGETHER = 256;

  private final HikariDataSource source;
  private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(4096);
  private final Thread thread =
      Thread.ofPlatform().name("store-writer").daemon().unstarted(this::run);
  private volatile boolean closed;

  /// A command and who waits for it.
  private static final class Waiting<T extends @Nullable Object> {
    final Command<T> command;
    final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;

    Waiting(Command<T> command) {
      this.command = command;
    }

    void run(Transaction transaction) {
      result = command.run(transaction);
    }

    @SuppressWarnings("NullAway") // T says whether null is an answer
    void committed() {
      answer.complete(result);
    }
  }

  Writer(HikariDataSource source) {
    this.source = source;
    thread.start();
  }

  <T extends @Nullable Object> T write(Command<T> command) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    var waiting = new Waiting<T>(command);
    try {
      queue.put(waiting);
      if (!thread.isAlive()) {
        leave();
      }
      return waiting.answer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the store was busy", e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void run() {
    var together = new ArrayList<Waiting<?>>();
    while (!closed || !queue.isEmpty()) {
      try {
        together.clear();
        together.add(queue.take());
        queue.drainTo(together, MOST_TOGETHER - 1);
        together.removeIf(waiting -> waiting == STOP);
        if (!together.isEmpty()) {
          commit(together);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Answers those who came when nobody was writing any more.
  private void leave() {
    for (var late = queue.poll(); late != null; late = queue.poll()) {
      late.answer.completeExceptionally(new IllegalStateException("the store is closed"));
    }
  }

  private static final Waiting<?> STOP = new Waiting<@Nullable Void>(_ -> null);

  private void commit(List<Waiting<?>> together) {
    var done = new ArrayList<Waiting<?>>();
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var transaction =
            new Transaction(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        for (var waiting : together) {
          if (ran(waiting, connection, transaction)) {
            done.add(waiting);
          }
        }
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException | RuntimeException | Error e) {
        takeBack(connection, e);
        throw e;
      }
      done.forEach(Waiting::committed);
    } catch (SQLException | RuntimeException | Error e) {
      together.forEach(
          waiting -> waiting.answer.completeExceptionally(StoreUnavailable.because(e)));
    }
  }

  /// A database that is out of room may have taken the transaction back itself; what state the
  /// connection is in is then not worth knowing.
  private void takeBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    } finally {
      source.evictConnection(connection);
    }
  }

  /// Runs one command behind a savepoint. False: it failed, its changes are taken back, and its
  /// caller knows.
  private static boolean ran(Waiting<?> waiting, Connection connection, Transaction transaction)
      throws SQLException {
    var savepoint = connection.setSavepoint();
    try {
      waiting.run(transaction);
      connection.releaseSavepoint(savepoint);
      return true;
    } catch (RuntimeException | Error e) {
      try {
        connection.rollback(savepoint);
      } catch (SQLException gone) {
        // the database took back all of it, so nothing of the others is left either
        e.addSuppressed(gone);
        throw e;
      }
      waiting.answer.completeExceptionally(e);
      return false;
    }
  }

  /// Finishes what waits, then stops.
  @Override
  public void close() {
    closed = true;
    try {
      queue.put(STOP);
      thread.join();
      leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
