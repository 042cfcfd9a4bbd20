package org.yaqaza.node.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.ListFormat;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.DateText;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.FileDifferences;
import org.yaqaza.node.lists.Incoming;
import org.yaqaza.node.lists.KeptList;
import org.yaqaza.node.lists.ListsJson;
import org.yaqaza.node.lists.Loaded;
import org.yaqaza.node.lists.QuarantineWords;
import org.yaqaza.node.lists.Updating.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza lists`: what is held, and its `add`, `update`, `show`, `diff`, `accept`, `discard`.
@Command(name = "lists", resourceBundle = "org.yaqaza.node.cli.help")
final class ListsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var desks = open()) {
      var lists = desks.editions().lists(desks.sights().whole());
      if (json) {
        Json.line(console().out(), out -> ListsJson.lists(out, lists));
      } else {
        lists.forEach(list -> console().out().println(line(list)));
      }
      return Exit.DONE;
    }
  }

  private String line(KeptList list) {
    var words = words();
    var current = list.current();
    var held =
        current.isPresent()
            ? words.say("lists.held", list.id(), current.get().dated(), current.get().records())
            : words.say("lists.empty", list.id());
    return list.waiting() == 0 ? held : held + " · " + words.say("lists.waiting", list.waiting());
  }

  @Command(name = "add", resourceBundle = "org.yaqaza.node.cli.help")
  private int add(
      @Parameters(paramLabel = "FILE|URL", descriptionKey = "what") String what,
      @Option(names = "--as", descriptionKey = "as", paramLabel = "PREFIX") @Nullable String prefix,
      @Option(names = "--mapping", descriptionKey = "mapping", paramLabel = "FILE")
          @Nullable Path mapping,
      @Option(names = "--dated", descriptionKey = "dated", paramLabel = "D") @Nullable String dated,
      @Mixin MarkingOptions marking)
      throws IOException, InterruptedException, ListRefused {
    marking.handling(this::wrong);
    if (prefix != null && !ListFormat.isPrefix(prefix)) {
      throw wrong("lists.no-prefix", prefix);
    }
    try (var desks = open();
        var progress = console().progress(words().say("loading", what))) {
      if (what.startsWith("https://") || what.startsWith("http://")) {
        var update =
            desks
                .updating()
                .add(
                    URI.create(what),
                    Optional.ofNullable(prefix),
                    Optional.ofNullable(mapping),
                    marking.handling(this::wrong),
                    Author.local(),
                    progress);
        progress.close();
        return tell(update);
      }
      var path = Path.of(what);
      var loaded =
          desks
              .loading()
              .load(
                  new Incoming(
                      path,
                      path.toAbsolutePath().toString(),
                      Optional.ofNullable(prefix),
                      Optional.ofNullable(mapping),
                      day(dated),
                      marking.handling(this::wrong)),
                  Author.local(),
                  progress);
      progress.close();
      return tell(loaded);
    }
  }

  private Optional<LocalDate> day(@Nullable String dated) {
    if (dated == null) {
      return Optional.empty();
    }
    return Optional.of(
        DateText.read(dated).orElseThrow(() -> wrong("screen.no-date", dated)).earliest());
  }

  @Command(name = "update", resourceBundle = "org.yaqaza.node.cli.help")
  private int update(
      @Parameters(arity = "0..1", paramLabel = "LIST", descriptionKey = "list")
          @Nullable String list)
      throws IOException, InterruptedException {
    try (var desks = open();
        var progress = console().progress(words().say("updating"))) {
      if (list != null
          && desks
              .editions()
              .list(desks.sights().whole(), list)
              .flatMap(KeptList::address)
              .isEmpty()) {
        throw wrong("lists.no-address", list);
      }
      var updates =
          list == null
              ? desks.updating().all(Author.local(), progress)
              : List.of(desks.updating().update(list, Author.local(), progress));
      progress.close();
      return updates.stream().mapToInt(this::tell).max().orElse(Exit.DONE);
    }
  }

  @Command(name = "show", resourceBundle = "org.yaqaza.node.cli.help")
  private int show(
      @Parameters(paramLabel = "LIST", descriptionKey = "list") String list,
      @Option(names = "--json", descriptionKey = "json") boolean asJson)
      throws IOException, InterruptedException {
    try (var desks = open()) {
      var kept =
          desks
              .editions()
              .list(desks.sights().whole(), list)
              .orElseThrow(() -> wrong("lists.unknown", list));
      var editions = desks.editions().of(desks.sights().whole(), list);
      if (asJson) {
        for (var edition : editions) {
          var problems = desks.editions().problems(desks.sights().whole(), list, edition.number());
          Json.line(console().out(), out -> ListsJson.edition(out, edition, problems));
        }
        return Exit.DONE;
      }
      var out = console().out();
      out.println(kept.title());
      kept.address().ifPresent(address -> out.println(words().say("lists.address", address)));
      kept.checkedAt().ifPresent(at -> out.println(checked(kept, at)));
      for (var edition : editions) {
        out.println(line(edition));
        desks
            .editions()
            .problems(desks.sights().whole(), list, edition.number())
            .forEach(problem -> out.println("    " + ProblemWords.say(problem, words())));
      }
      return Exit.DONE;
    }
  }

  private String checked(KeptList list, Instant at) {
    var outcome = list.outcome().map(o -> words().say("check." + o)).orElse("");
    var detail = list.detail().isEmpty() ? "" : " (" + list.detail() + ")";
    return words()
        .say("lists.checked", words().moment(at, ZoneId.systemDefault()), outcome + detail);
  }

  private String line(Edition edition) {
    var words = words();
    var text =
        words.say(
            "lists.edition",
            edition.list() + "@" + edition.number(),
            edition.dated(),
            words.say("edition." + edition.state()),
            edition.records(),
            edition.added(),
            edition.removed(),
            edition.changed());
    return "  "
        + text
        + edition.reason().map(_ -> " · " + QuarantineWords.say(edition, words)).orElse("");
  }

  @Command(name = "diff", resourceBundle = "org.yaqaza.node.cli.help")
  private int diff(
      @Parameters(paramLabel = "OLD", descriptionKey = "older") String older,
      @Parameters(paramLabel = "NEW", descriptionKey = "newer") String newer,
      @Option(names = "--mapping", descriptionKey = "mapping", paramLabel = "FILE")
          @Nullable Path mapping,
      @Option(names = "--json", descriptionKey = "json") boolean asJson)
      throws IOException, InterruptedException, ListRefused {
    var differences =
        Files.exists(Path.of(older)) && Files.exists(Path.of(newer))
            ? FileDifferences.between(Path.of(older), Path.of(newer), Optional.ofNullable(mapping))
            : held(older, newer);
    if (asJson) {
      Json.line(console().out(), out -> ListsJson.differences(out, differences));
    } else {
      print(differences);
    }
    return Exit.DONE;
  }

  private Differences held(String older, String newer) throws IOException, InterruptedException {
    try (var desks = open()) {
      var all = desks.sights().whole();
      var from =
          desks.editions().named(all, older).orElseThrow(() -> wrong("lists.no-edition", older));
      var to =
          desks.editions().named(all, newer).orElseThrow(() -> wrong("lists.no-edition", newer));
      if (!from.list().equals(to.list())) {
        throw wrong("lists.two-lists", from.list(), to.list());
      }
      return desks.editions().differences(all, from.list(), from.number(), to.number());
    }
  }

  private void print(Differences differences) {
    var out = console().out();
    out.println(
        words()
            .say(
                "lists.differences",
                differences.added().size(),
                differences.removed().size(),
                differences.changed().size()));
    differences.added().forEach(id -> out.println("+ " + id));
    differences.removed().forEach(id -> out.println("- " + id));
    differences
        .changed()
        .forEach(
            (id, properties) -> {
              out.println("~ " + id);
              properties.forEach(
                  (property, change) -> {
                    change.removed().forEach(v -> out.println("    - " + property + ": " + v));
                    change.added().forEach(v -> out.println("    + " + property + ": " + v));
                  });
            });
  }

  @Command(name = "accept", resourceBundle = "org.yaqaza.node.cli.help")
  private int accept(
      @Parameters(paramLabel = "LIST@N", descriptionKey = "edition") String reference,
      @Option(names = "--reason", descriptionKey = "reason", required = true, paramLabel = "WHY")
          String reason)
      throws IOException, InterruptedException, ListRefused {
    var which = numbered(reference);
    try (var desks = open();
        var progress = console().progress(words().say("loading", reference))) {
      var loaded =
          desks.loading().accept(which.list, which.number, Author.local(), reason, progress);
      progress.close();
      return tell(loaded);
    } catch (IllegalStateException e) {
      throw wrong("lists.not-waiting", reference);
    }
  }

  @Command(name = "discard", resourceBundle = "org.yaqaza.node.cli.help")
  private int discard(
      @Parameters(paramLabel = "LIST@N", descriptionKey = "edition") String reference,
      @Option(names = "--reason", descriptionKey = "reason", required = true, paramLabel = "WHY")
          String reason)
      throws IOException, InterruptedException {
    var which = numbered(reference);
    try (var desks = open()) {
      desks.loading().discard(which.list, which.number, Author.local(), reason);
      return Exit.DONE;
    } catch (IllegalStateException e) {
      throw wrong("lists.not-waiting", reference);
    }
  }

  private record Numbered(String list, long number) {}

  private Numbered numbered(String reference) {
    if (!reference.matches("[^@]+@\\d{1,9}")) {
      throw wrong("lists.no-edition", reference);
    }
    int at = reference.indexOf('@');
    return new Numbered(reference.substring(0, at), Long.parseLong(reference.substring(at + 1)));
  }

  private int tell(Update update) {
    if (update.loaded().isPresent()) {
      return tell(update.loaded().get());
    }
    console().line(words().say("update." + update.check(), update.list(), update.detail()));
    return update.check() == KeptList.Check.FAILED ? Exit.UNREACHABLE : Exit.DONE;
  }

  private int tell(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Unchanged same -> {
        console().tell("loaded.unchanged", same.list(), same.edition().dated());
        yield Exit.DONE;
      }
      case Loaded.Held held -> {
        tell(held.problems());
        var e = held.edition();
        console()
            .tell(
                "loaded.held",
                e.list(),
                e.dated(),
                e.records(),
                e.added(),
                e.removed(),
                e.changed(),
                e.refused());
        yield e.refused() == 0 ? Exit.DONE : Exit.REFUSED;
      }
      case Loaded.Quarantined waiting -> {
        tell(waiting.problems());
        var e = waiting.edition();
        var key =
            e.reason().orElseThrow().mayBeAccepted() ? "loaded.quarantined" : "loaded.unreadable";
        console().tell(key, e.list() + "@" + e.number(), QuarantineWords.say(e, words()));
        yield Exit.REFUSED;
      }
    };
  }

  private void tell(List<Problem> problems) {
    problems.forEach(problem -> console().line(ProblemWords.say(problem, words())));
  }

  private Desks open() throws IOException, InterruptedException {
    return Desks.open(Objects.requireNonNull(yaqaza).settings(), console());
  }

  private Console console() {
    return Objects.requireNonNull(yaqaza).console();
  }

  private Words words() {
    return console().words();
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), words().say(key, arguments));
  }
}
