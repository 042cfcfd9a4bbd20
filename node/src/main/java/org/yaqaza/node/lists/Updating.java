package org.yaqaza.node.lists;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Table;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.lists.Download.Validators;
import org.yaqaza.node.lists.KeptList.Check;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// Asks publishers for newer editions of their lists. Without a network the node goes on with what
/// it has; the list says when it was last asked for and what came of it.
public final class Updating {

  /// Files that are published beside OFAC's main file.
  private static final List<String> OFAC_FILES =
      List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");

  private static final Map<String, String> PUBLISHERS =
      Table.read(Updating.class, "publishers.tsv", 2).rows().stream()
          .collect(Collectors.toMap(List::getFirst, row -> row.get(1)));

  /// What came of asking for one list.
  ///
  /// @param list its id
  /// @param check in one word
  /// @param detail why it failed, or empty
  /// @param loaded what was loaded, where something came
  public record Update(String list, Check check, String detail, Optional<Loaded> loaded) {}

  private final Store store;
  private final AllEditions editions;
  private final Loading loading;
  private final Download download;
  private final Path incoming;
  private final InstantSource clock;

  public Updating(
      Store store, Loading loading, Download download, Settings settings, InstantSource clock) {
    this.store = store;
    this.editions = new AllEditions(store);
    this.loading = loading;
    this.download = download;
    this.incoming = settings.data().resolve("incoming");
    this.clock = clock;
  }

  /// The address that the publisher of a known list uses.
  public static Optional<String> knownAddress(String list) {
    return Optional.ofNullable(PUBLISHERS.get(list));
  }

  /// Asks for every list that has an address.
  ///
  /// @param by who wants it
  public List<Update> all(Author by, Progress progress) throws InterruptedException {
    var updates = new ArrayList<Update>();
    for (var list : editions.lists()) {
      if (list.address().isPresent()) {
        updates.add(update(list.id(), by, progress));
      }
    }
    return updates;
  }

  /// Asks for one list.
  ///
  /// @param by who wants it
  /// @throws IllegalArgumentException when there is no such list, or it has no address
  public Update update(String list, Author by, Progress progress) throws InterruptedException {
    var address =
        editions
            .list(list)
            .flatMap(KeptList::address)
            .orElseThrow(() -> new IllegalArgumentException(list));
    return add(
        URI.create(address), Optional.of(list), Optional.empty(), Optional.empty(), by, progress);
  }

  /// Fetches a list from `address` and remembers the address for the next time.
  ///
  /// @param prefix the list's id, where its format does not say it
  /// @param handling what to keep it under; empty for what it is kept under already
  /// @param by who wants it
  public Update add(
      URI address,
      Optional<String> prefix,
      Optional<Path> mapping,
      Optional<Handling> handling,
      Author by,
      Progress progress)
      throws InterruptedException {
    var folder = incoming.resolve(UUID.randomUUID().toString());
    try {
      Files.createDirectories(folder);
      return fetched(address, prefix, mapping, handling, folder, by, progress);
    } catch (IOException | Loading.Busy e) {
      return done(prefix, Check.FAILED, String.valueOf(e.getMessage()), Optional.empty());
    } catch (ListRefused e) {
      var why = e.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
      return done(prefix, Check.FAILED, why, Optional.empty());
    } finally {
      delete(folder);
    }
  }

  private Update fetched(
      URI address,
      Optional<String> prefix,
      Optional<Path> mapping,
      Optional<Handling> handling,
      Path folder,
      Author by,
      Progress progress)
      throws IOException, InterruptedException, ListRefused {
    var isOfac = address.getPath().endsWith("/sdn.csv");
    var held = prefix.map(this::validators).orElse(Validators.NONE);
    var file = folder.resolve(isOfac ? "sdn.csv" : name(address));
    // of several files one may be newer than the main one, so those are always fetched
    var answer = download.fetch(address, isOfac ? Validators.NONE : held, file);
    if (!answer.modified()) {
      return done(prefix, Check.UNCHANGED, "", Optional.empty());
    }
    if (isOfac) {
      for (var other : OFAC_FILES.subList(1, OFAC_FILES.size())) {
        download.fetch(address.resolve(other), Validators.NONE, folder.resolve(other));
      }
    }
    var path = isOfac ? folder : file;
    var loaded =
        loading.load(
            new Incoming(path, address.toString(), prefix, mapping, Optional.empty(), handling),
            by,
            progress);
    remember(loaded.list(), address, answer.validators());
    return done(Optional.of(loaded.list()), check(loaded), "", Optional.of(loaded));
  }

  private static Check check(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Held _ -> Check.NEW;
      case Loaded.Unchanged _ -> Check.UNCHANGED;
      case Loaded.Quarantined _ -> Check.QUARANTINED;
    };
  }

  private static String name(URI address) {
    var path = address.getPath();
    var name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    return name.isBlank() ? "list" : name;
  }

  private Validators validators(String list) {
    return store
        .reader()
        .sql("select etag, modified from list where id = ?")
        .param(list)
        .query(
            (row, _) ->
                new Validators(
                    Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))))
        .optional()
        .orElse(Validators.NONE);
  }

  private void remember(String list, URI address, Validators validators) {
    store.write(
        in ->
            in.sql("update list set address = ?, etag = ?, modified = ? where id = ?")
                .param(address.toString())
                .param(validators.etag().orElse(null))
                .param(validators.lastModified().orElse(null))
                .param(list)
                .update());
  }

  private Update done(Optional<String> list, Check check, String detail, Optional<Loaded> loaded) {
    list.ifPresent(id -> note(id, check, detail));
    return new Update(list.orElse(""), check, detail, loaded);
  }

  private void note(String list, Check check, String detail) {
    store.write(
        in ->
            in.sql("update list set checked_at = ?, outcome = ?, detail = ? where id = ?")
                .params(clock.millis(), check.name(), detail, list)
                .update());
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.getLogger(Updating.class.getName())
          .log(System.Logger.Level.WARNING, "left behind in the folder for incoming lists", e);
    }
  }

  /// Sets where a list is fetched from, unless it has an address.
  void setAddress(String list, String address) {
    store.write(
        in ->
            in.sql("update list set address = ? where id = ? and address is null")
                .params(address, list)
                .update());
  }
}
