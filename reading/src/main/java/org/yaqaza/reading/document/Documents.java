package org.yaqaza.reading.document;

import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;

/// Opens a document: a page, plain text, PDF, DOCX or a mail, told apart by what is in it. Reads
/// nothing else, writes nothing, asks nobody.
public final class Documents {

  private Documents() {}

  /// @throws DocumentRefused when it is of another kind, damaged, locked, without text, or so made
  ///     that reading it would take too much
  public static Original open(byte[] bytes) throws DocumentRefused {
    return open(bytes, Limits.usual());
  }

  /// @throws DocumentRefused as above
  public static Original open(byte[] bytes, Limits limits) throws DocumentRefused {
    var kind = Kind.of(bytes);
    long most = kind == Kind.PDF || kind == Kind.PACKED ? limits.packedBytes() : limits.bytes();
    if (bytes.length > most) {
      throw new DocumentRefused(Expected.FEWER_BYTES, String.valueOf(most >> 20), "");
    }
    try {
      var ration = new Ration(limits);
      return switch (kind) {
        case TEXT -> Decoding.decode(bytes);
        case PDF -> Pdf.open(bytes, ration);
        case PACKED -> Docx.open(bytes, ration);
        case MAIL -> Mail.open(bytes, ration);
        case PICTURE -> throw DocumentRefused.withoutText(Kind.picture(bytes));
        case OTHER -> throw DocumentRefused.otherFormat(Kind.other(bytes));
      };
    } catch (Ration.Spent spent) {
      throw spent.refused();
    }
  }
}
