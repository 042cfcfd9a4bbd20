package org.yaqaza.reading.document;

/// A document is not read. Says nothing of what stands in it.
public final class DocumentRefused extends Exception {

  private final Expected expected;
  private final String wanted;
  private final String found;

  /// @param wanted the parameter of the expectation, or empty
  /// @param found the name of the format that was found instead, or empty
  public DocumentRefused(Expected expected, String wanted, String found) {
    super("expected " + expected + " (" + wanted + "), found " + found);
    this.expected = expected;
    this.wanted = wanted;
    this.found = found;
  }

  static DocumentRefused damaged(String format) {
    return new DocumentRefused(Expected.WHOLE, format, "");
  }

  static DocumentRefused otherFormat(String found) {
    return new DocumentRefused(Expected.KNOWN_FORMAT, "", found);
  }

  static DocumentRefused withoutText(String found) {
    return new DocumentRefused(Expected.TEXT, "", found);
  }

  public Expected expected() {
    return expected;
  }

  public String wanted() {
    return wanted;
  }

  public String found() {
    return found;
  }
}
