package org.yaqaza.node.reading;

import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yaqaza.model.Handling;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Original;

/// Documents that were read here: each is kept as it came with what was read in it, and shown to
/// whoever may read what it came under.
public final class Documents {

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;
  private final Reader reader = new Reader();

  public Documents(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What reads them: there is one, since its tables are large.
  Reader reader() {
    return reader;
  }

  /// What came, taken out of its container.
  ///
  /// @param bytes as they came, for the digest
  /// @param address where a feed found it, else empty
  public record Arrived(byte[] bytes, Original original, Document.Origin origin, String address) {}

  /// What happens in the same write that keeps a document.
  @FunctionalInterface
  public interface Beside {
    void keep(Transaction in, Document document);
  }

  /// Reads what came and keeps it. What `sight` shows of the same bytes, read by the same version,
  /// is not read again.
  public Document read(Viewer by, Sight sight, Arrived arrived, Handling handling) {
    var digest = digest(arrived.bytes);
    return known(sight.readable(), digest)
        .orElseGet(() -> keep(by, arrived, digest, handling, (_, _) -> {}));
  }

  /// Reads what the program itself fetched, and keeps it together with what stands `beside` it.
  /// What came under another handling counts as another document, whoever may read it.
  public Document fetched(Viewer by, Arrived arrived, Handling handling, Beside beside) {
    var digest = digest(arrived.bytes);
    var number = store.write(in -> Handlings.number(in, handling));
    var before = known(Set.of(number), digest);
    if (before.isEmpty()) {
      return keep(by, arrived, digest, handling, beside);
    }
    return store.write(
        in -> {
          beside.keep(in, before.get());
          return before.get();
        });
  }

  private Document keep(
      Viewer by, Arrived arrived, String digest, Handling handling, Beside beside) {
    long begun = System.nanoTime();
    var lines = lines(arrived.original);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    var read = Read.of(lines);
    return store.write(
        in -> {
          var document = document(by, arrived, digest, read, took, Handlings.number(in, handling));
          insert(in, document, arrived.original, lines);
          insertTellings(in, document.id(), Telling.all(read));
          insertNames(in, document.id(), read);
          beside.keep(in, document);
          audit.add(
              in,
              Act.done(
                  by.author(), Action.DOCUMENT_ADD, List.of(document.id()), facts(document, read)));
          return document;
        });
  }

  private String lines(Original original) {
    var lines = new StringWriter();
    new ReadingLines(reader.read(original), _ -> Link.NONE).write(lines);
    return lines.toString();
  }

  private Document document(
      Viewer by, Arrived arrived, String digest, Read read, Duration took, long handling) {
    return new Document(
        id(),
        digest,
        arrived.bytes.length,
        arrived.origin,
        arrived.address,
        read.head().title().orElse(""),
        read.head().language(),
        read.head().charset(),
        read.head().publisher().orElse(""),
        read.head().published().orElse(""),
        read.head().characters(),
        Reader.VERSION,
        took,
        handling,
        by.author().purpose(),
        Instant.ofEpochMilli(clock.millis()),
        new Document.Person(by.author().actor(), by.name()));
  }

  private static Map<String, String> facts(Document document, Read read) {
    var facts = new TreeMap<String, String>();
    facts.put("digest", document.digest());
    facts.put("origin", document.origin().word());
    facts.put("reader", document.reader());
    facts.put("mentions", String.valueOf(read.mentions().size()));
    facts.put("claims", String.valueOf(read.claims().size()));
    facts.put("events", String.valueOf(read.events().size()));
    return facts;
  }

  private Optional<Document> known(Set<Long> handlings, String digest) {
    return store
        .reader()
        .sql(
            """
            select * from document where digest = :digest and reader = :reader
              and handling in (:readable) order by read_at desc limit 1
            """)
        .param("digest", digest)
        .param("reader", Reader.VERSION)
        .param("readable", handlings)
        .query(Documents::document)
        .optional();
  }

  private static void insert(Transaction in, Document d, Original original, String lines) {
    in.sql(
            """
            insert into document (id, digest, bytes, origin, form, address, title, language, charset,
              publisher, published, characters, body, lines, reader, took, handling, purpose,
              read_at, read_by, read_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            d.id(),
            d.digest(),
            d.bytes(),
            d.origin().name(),
            original.form().name(),
            d.address(),
            d.title(),
            d.language(),
            d.charset(),
            d.publisher(),
            d.published(),
            d.characters(),
            storable(original.text()),
            storable(lines),
            d.reader(),
            d.took().toNanos() / 1_000,
            d.handling(),
            d.purpose(),
            d.readAt().toEpochMilli(),
            d.readBy().actor(),
            d.readBy().name())
        .update();
  }

  /// PostgreSQL keeps no NUL; in its place stands another sign that says nothing, so that places
  /// stay as they are.
  private static String storable(String text) {
    return text.replace('\0', '\u0001');
  }

  private static void insertTellings(Transaction in, String document, List<Telling> tellings) {
    var rows = new ArrayList<Object[]>();
    for (var telling : tellings) {
      var json = storable(telling.json());
      rows.add(
          new Object[] {
            document,
            telling.ref(),
            telling.type(),
            telling.status(),
            State.PROPOSED.name(),
            telling.firstDay(),
            json,
            json
          });
    }
    in.batch(
        """
        insert into telling (document, ref, type, status, state, day, was, given)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static void insertNames(Transaction in, String document, Read read) {
    var rows = new TreeMap<String, Object[]>();
    for (var mention : read.mentions()) {
      rows.putIfAbsent(
          mention.id(),
          new Object[] {
            document,
            mention.id(),
            mention.type().name(),
            storable(mention.name()),
            storable(Key.of(mention.name())),
            mention.country().orElse("")
          });
    }
    in.batch(
        """
        insert into named (document, mention, type, name, folded, country)
        values (?, ?, ?, ?, ?, ?)
        """,
        List.copyOf(rows.values()));
  }

  /// A document with its text and what was read in it.
  ///
  /// @param original the text that all places count in, and how it is written
  public record Whole(Document document, Original original, String lines, Read read) {

    /// The text that all places count in.
    public String text() {
      return original.text();
    }
  }

  /// The document of that id, for somebody to read: that they did is recorded.
  public Optional<Whole> open(Viewer by, Sight sight, String id) {
    var whole = find(sight, id);
    whole.ifPresent(
        _ -> audit.add(Act.done(by.author(), Action.DOCUMENT_READ, List.of(id), Map.of())));
    return whole;
  }

  /// The document of that id, as a step of something else.
  public Optional<Whole> find(Sight sight, String id) {
    return store
        .reader()
        .sql("select * from document where id = :id and handling in (:readable)")
        .param("id", id)
        .param("readable", sight.readable())
        .query(
            (row, number) -> {
              var lines = row.getString("lines");
              return new Whole(document(row, number), original(row), lines, Read.of(lines));
            })
        .optional();
  }

  /// The newest documents, `most` of them from the one after `skip` on.
  public List<Document> newest(Sight sight, int most, int skip) {
    return store
        .reader()
        .sql(
            """
            select * from document where handling in (:readable)
            order by read_at desc, id limit :most offset :skip
            """)
        .param("readable", sight.readable())
        .param("most", most)
        .param("skip", skip)
        .query(Documents::document)
        .list();
  }

  /// How many there are.
  public long count(Sight sight) {
    return store
        .reader()
        .sql("select count(*) from document where handling in (:readable)")
        .param("readable", sight.readable())
        .query(Long.class)
        .single();
  }

  private static Original original(ResultSet row) throws SQLException {
    return new Original(
        row.getString("body"),
        row.getString("charset"),
        Original.Form.valueOf(row.getString("form")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Document document(ResultSet row, int number) throws SQLException {
    return new Document(
        row.getString("id"),
        row.getString("digest"),
        row.getLong("bytes"),
        Document.Origin.valueOf(row.getString("origin")),
        row.getString("address"),
        row.getString("title"),
        row.getString("language"),
        row.getString("charset"),
        row.getString("publisher"),
        row.getString("published"),
        row.getLong("characters"),
        row.getString("reader"),
        Duration.ofNanos(row.getLong("took") * 1_000),
        row.getLong("handling"),
        row.getString("purpose"),
        Instant.ofEpochMilli(row.getLong("read_at")),
        new Document.Person(row.getString("read_by"), row.getString("read_name")));
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
