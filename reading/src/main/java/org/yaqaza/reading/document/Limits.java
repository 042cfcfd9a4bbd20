package org.yaqaza.reading.document;

/// How much of a document is taken before it is refused; every bound keeps memory and time bounded
/// however the document was made.
///
/// @param bytes of a page, a text or a mail
/// @param packedBytes of a PDF or DOCX, as it arrives
/// @param unpackedBytes that may come out of what is packed in it, all together
/// @param pages of a PDF
/// @param characters of text taken from a PDF or DOCX
/// @param steps of reading a PDF: bytes parsed, drawing operators, glyphs
/// @param depth of parts in parts: of a mail, and of elements in XML
public record Limits(
    long bytes,
    long packedBytes,
    long unpackedBytes,
    int pages,
    long characters,
    long steps,
    int depth) {

  private static final Limits USUAL =
      new Limits(
          // twice and a half the largest page that is measured
          128L << 20,
          // pictures and fonts are most of a file of this size, its text is far less
          64L << 20,
          // text shrinks 5 to 10 times; pictures, which are most of a file, are not unpacked
          384L << 20,
          // ten times the longest report of a court or commission that comes to mind
          20_000,
          // as many letters as twenty long books have
          20_000_000,
          // a page takes some hundred thousand, and this many half a minute of a slow core
          1_000_000_000L,
          // a mail nests three or four deep, a DOCX thirty
          200);

  /// The bounds of a normal run.
  public static Limits usual() {
    return USUAL;
  }
}
