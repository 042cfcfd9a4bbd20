package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Checkpoints;
import org.yaqaza.node.audit.SigningKey;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.audit.Verification.Outcome;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.KeptList;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.StoreUnavailable;

/// Looks at an installation: what is wrong with it.
public final class Doctor {

  private static final int JAVA = 25;
  private static final long LITTLE = 1_000_000_000;
  private static final long NEXT_TO_NOTHING = 100_000_000;

  /// Publishers are asked once a day.
  private static final Duration OVERDUE = Duration.ofDays(3);

  /// How long the end of the record may go unsigned.
  private static final Duration UNSIGNED = Duration.ofDays(8);

  /// By so much clocks may differ.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Settings settings;
  private final InstantSource clock;
  private final Function<Store, Sight> sight;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Settings settings, InstantSource clock, Function<Store, Sight> sight) {
    this.sight = sight;
    this.settings = settings;
    this.clock = clock;
  }

  /// Looks at everything; the store need not even open.
  ///
  /// @param sight which lists of a store are looked at
  public static List<Finding> examine(
      Settings settings, InstantSource clock, Function<Store, Sight> sight) throws IOException {
    var doctor = new Doctor(settings, clock, sight);
    doctor.java();
    doctor.folder();
    doctor.key();
    doctor.store();
    return List.copyOf(doctor.findings);
  }

  private void java() {
    int version = Runtime.version().feature();
    findings.add(
        version >= JAVA ? Finding.good("java", version) : Finding.bad("java.old", version, JAVA));
  }

  private void folder() throws IOException {
    var folder = settings.data();
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      findings.add(Finding.bad("folder.read-only", folder.toString()));
    }
    if (isOpenTo(folder, OTHERS)) {
      findings.add(Finding.mind("folder.open-to-others", folder.toString()));
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    long megabytes = free / 1_000_000;
    if (free < NEXT_TO_NOTHING) {
      findings.add(Finding.bad("space.none", megabytes));
    } else {
      findings.add(
          free < LITTLE
              ? Finding.mind("space.little", megabytes)
              : Finding.good("space", megabytes));
    }
  }

  private void key() throws IOException {
    var key = settings.data().resolve(SigningKey.FILE);
    if (!Files.exists(key)) {
      findings.add(Finding.good("key.none"));
    } else if (isOpenTo(
        key,
        EnumSet.complementOf(
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)))) {
      findings.add(Finding.bad("key.open-to-others", key.toString()));
    } else {
      try {
        SigningKey.in(settings.data());
        findings.add(Finding.good("key"));
      } catch (IOException e) {
        findings.add(Finding.bad("key.broken", key.toString()));
      }
    }
  }

  private static boolean isOpenTo(Path path, Set<PosixFilePermission> whom) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(path).stream().anyMatch(whom::contains);
  }

  private void store() {
    try (var store = Store.open(settings)) {
      findings.add(Finding.good("store"));
      var faults = store.faults();
      findings.add(
          faults.isEmpty()
              ? Finding.good("database")
              : Finding.bad("database.broken", faults.size(), faults.getFirst()));
      record(store);
      var editions = new Editions(store, new Register(store));
      editions.lists(sight.apply(store)).forEach(this::list);
    } catch (StoreUnavailable | DataAccessException e) {
      findings.add(Finding.bad("store.unavailable", String.valueOf(e.getMessage())));
    }
  }

  private void record(Store store) {
    var audit = new Audit(store, clock);
    var kept = new Checkpoints(store, audit, clock, settings.data()).all();
    switch (Verification.of(audit, kept, Optional.empty(), _ -> {})) {
      case Outcome.Holds holds -> findings.add(Finding.good("record", holds.records()));
      case Outcome.Broken broken ->
          findings.add(Finding.bad("record.broken", broken.number(), broken.fault().name()));
    }
    var now = clock.instant();
    var last = audit.after(audit.head().number() - 1, 1);
    if (!last.isEmpty() && Instant.ofEpochMilli(last.getFirst().at()).isAfter(now.plus(SKEW))) {
      findings.add(Finding.bad("clock.behind"));
    } else {
      findings.add(Finding.good("clock"));
    }
    var unsigned = audit.after(kept.isEmpty() ? 0 : kept.getLast().number(), 1);
    if (!unsigned.isEmpty()
        && Instant.ofEpochMilli(unsigned.getFirst().at()).isBefore(now.minus(UNSIGNED))) {
      findings.add(Finding.mind("checkpoint.old", UNSIGNED.toDays()));
    }
  }

  private void list(KeptList list) {
    boolean isWell = true;
    if (list.waiting() > 0) {
      findings.add(Finding.mind("list.waiting", list.id(), list.waiting()));
      isWell = false;
    }
    var isOverdue =
        list.address().isPresent()
            && list.checkedAt()
                // until it was asked for the first time, since it is here
                .or(() -> list.current().map(Edition::loadedAt))
                .map(at -> at.isBefore(clock.instant().minus(OVERDUE)))
                .orElse(true);
    if (isOverdue) {
      findings.add(Finding.mind("list.overdue", list.id()));
      isWell = false;
    }
    if (list.outcome().filter(check -> check == KeptList.Check.FAILED).isPresent()) {
      findings.add(Finding.mind("list.failed", list.id(), list.detail()));
      isWell = false;
    }
    if (isWell) {
      findings.add(Finding.good("list", list.id()));
    }
  }
}
