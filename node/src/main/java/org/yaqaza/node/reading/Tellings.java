package org.yaqaza.node.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Documents.Whole;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.node.web.Refusal;

/// What documents tell, and what people decide of it. What they accept goes into the register in
/// the same write, and goes out of it when they take that back.
public final class Tellings {

  /// The longest reason.
  static final int LONGEST = 2_000;

  /// Who works with what documents say; what is accepted is for them alone until somebody says
  /// otherwise.
  static final String PURPOSE = "investigation";

  /// Nothing of it may be read without this.
  private static final Handling GATE =
      new Handling(
          Tlp.GREEN,
          Accepted.SOURCE,
          Set.of(),
          Set.of(),
          Handling.Onward.ASK_ORIGINATOR,
          Optional.empty(),
          false);

  private final Store store;
  private final Audit audit;
  private final Documents documents;
  private final Judgements judgements;
  private final Handlings handlings;
  private final InstantSource clock;

  public Tellings(
      Store store,
      Audit audit,
      Documents documents,
      Judgements judgements,
      Handlings handlings,
      InstantSource clock) {
    this.judgements = judgements;
    this.store = store;
    this.audit = audit;
    this.documents = documents;
    this.handlings = handlings;
    this.clock = clock;
  }

  /// What somebody decided of a telling.
  ///
  /// @param verdict where it stands from then on
  /// @param given how it stands from then on
  public record Decision(
      long number, State verdict, Telling given, String reason, Document.Person by, Instant at) {}

  /// One step of somebody.
  ///
  /// @param token of the form, a random id: the same form sent again does nothing
  public record Step(Viewer by, Sight sight, String document, String ref, String token) {}

  /// All that a document tells, in the order of its text.
  public List<Told> of(String document) {
    return store
        .reader()
        .sql("select * from telling where document = ?")
        .param(document)
        .query(Tellings::told)
        .list()
        .stream()
        .sorted(java.util.Comparator.comparingInt(told -> told.was().start()))
        .toList();
  }

  /// The telling of that ref in a document that `sight` shows.
  public Optional<Told> find(Sight sight, String document, String ref) {
    return store
        .reader()
        .sql(
            """
            select telling.* from telling join document on document.id = telling.document
            where document.id = :document and ref = :ref and document.handling in (:readable)
            """)
        .param("document", document)
        .param("ref", ref)
        .param("readable", sight.readable())
        .query(Tellings::told)
        .optional();
  }

  /// How many tellings wait for a person, by document.
  public Map<String, Long> waiting(Sight sight) {
    var waiting = new TreeMap<String, Long>();
    store
        .reader()
        .sql(
            """
            select document, count(*) from telling where state = 'PROPOSED' and document in
              (select id from document where handling in (:readable))
            group by document
            """)
        .param("readable", sight.readable())
        .query(
            row -> {
              waiting.put(row.getString(1), row.getLong(2));
            });
    return waiting;
  }

  /// What was decided of one, the oldest first.
  public List<Decision> decisions(String document, String ref) {
    return store
        .reader()
        .sql("select * from telling_decision where document = ? and ref = ? order by number")
        .params(document, ref)
        .query(Tellings::decision)
        .list();
  }

  /// The document tells this.
  public void accept(Step step) {
    decide(step, State.ACCEPTED, Told::was, "");
  }

  /// The document tells this instead.
  ///
  /// @param given put right; its ref, place and words stay as they were read
  public void correct(Step step, Telling given, String reason) {
    decide(
        step,
        State.CORRECTED,
        told ->
            new Telling(
                told.was().ref(),
                given.type(),
                given.status(),
                given.certainty(),
                given.voice(),
                given.parties(),
                given.places(),
                given.day(),
                given.counts(),
                told.was().start(),
                told.was().end(),
                told.was().quote()),
        reason);
  }

  /// The document does not tell this.
  public void reject(Step step, String reason) {
    decide(step, State.REJECTED, Told::was, reason);
  }

  /// Nobody has said anything of it: takes back what was said.
  public void reopen(Step step, String reason) {
    decide(step, State.PROPOSED, Told::was, reason);
  }

  private void decide(Step step, State verdict, Function<Told, Telling> change, String reason) {
    needShort(reason);
    var whole = documents.find(step.sight, step.document).orElseThrow(() -> Refusal.notFound(""));
    store.write(
        in -> {
          if (isTaken(in, step.token)) {
            return false;
          }
          var told = find(in, step);
          if (told.state() == verdict && verdict != State.CORRECTED) {
            return false;
          }
          var given = change.apply(told);
          add(in, step, verdict, given, reason.strip());
          in.sql(
                  """
                  update telling set state = ?, type = ?, status = ?, day = ?, given = ?
                  where document = ? and ref = ?
                  """)
              .params(
                  verdict.name(),
                  given.type(),
                  given.status(),
                  given.firstDay(),
                  given.json(),
                  step.document,
                  step.ref)
              .update();
          register(in, whole);
          audit.add(
              in,
              Act.done(
                  step.by.author(),
                  Action.TELLING_DECIDE,
                  List.of(step.document, Accepted.id(step.document, step.ref)),
                  Map.of("verdict", verdict.word(), "type", given.type())));
          return true;
        });
  }

