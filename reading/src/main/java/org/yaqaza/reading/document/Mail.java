package org.yaqaza.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;

/// What a mail says: the text of the outermost letter that has any. What is attached is named, not
/// read; a letter that was sent on counts as attached to the one around it.
final class Mail {

  private static final String FORMAT = "EML";
  private static final int LONGEST_LINE = 8 << 20;
  private static final int LONGEST_HEADER = 1 << 20;
  private static final int MOST_HEADERS = 2000;
  private static final int MOST_ATTACHED = 1000;

  /// `filename="report.pdf"`, or as RFC 2231 writes it, `filename*=UTF-8''report.pdf`.
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:file)?name(\\*)?(?:0\\*?)?=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

  private final MimeTokenStream parts;
  private final Ration ration;
  private final List<Letter> letters = new ArrayList<>();
  private final List<Original.Attached> attached = new ArrayList<>();

  /// The letters that the current part stands in, the innermost first.
  private final Deque<Letter> open = new ArrayDeque<>();

  private boolean isLettersHeader;
  private Part part = new Part();
  private int depth;

  /// What the header of a part says of it.
  private static final class Part {
    private boolean isAttached;
    private String name = "";
  }

  private Mail(byte[] bytes, Ration ration) {
    var config =
        new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();
    this.parts = new MimeTokenStream(config);
    this.ration = ration;
    parts.parse(new ByteArrayInputStream(bytes));
  }

  static Original open(byte[] bytes, Ration ration) throws DocumentRefused {
    var mail = new Mail(bytes, ration);
    try {
      mail.read();
    } catch (Ration.Spent spent) {
      throw spent;
    } catch (IOException | MimeException | RuntimeException e) {
      throw DocumentRefused.damaged(FORMAT);
    }
    return mail.original();
  }

  private void read() throws IOException, MimeException {
    for (var state = parts.getState(); state != EntityState.T_END_OF_STREAM; ) {
      at(state);
      state = parts.next();
    }
  }

  private void at(EntityState state) throws IOException {
    switch (state) {
      case T_START_MESSAGE -> {
        ration.depth(++depth);
        var letter = new Letter();
        letters.add(letter);
        open.push(letter);
        part = new Part();
        isLettersHeader = true;
      }
      case T_END_MESSAGE -> {
        depth--;
        open.pop();
      }
      case T_START_BODYPART -> {
        part = new Part();
        isLettersHeader = false;
      }
      case T_START_MULTIPART -> ration.depth(++depth);
      case T_END_MULTIPART -> depth--;
      case T_FIELD -> header(parts.getField());
      case T_BODY -> body();
      default -> {}
    }
  }

  private void header(Field field) {
    if (isLettersHeader) {
      letter().header(field);
    }
    var name = field.getName().toLowerCase(Locale.ROOT);
    if (name.equals("content-disposition") || name.equals("content-type")) {
      var value = Letter.value(field);
      part.isAttached |= value.toLowerCase(Locale.ROOT).startsWith("attachment");
      part.name = part.name.isEmpty() ? fileName(value) : part.name;
    }
  }

  private Letter letter() {
    return open.isEmpty() ? letters.getLast() : open.element();
  }

  private void body() throws IOException {
    var described = parts.getBodyDescriptor();
    var type = described.getMimeType();
    try (var in = parts.getDecodedInputStream()) {
      var bytes = in.readAllBytes();
      ration.unpack(bytes.length);
      open.forEach(letter -> letter.add(bytes.length));
      boolean isHtml = type.equals("text/html");
      if (!part.isAttached && (isHtml || type.equals("text/plain"))) {
        letter().body(text(bytes, Optional.ofNullable(described.getCharset()), isHtml));
      } else if (attached.size() < MOST_ATTACHED) {
        attached.add(new Original.Attached(part.name, type, bytes.length));
      }
    }
  }

  /// The type of the part says whether it is mark-up; its own word on the character set is one
  /// opinion.
  private static Original text(byte[] bytes, Optional<String> charset, boolean isHtml) {
    var decoded = Decoding.decode(bytes, charset.filter(name -> !name.equals("us-ascii")));
    return new Original(
        decoded.text(),
        decoded.charset(),
        isHtml ? Original.Form.HTML : Original.Form.PLAIN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String fileName(String value) {
    var found = NAME.matcher(value);
    if (!found.find()) {
      return "";
    }
    var quoted = found.group(2);
    var name = quoted == null ? String.valueOf(found.group(3)) : quoted;
    return Said.line(found.group(1) == null ? name : percentDecoded(name)).orElse("");
  }

  /// `UTF-8''%D8%AA.pdf`.
  private static String percentDecoded(String name) {
    int start = name.lastIndexOf('\'') + 1;
    try {
      var plus = name.substring(start).replace("+", "%2B");
      return java.net.URLDecoder.decode(plus, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private Original original() throws DocumentRefused {
    for (int i = 0; i < letters.size(); i++) {
      var letter = letters.get(i);
      var body = letter.body();
      if (body.isPresent()) {
        return new Original(
            body.get().text(),
            body.get().charset(),
            body.get().form(),
            letter.subject(),
            letter.from(),
            letter.date(),
            Optional.empty(),
            attachedTo(i));
      }
    }
    throw DocumentRefused.withoutText(FORMAT);
  }

  private List<Original.Attached> attachedTo(int read) {
    var all = new ArrayList<>(attached);
    for (int i = read + 1; i < letters.size() && all.size() < MOST_ATTACHED; i++) {
      var letter = letters.get(i);
      all.add(new Original.Attached(letter.subject().orElse(""), "message/rfc822", letter.bytes()));
    }
    return all;
  }
}
