package org.yaqaza.node.reading;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.entities.Portrait;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Documents.Whole;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Link;

/// Puts the pages of documents together, for whoever looks at them.
public final class DocumentPages {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Documents documents;
  private final Tellings tellings;
  private final Register register;
  private final Judgements judgements;
  private final Handlings handlings;
  private final Screener screener;
  private final OnRecord record;

  public DocumentPages(
      Documents documents,
      Tellings tellings,
      Register register,
      Judgements judgements,
      Handlings handlings,
      Screener screener,
      OnRecord record) {
    this.documents = documents;
    this.tellings = tellings;
    this.register = register;
    this.judgements = judgements;
    this.handlings = handlings;
    this.screener = screener;
    this.record = record;
  }

  /// The types of events that a telling may have.
  static Set<String> types() {
    var types = new TreeSet<>(Event.TYPES);
    types.add(Telling.CLAIM);
    return types;
  }

  /// The desk's first page.
  HomePage home(Page page, Viewer viewer, Sight sight, int skip, int most, List<Fault> faults) {
    var words = page.words();
    var waiting = tellings.waiting(sight);
    var rows =
        documents.newest(sight, most, skip).stream()
            .map(
                document ->
                    new HomePage.Row(
                        document.id(),
                        document.caption(),
                        facts(document, words),
                        handlings.label(document.handling()),
                        document.readAt().toString(),
                        waiting(waiting.getOrDefault(document.id(), 0L), words)))
            .toList();
    var levels = Marking.levels(viewer).stream().map(Tlp::label).toList();
    return new HomePage(
        page,
        rows,
        words.say("reading.count", documents.count(sight)),
        levels,
        Marking.usual(viewer).label(),
        viewer.may(Permission.ADD_DOCUMENTS),
        skip,
        most,
        documents.count(sight) > skip + most,
        faults);
  }

  /// One document, and on record whom that shows.
  DocumentPage document(Page page, Viewer viewer, Sight sight, Whole whole) {
    var words = page.words();
    var document = whole.document();
    var view = register.view(sight);
    var cards =
        new Cards(links(viewer, sight, whole.read()), held -> readable(view, held, words), words);
    var told = tellings.of(document.id());
    var label = handlings.label(document.handling());
    return new DocumentPage(
        page,
        document,
        facts(document, words),
        label,
        label.isEmpty() ? "clear" : label.replaceAll("TLP:([A-Z]+).*", "$1").toLowerCase(),
        Shown.of(whole, told, words),
        told.stream()
            .map(one -> cards.card(one, tellings.decisions(document.id(), one.was().ref())))
            .toList(),
        cards.named(whole.read(), mention -> judged(document.id(), mention, words)),
        words.say(
            "reading.waiting", told.stream().filter(one -> one.state() == State.PROPOSED).count()),
        types().stream()
            .map(type -> new DocumentPage.Choice(type, words.say("event." + type)))
            .toList(),
        viewer.may(Permission.DECIDE_TELLINGS),
        token());
  }

  private static Link.Held readable(RegisterView view, Link.Held held, Words words) {
    return view.entity(held.id())
        .map(entity -> Portrait.of(entity, "", words).title())
        .map(title -> new Link.Held(held.id(), title, held.score()))
        .orElse(held);
  }

  /// What is held on those named, for who may ask that; that they asked is on record.
  private Function<String, Link> links(Viewer viewer, Sight sight, Read read) {
    if (!viewer.may(Permission.SCREEN)) {
      return _ -> Link.NONE;
    }
    var links = Links.of(read, question -> screener.answer(sight, question));
    record.answered(viewer.author(), links.answers());
    return links::of;
  }

  private static String waiting(long tellings, Words words) {
    return tellings == 0 ? "" : words.say("reading.waiting", tellings);
  }

  private List<String> judged(String document, String mention, Words words) {
    return judgements.on(Accepted.id(document, mention)).stream()
        .map(
            judgement ->
                words.say(
                    "told.judged." + judgement.verdict().name().toLowerCase(java.util.Locale.ROOT),
                    '\u2068' + judgement.other() + '\u2069'))
        .toList();
  }

  private static List<String> facts(Document document, Words words) {
    var facts = new ArrayList<String>();
    if (!document.publisher().isEmpty()) {
      facts.add('\u2068' + document.publisher() + '\u2069');
    }
    if (!document.published().isEmpty() && !document.published().startsWith("X")) {
      facts.add(DateWords.say(document.published().replaceAll("-X.*", ""), words));
    }
    if (words.has("language." + document.language())) {
      facts.add(words.say("language." + document.language()));
    }
    facts.add(words.say("reading.origin." + document.origin().word()));
    facts.add(words.say("reading.characters", document.characters()));
    facts.add(words.say("reading.took", Math.max(1, document.took().toMillis())));
    return facts;
  }

  private static String token() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
