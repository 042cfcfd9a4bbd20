package org.yaqaza.node.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Incoming;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Progress;
import org.yaqaza.node.lists.QuarantinedFiles;
import org.yaqaza.node.register.EndedStatements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// What is over is gone, from the files too, and that it went can be proved. All names are
/// invented.
class RetentionTest {

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Author KEEPER = new Author("account:3", "data-quality");

  private static Loading loading(Store store, Settings settings, Instant now) {
    return new Loading(store, settings, () -> now);
  }

  private static void load(Loading loading, String dated, String... names) throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      lines.append(
          "{\"id\":\"t-%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}%n"
              .formatted(i, names[i]));
    }
    var file = Files.writeString(Files.createTempFile("list", ".jsonl"), lines);
    loading.load(
        new Incoming(
            file, "test", Optional.of("t"), Optional.empty(), Optional.of(LocalDate.parse(dated))),
        KEEPER,
        Progress.NONE);
  }

  /// An edition of 2020 said Vormundt, one of 2021 says Zwackel instead; another waited, and was
  /// discarded in 2021.
  private static void fill(Store store, Settings settings) throws Exception {
    load(loading(store, settings, START), "2020-01-01", "Ann Vormundt", "Bob Example");
    var later = loading(store, settings, START.plusSeconds(366L * 24 * 3600));
    load(later, "2021-01-01", "Ann Zwackel", "Bob Example");
    load(later, "2021-02-01", "Carl Quarantell");
    later.discard("t", 3, KEEPER, "cut short");
  }

  private static Retention retention(Store store, Settings settings, String now, String periods) {
    List<RetentionClass> classes = List.of(new EndedStatements(), new QuarantinedFiles(settings));
    return new Retention(store, InstantSource.fixed(Instant.parse(now)), classes, periods);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsOverIsErasedAndWhatCountsStays(Databases database) throws Exception {
    var settings = database.fresh();
    try (var store = Store.open(settings)) {
      fill(store, settings);
      var register =
          new Register(store)
              .view(new Sights(new Handlings(store), InstantSource.system()).published());
      var early = retention(store, settings, "2021-12-01T00:00:00Z", "");
      assertThat(early.due()).allMatch(due -> due.count() == 0);
      var retention = retention(store, settings, "2026-06-01T00:00:00Z", "");
      assertThat(retention.due().getFirst().examples()).containsExactly("t@2");
      assertThat(retention.due().getLast().examples()).containsExactly("t@3");
      assertThat(values(register)).contains("Ann Vormundt", "Ann Zwackel");
      long before = new Audit(store, InstantSource.system()).head().number();
      retention.erase(KEEPER);
      assertThat(values(register)).contains("Ann Zwackel").doesNotContain("Ann Vormundt");
      assertThat(register.entity("t-1")).isPresent();
      assertThat(settings.data().resolve("quarantine/t-3")).doesNotExist();
      assertThat(retention.due()).allMatch(due -> due.count() == 0);
      var proofs = new Audit(store, InstantSource.system()).after(before, 10);
      assertThat(proofs).hasSize(2).allMatch(proof -> proof.action().equals("retention.erase"));
      assertThat(proofs.getFirst().details())
          .contains("\"class\":\"ended-statements\"", "\"count\":\"1\"", "\"digest\":\"");
      retention.erase(KEEPER);
      assertThat(new Audit(store, InstantSource.system()).head().number()).isEqualTo(before + 2);
    }
  }

  private static List<String> values(RegisterView register) {
    return register.history("t-0").stream().map(held -> held.statement().value()).toList();
  }

  @Test
  void nothingOfWhatWasErasedIsLeftInTheFiles() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      fill(store, settings);
      store.settle();
      assertThat(isAnywhere(settings.data(), "Vormundt")).isTrue();
      retention(store, settings, "2026-06-01T00:00:00Z", "").erase(KEEPER);
      assertThat(isAnywhere(settings.data(), "Vormundt")).isFalse();
      assertThat(isAnywhere(settings.data(), "Quarantell")).isFalse();
      assertThat(isAnywhere(settings.data(), "Zwackel")).isTrue();
    }
  }

  private static boolean isAnywhere(Path folder, String text) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void periodsOfAnInstallationGoBeforeThoseOfTheTable() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      fill(store, settings);
      var shorter = retention(store, settings, "2021-12-01T00:00:00Z", "ended-statements=P30D");
      assertThat(shorter.due().getFirst().count()).isEqualTo(1);
      for (var wrong : List.of("nothing=P1D", "ended-statements=soon", "ended-statements")) {
        assertThatThrownBy(() -> retention(store, settings, "2021-12-01T00:00:00Z", wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(wrong);
      }
    }
  }

  @Test
  void anExportHoldsWhatWasSaidAndWhoLooked() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      fill(store, settings);
      var audit = new Audit(store, InstantSource.system());
      var export =
          new SubjectExport(
              store,
              new Sights(new Handlings(store), InstantSource.system()).published(),
              InstantSource.system());
      var first = new StringWriter();
      assertThat(export.write("t-0", KEEPER, first).records()).isZero();
      assertThat(first.toString().lines()).hasSize(2).anyMatch(line -> line.contains("Vormundt"));
      assertThat(audit.about("t-0", 1).getFirst().action()).isEqualTo("subject.export");
      var second = new StringWriter();
      assertThat(export.write("t-0", KEEPER, second).records()).isEqualTo(1);
      assertThat(second.toString()).contains("\"action\":\"subject.export\"", "account:3");
      assertThat(export.write("x-none", KEEPER, new StringWriter()).isNothing()).isTrue();
    }
  }
}
