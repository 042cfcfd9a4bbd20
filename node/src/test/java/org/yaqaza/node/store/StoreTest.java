package org.yaqaza.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatWasWrittenIsReadByTheNextOneWhoOpensIt(Databases database) {
    var settings = database.fresh();
    try (var store = Store.open(settings)) {
      insert(store, "a");
    }
    try (var store = Store.open(settings)) {
      assertThat(count(store)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aCommandThatFailsTakesBackItsOwnChangesAndNoOthers(Databases database) throws Exception {
    try (var store = Store.open(database.fresh());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = new ArrayList<Future<?>>();
      for (int i = 0; i < 200; i++) {
        var id = "s" + i;
        var fails = i % 10 == 3;
        waiting.add(
            threads.submit(
                () ->
                    store.write(
                        in -> {
                          in.sql("insert into source (id, current) values (?, 0)")
                              .param(id)
                              .update();
                          if (fails) {
                            throw new IllegalArgumentException("on purpose");
                          }
                          return id;
                        })));
      }
      int failed = 0;
      for (var one : waiting) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
          failed++;
        }
      }
      assertThat(failed).isEqualTo(20);
      assertThat(count(store)).isEqualTo(180);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aBrokenStatementDoesNotSpoilTheCommandsAroundIt(Databases database) {
    try (var store = Store.open(database.fresh())) {
      insert(store, "a");
      assertThatThrownBy(() -> store.write(in -> in.sql("insert into nowhere values (1)").update()))
          .isInstanceOf(RuntimeException.class);
      insert(store, "b");
      assertThat(count(store)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void readersSeeNothingOfACommandBeforeItIsCommitted(Databases database) {
    try (var store = Store.open(database.fresh())) {
      store.write(
          in -> {
            in.sql("insert into source (id, current) values ('a', 0)").update();
            assertThat(count(store)).isZero();
            return true;
          });
      assertThat(count(store)).isEqualTo(1);
    }
  }

  @Test
  void twoProcessesMayWriteTheSameFile() {
    var settings = Databases.SQLITE.fresh();
    try (var one = Store.open(settings);
        var other = Store.open(settings)) {
      for (int i = 0; i < 50; i++) {
        insert(one, "one" + i);
        insert(other, "other" + i);
      }
      assertThat(count(one)).isEqualTo(100);
    }
  }

  @Test
  void saysWhyAStoreCannotBeOpened() {
    assertThatThrownBy(() -> Store.open(new Settings(Path.of("/proc/nowhere"), Optional.empty())))
        .isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(
            () ->
                Store.open(
                    new Settings(
                        Path.of("target"), Optional.of("jdbc:postgresql://127.0.0.1:1/none"))))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  private static void insert(Store store, String id) {
    store.write(in -> in.sql("insert into source (id, current) values (?, 0)").param(id).update());
  }

  private static long count(Store store) {
    return store.reader().sql("select count(*) from source").query(Long.class).single();
  }
}
