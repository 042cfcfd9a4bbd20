package org.yaqaza.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// What a document is, by its content: names of files and types that are declared for them are
/// often wrong.
enum Kind {
  /// a page or plain text
  TEXT,
  PDF,
  /// DOCX, or another kind of packed document
  PACKED,
  MAIL,
  PICTURE,
  /// something else
  OTHER;

  private static final int HEAD = 1024;
  private static final int LONGEST_HEADER = 200;

  /// Headers that letters have; two of them make one.
  private static final Set<String> HEADERS =
      Set.of(
          "from",
          "to",
          "date",
          "subject",
          "received",
          "return-path",
          "delivered-to",
          "message-id",
          "mime-version",
          "content-type",
          "reply-to",
          "x-mailer",
          "dkim-signature",
          "snapshot-content-location");

  static Kind of(byte[] bytes) {
    if (isPdf(bytes)) {
      return PDF;
    }
    if (starts(bytes, "PK\u0003\u0004")) {
      return PACKED;
    }
    if (!picture(bytes).isEmpty()) {
      return PICTURE;
    }
    if (!other(bytes).isEmpty()) {
      return OTHER;
    }
    return isMail(bytes) ? MAIL : TEXT;
  }

  /// The name of the picture format, or empty.
  static String picture(byte[] bytes) {
    if (starts(bytes, "\u00FF\u00D8\u00FF")) {
      return "JPEG";
    }
    if (starts(bytes, "\u0089PNG\r\n")) {
      return "PNG";
    }
    if (starts(bytes, "GIF8")) {
      return "GIF";
    }
    if (starts(bytes, "II*\u0000") || starts(bytes, "MM\u0000*")) {
      return "TIFF";
    }
    return starts(bytes, "RIFF") && at(bytes, 8, "WEBP") ? "WebP" : "";
  }

  /// The name of what it is instead, or empty when it is text.
  static String other(byte[] bytes) {
    if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
      return "DOC / MSG";
    }
    if (starts(bytes, "{\\rtf")) {
      return "RTF";
    }
    if (starts(bytes, "\u001F\u008B")) {
      return "gzip";
    }
    if (starts(bytes, "Rar!") || starts(bytes, "7z\u00BC\u00AF")) {
      return "RAR / 7z";
    }
    if (starts(bytes, "%!PS")) {
      return "PostScript";
    }
    return isBinary(bytes) ? "?" : "";
  }

  /// Some writers put a line before the mark.
  private static boolean isPdf(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
      boolean lineStart = i == 0 || bytes[i - 1] == '\n' || bytes[i - 1] == '\r';
      if ((lineStart || bytes[i - 1] == (byte) 0xBF) && at(bytes, i, "%PDF-")) {
        return true;
      }
    }
    return false;
  }

  /// Whether more than a tenth are control characters that no text has.
  private static boolean isBinary(byte[] bytes) {
    if (starts(bytes, "\u00FF\u00FE") || starts(bytes, "\u00FE\u00FF")) {
      return false;
    }
    int length = Math.min(bytes.length, 4 * HEAD);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      controls += (bytes[i] & 0xE0) == 0 && "\t\n\r\f\u001B".indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    return controls * 10 > length;
  }

  /// Lines `name: value`, or such a line going on, until an empty one.
  private static boolean isMail(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 16 * HEAD), StandardCharsets.ISO_8859_1);
    int known = 0;
    boolean first = true;
    for (var line : head.split("\r?\n", -1)) {
      int colon = line.indexOf(':');
      boolean goesOn = !first && !line.isEmpty() && " \t".indexOf(line.charAt(0)) >= 0;
      boolean isMark = first && line.startsWith("From ");
      first = false;
      if (line.isEmpty()) {
        break;
      } else if (colon > 0 && colon < LONGEST_HEADER && isName(line.substring(0, colon))) {
        known += HEADERS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
      } else if (!goesOn && !isMark) {
        return false;
      }
    }
    return known >= 2;
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private static boolean starts(byte[] bytes, String mark) {
    return at(bytes, 0, mark);
  }

  private static boolean at(byte[] bytes, int at, String mark) {
    if (bytes.length - at < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[at + i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
