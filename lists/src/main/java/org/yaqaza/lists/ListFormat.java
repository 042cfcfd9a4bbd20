package org.yaqaza.lists;

import java.io.IOException;
import java.util.regex.Pattern;
import org.yaqaza.lists.ofac.OfacReader;
import org.yaqaza.lists.un.UnReader;

/// The formats that lists are read in.
public enum ListFormat {
  /// the UN Security Council Consolidated List
  UN_XML,
  /// OFAC's Specially Designated Nationals in the original layout
  OFAC_CSV,
  /// FollowTheMoney entities, one JSON object a line
  FTM_JSON_LINES,
  /// CSV with a header, by a mapping
  CSV;

  private static final int LOOKED_AT = 4_096;
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

  /// Whether `text` can be a list's prefix: up to 32 of `a-z`, `0-9`, `_` and `-`, not `_` or `-`
  /// first.
  public static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  /// The format of `file`, seen from what is in it: a folder with `sdn.csv`; XML with the UN list's
  /// root element; a first character `{`; rows of OFAC's shape. With a mapping it is CSV.
  ///
  /// @param mapped whether there is a mapping
  /// @throws ListRefused when it is none of these
  public static ListFormat detect(ListFile file, boolean mapped) throws ListRefused, IOException {
    var place = new Place(file.name(), 0, 0, problem -> {});
    if (file.isFolder()) {
      if (file.has(OfacReader.MAIN)) {
        return OFAC_CSV;
      }
      throw new ListRefused(place.problem("", Expected.KNOWN_FORMAT, OfacReader.MAIN, ""), false);
    }
    if (mapped) {
      return CSV;
    }
    try (var in = file.unheard().open()) {
      return switch (firstSign(in.peek(LOOKED_AT))) {
        case '{' -> FTM_JSON_LINES;
        case '<' -> xml(in, file, place);
        default -> rows(in, file, place);
      };
    } catch (StreamRefused e) {
      throw e.at(place);
    }
  }

  private static ListFormat xml(ListStream in, ListFile file, Place place)
      throws ListRefused, IOException {
    if (UnReader.recognises(in, file.name(), file.limits())) {
      return UN_XML;
    }
    throw new ListRefused(place.problem("", Expected.KNOWN_FORMAT, "", ""), false);
  }

  private static ListFormat rows(ListStream in, ListFile file, Place place)
      throws ListRefused, IOException {
    if (OfacReader.recognises(in, file.limits())) {
      return OFAC_CSV;
    }
    throw new ListRefused(place.problem("", Expected.KNOWN_FORMAT, "mapping", ""), false);
  }

  /// The first byte that is neither blank nor part of a byte order mark. Of UTF-16, the zero bytes
  /// are passed over, so that XML in it is known.
  private static int firstSign(byte[] head) {
    for (var b : head) {
      var c = b & 0xFF;
      if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF && c != 0xFE && c != 0xFF) {
        return c;
      }
    }
    return -1;
  }
}
