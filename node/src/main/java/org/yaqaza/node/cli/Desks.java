package org.yaqaza.node.cli;

import java.io.IOException;
import java.time.InstantSource;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Download;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Shipped;
import org.yaqaza.node.lists.Updating;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// The desks that commands work with, put together without Spring.
record Desks(
    Store store,
    Editions editions,
    Loading loading,
    Updating updating,
    Screener screener,
    Sights sights,
    OnRecord record)
    implements AutoCloseable {

  /// Opens the store; on its first use the shipped list is loaded.
  static Desks open(Settings settings, Console console) throws IOException, InterruptedException {
    var store = Store.open(settings);
    var register = new Register(store);
    var editions = new Editions(store, register);
    var loading = new Loading(store, settings, InstantSource.system());
    var updating =
        new Updating(
            store,
            loading,
            new Download(Download.Patience.USUAL),
            settings,
            InstantSource.system());
    try (var progress = console.progress(console.words().say("loading.shipped"))) {
      Shipped.load(loading, updating, progress);
    }
    var sights = new Sights(new Handlings(store), InstantSource.system());
    return new Desks(
        store,
        editions,
        loading,
        updating,
        new Screener(register, editions, sights, SnapshotFile.readOnly(settings.data())),
        sights,
        new OnRecord(new Audit(store, InstantSource.system())));
  }

  @Override
  public void close() {
    store.close();
  }
}
