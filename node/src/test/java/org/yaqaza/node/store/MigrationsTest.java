package org.yaqaza.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/// The scripts that make the tables.
class MigrationsTest {

  private static final int NEWEST = 11;

  @TempDir private Path folder;

  @Test
  void theNewestScriptIsTheOneThatIsLookedFor() throws Exception {
    var scripts = Objects.requireNonNull(Migrations.class.getResource("/db/migration"));
    try (var files = Files.list(Path.of(scripts.toURI()))) {
      var numbers =
          files
              .map(file -> file.getFileName().toString())
              .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .sorted()
              .toList();
      assertThat(numbers).last().isEqualTo(NEWEST);
    }
    assertThat(Migrations.knows("" + NEWEST)).isTrue();
    assertThat(Migrations.knows("" + (NEWEST + 1))).isFalse();
  }

  @Test
  void anOlderStoreIsBroughtUp() throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("old.db"));
    Migrations.apply(source, "" + (NEWEST - 1));
    Migrations.apply(source);
    var counted =
        JdbcClient.create(source).sql("select what from change").query(String.class).list();
    assertThat(counted).contains("register", "whole");
  }
}
