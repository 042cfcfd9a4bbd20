package org.yaqaza.reading.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;

/// A mail, or one that was sent on within another: its headers and what it says.
final class Letter {

  private static final Pattern DATE =
      Pattern.compile("(?:^|[\\s,])(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\\d{4})\\b");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private Optional<String> subject = Optional.empty();
  private Optional<String> from = Optional.empty();
  private Optional<String> date = Optional.empty();
  private Optional<Original> html = Optional.empty();
  private Optional<Original> plain = Optional.empty();
  private long bytes;

  void header(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "subject" -> subject = subject.or(() -> Said.line(value(field)));
      case "from" -> from = from.or(() -> sender(value(field)));
      case "date" -> date = date.or(() -> day(value(field)));
      default -> {}
    }
  }

  void body(Original body) {
    if (body.text().isBlank()) {
      return;
    }
    if (body.form() == Original.Form.HTML) {
      html = html.or(() -> Optional.of(body));
    } else {
      plain = plain.or(() -> Optional.of(body));
    }
  }

  void add(long more) {
    bytes += more;
  }

  long bytes() {
    return bytes;
  }

  Optional<String> subject() {
    return subject;
  }

  Optional<String> from() {
    return from;
  }

  Optional<String> date() {
    return date;
  }

  /// What it says, in the richer form that it was sent in.
  Optional<Original> body() {
    return html.or(() -> plain);
  }

  /// The value of a header in one line: raw letters by trial, encoded words decoded.
  static String value(Field field) {
    var raw = field.getRaw();
    var text = raw == null ? field.getBody() : Decoding.decode(bytes(raw)).text();
    int colon = raw == null ? -1 : text.indexOf(':');
    var unfolded = text.substring(colon + 1).replaceAll("\r?\n[ \t]+", " ").strip();
    try {
      return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      // damaged words stay as they are
      return unfolded;
    }
  }

  private static byte[] bytes(ByteSequence raw) {
    return raw.toByteArray();
  }

  /// The name that a mailbox gives, else its address; browsers that save pages are no sender.
  private static Optional<String> sender(String value) {
    int angle = value.lastIndexOf('<');
    if (angle < 0) {
      return Said.line(value);
    }
    if (value.startsWith("<Saved by ")) {
      return Optional.empty();
    }
    var name = value.substring(0, angle).strip();
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    int close = value.indexOf('>', angle);
    var address = value.substring(angle + 1, close < 0 ? value.length() : close);
    return Said.line(quoted ? name.substring(1, name.length() - 1).replace("\\", "") : name)
        .or(() -> Said.line(address));
  }

  /// The day as its sender's clock had it.
  private static Optional<String> day(String value) {
    Matcher found = DATE.matcher(value);
    if (!found.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT));
    int day = Integer.parseInt(found.group(1));
    return month < 0 || month % 3 != 0 || day < 1 || day > 31
        ? Optional.empty()
        : Optional.of("%s-%02d-%02d".formatted(found.group(3), month / 3 + 1, day));
  }
}
