package org.yaqaza.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes into text: by their mark, by what was declared, by what the page says of itself, else by
/// trial. A text that was read as Latin once before is read back.
public final class Decoding {

  /// Trial takes what looks least unlikely; the first of those that look alike.
  private static final List<String> TRIALS = List.of("windows-1256", "ISO-8859-6", "windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_:.-]{3,30})");
  private static final int HEAD = 2048;
  private static final int SAMPLE = 100_000;

  private Decoding() {}

  public static Original decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /// Decodes a page or plain text.
  ///
  /// @param declared the character set that its carrier names, such as an HTTP header
  public static Original decode(byte[] bytes, Optional<String> declared) {
    var decoded = text(bytes, declared);
    var form = isMarkUp(decoded.text) ? Original.Form.HTML : Original.Form.PLAIN;
    return new Original(
        decoded.text, decoded.charset, form, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private record Decoded(String text, String charset) {}

  private static Decoded text(byte[] bytes, Optional<String> declared) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE);
    }
    var utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(readTwice(utf8), "UTF-8");
    }
    for (var named : List.of(declared, ownWord(bytes))) {
      var charset = named.flatMap(Decoding::charset).filter(c -> c != StandardCharsets.UTF_8);
      if (charset.isPresent()) {
        return lenient(bytes, 0, charset.get());
      }
    }
    return trial(bytes);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset) {
    return new Decoded(
        paired(new String(bytes, from, bytes.length - from, charset)), charset.name());
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Optional<String> ownWord(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    var said = DECLARED.matcher(head);
    return said.find() ? Optional.of(said.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Decoded trial(byte[] bytes) {
    Decoded best = null;
    long least = Long.MAX_VALUE;
    for (var name : TRIALS) {
      var decoded = lenient(bytes, 0, Charset.forName(name));
      long unlikely = unlikely(decoded.text);
      if (unlikely < least) {
        least = unlikely;
        best = decoded;
      }
    }
    return best == null ? lenient(bytes, 0, StandardCharsets.UTF_8) : best;
  }

  /// Pairs of neighbours that no writing has: a letter of one script beside one of another, what
  /// has no meaning in the set, Arabic vowel marks without a letter; and rare letters, at a lower
  /// price.
  private static long unlikely(String text) {
    long price = 0;
    char before = ' ';
    for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
      char c = text.charAt(i);
      if (c == '�' || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
        price += 8;
      } else if (isArabic(c) && isLatin(before) || isLatin(c) && isArabic(before)) {
        price += 8;
      } else if (isMark(c) && !isArabic(before)) {
        price += 8;
      } else if (isArabic(c) && FREQUENT.indexOf(c) < 0) {
        price += 1;
      } else if (c >= 0x80 && !Character.isLetter(c)) {
        price += 2;
      }
      before = c;
    }
    return price;
  }

  private static final String FREQUENT = "اليمنوترببعدفسهكقحأجشةىصإخطذضئءثزغآظؤ";

  private static boolean isArabic(char c) {
    return c >= 0x600 && c <= 0x6FF && Character.isLetter(c);
  }

  private static boolean isMark(char c) {
    return c >= 0x64B && c <= 0x65F;
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && c < 0x250;
  }

  /// Text in UTF-8 that was taken for windows-1252 and written in UTF-8 again shows as Ø§Ù„: read
  /// back when that gives Arabic letters and nothing is lost.
  private static String readTwice(String text) {
    if (text.indexOf('Ø') < 0 && text.indexOf('Ù') < 0) {
      return text;
    }
    var encoder = Charset.forName("windows-1252").newEncoder();
    if (arabicLetters(text) > 0 || !encoder.canEncode(text)) {
      return text;
    }
    var again = strict(text.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8);
    return again != null && arabicLetters(again) > 0 ? again : text;
  }

  private static long arabicLetters(String text) {
    return text.chars().limit(SAMPLE).filter(c -> isArabic((char) c)).count();
  }

  /// Halves of a pair that stand alone, as UTF-16 may hold them, become the replacement character.
  private static String paired(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '�');
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  private static boolean isMarkUp(String text) {
    var head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
  }
}
