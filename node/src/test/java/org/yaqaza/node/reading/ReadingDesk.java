package org.yaqaza.node.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.reading.text.Original;

/// A reading desk on a store of its own, with a clock that tests turn. Everybody and every place in
/// it is invented.
final class ReadingDesk implements AutoCloseable {

  /// An invented page, as news agencies write.
  static final String PAGE =
      """
      تفكيك خلية في وادي النخيل

      قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025.

      وأضاف القرطبي أن الموقوفين كانوا يعتزمون السفر إلى سوريا.

      ونفت عائلة الموقوف أن تكون له أي صلة بالتنظيم.
      """;

  static final Viewer ANALYST = viewer("analyst", Tlp.GREEN, "investigation");
  static final Viewer OFFICER = viewer("officer", Tlp.GREEN, "border-control");
  static final Viewer OUTSIDER = viewer("outsider", Tlp.CLEAR, "investigation");

  static final Handling GREEN =
      new Handling(
          Tlp.GREEN,
          "desk",
          Set.of(),
          Set.of(),
          Handling.Onward.ASK_ORIGINATOR,
          Optional.empty(),
          false);

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  final InstantSource clock = () -> now;
  final Store store;
  final Audit audit;
  final Register register;
  final Judgements judgements;
  final Documents documents;
  final Tellings tellings;
  private final Sights sights;

  ReadingDesk(Databases database) {
    this(database.fresh());
  }

  ReadingDesk(Settings settings) {
    store = Store.open(settings);
    audit = new Audit(store, clock);
    register = new Register(store);
    judgements = new Judgements(store, clock);
    var handlings = new Handlings(store);
    sights = new Sights(handlings, clock);
    documents = new Documents(store, audit, clock);
    tellings = new Tellings(store, audit, documents, judgements, handlings, clock);
  }

  static Viewer viewer(String name, Tlp highest, String purpose) {
    return new Viewer(
        new Author("account:" + name, purpose),
        name,
        EnumSet.of(Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS, Permission.JUDGE),
        new Clearance(highest, Set.of()));
  }

  Sight sight(Viewer viewer) {
    return sights.of(viewer);
  }

  RegisterView view(Viewer viewer) {
    return register.view(sight(viewer));
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  Document read(Viewer by, String page, Handling handling) {
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    var arrived = new Documents.Arrived(bytes, Original.plain(page), Document.Origin.PASTED, "");
    return documents.read(by, sight(by), arrived, handling);
  }

  Tellings.Step step(Viewer by, Document document, String ref) {
    return new Tellings.Step(by, sight(by), document.id(), ref, UUID.randomUUID().toString());
  }

  /// The telling of that type.
  Told told(Document document, String type) {
    return tellings.of(document.id()).stream()
        .filter(told -> told.was().type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  Told now(Told told) {
    return tellings.of(told.document()).stream()
        .filter(other -> other.was().ref().equals(told.was().ref()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