  /// Somebody named in a document is somebody who is held, or is not: a judgement on two records,
  /// for which the one of the document comes into the register.
  ///
  /// @param entity as it was found
  public void judge(
      Step step, String entity, Judgements.Verdict verdict, String reason, RegisterView held) {
    needReason(reason);
    var whole = documents.find(step.sight, step.document).orElseThrow(() -> Refusal.notFound(""));
    if (whole.read().mention(step.ref).isEmpty()) {
      throw Refusal.notFound("");
    }
    var other = held.entity(entity).orElseThrow(() -> Refusal.notFound(""));
    judgements.judge(
        Accepted.id(step.document, step.ref),
        other.records().getFirst(),
        verdict,
        step.by.author(),
        reason.strip());
    store.write(
        in -> {
          register(in, whole);
          return true;
        });
  }

  private static boolean isTaken(Transaction in, String token) {
    return in.sql("select count(*) from telling_decision where id = ?")
            .param(token)
            .query(Long.class)
            .single()
        > 0;
  }

  private static Told find(Transaction in, Step step) {
    return in.sql("select * from telling where document = ? and ref = ?")
        .params(step.document, step.ref)
        .query(Tellings::told)
        .optional()
        .orElseThrow(() -> Refusal.notFound(""));
  }

  private void add(Transaction in, Step step, State verdict, Telling given, String reason) {
    long number =
        in.sql(
                """
                select coalesce(max(number), 0) + 1 from telling_decision
                where document = ? and ref = ?
                """)
            .params(step.document, step.ref)
            .query(Long.class)
            .single();
    in.sql(
            """
            insert into telling_decision
              (id, document, ref, number, verdict, given, reason, actor, name, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            step.token,
            step.document,
            step.ref,
            number,
            verdict.name(),
            given.json(),
            reason,
            step.by.author().actor(),
            step.by.name(),
            clock.millis())
        .update();
  }

  /// Has the register hold what counts of this document now, and nothing else. Its editions are
  /// numbered by the moment, so that they are in order and dated in themselves.
  private void register(Transaction in, Whole whole) {
    var told =
        in.sql("select * from telling where document = ? order by ref")
            .param(whole.document().id())
            .query(Tellings::told)
            .list();
    var records = Accepted.records(whole, told, joined(whole));
    var before = Intake.standing(in, Accepted.SOURCE, Accepted.id(whole.document().id()));
    if (records.isEmpty() && before.isEmpty()) {
      return;
    }
    if (Intake.current(in, Accepted.SOURCE) == 0) {
      Intake.open(in, Accepted.SOURCE);
      Intake.keepUnder(in, Accepted.SOURCE, GATE);
    }
    long edition = Math.max(clock.millis(), Intake.current(in, Accepted.SOURCE) + 1);
    var handling = handling(whole.document());
    var put = Intake.put(in, Accepted.SOURCE, edition, records, (_, _) -> handling);
    var now = records.stream().map(SourceRecord::id).collect(Collectors.toSet());
    var gone = before.stream().filter(id -> !now.contains(id)).toList();
    var ended = Intake.end(in, Accepted.SOURCE, edition, gone);
    if (!put.plus(ended).equals(Intake.Counts.NONE)) {
      Intake.publish(in, Accepted.SOURCE, edition);
    }
  }

  /// The mentions on whose records a judgement stands.
  private Set<String> joined(Whole whole) {
    return whole.read().mentions().stream()
        .map(Read.Named::id)
        .distinct()
        .filter(id -> !judgements.on(Accepted.id(whole.document().id(), id)).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What comes of a document is for those who work with documents, whoever may read the document
  /// itself: a name in the news is not a name on a list.
  private Handling handling(Document document) {
    var its = handlings.all().getOrDefault(document.handling(), Handling.PUBLISHED);
    return new Handling(
        its.tlp().compareTo(Tlp.GREEN) < 0 ? Tlp.GREEN : its.tlp(),
        its.originator().isEmpty() ? Accepted.SOURCE : its.originator(),
        its.recipients(),
        its.purposes().isEmpty() ? Set.of(PURPOSE) : its.purposes(),
        its.onward(),
        its.expires(),
        its.pointer());
  }

  private static void needReason(String reason) {
    if (reason.isBlank()) {
      throw new Refusal(400, "no-reason", List.of());
    }
    needShort(reason);
  }

  private static void needShort(String reason) {
    if (reason.length() > LONGEST) {
      throw new Refusal(400, "long-reason", List.of(), LONGEST);
    }
  }

  static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getString("document"),
        Telling.of(row.getString("given")),
        Telling.of(row.getString("was")),
        State.valueOf(row.getString("state")));
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("number"),
        State.valueOf(row.getString("verdict")),
        Telling.of(row.getString("given")),
        row.getString("reason"),
        new Document.Person(row.getString("actor"), row.getString("name")),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
