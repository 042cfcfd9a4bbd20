package org.yaqaza.reading.statement;

/// A cue with the tokens of its source and of what is said. All bounds are token indexes of the
/// passage, inclusive.
///
/// @param sourceFirst first token of the source, or -1 when it is left to the context
/// @param from first token of what is said
/// @param to last token of what is said
/// @param behind whether it tells where the claim before comes from: "…, as the newspaper reports"
record Attribution(
    int cueFirst,
    int cueLast,
    int cut,
    Words.Cue cue,
    int sourceFirst,
    int sourceLast,
    int from,
    int to,
    boolean quoted,
    boolean behind) {

  boolean hasSource() {
    return sourceFirst >= 0;
  }

  /// First token of cue and source: where whatever was said before ends.
  int begin() {
    return hasSource() ? Math.min(sourceFirst, cueFirst) : cueFirst;
  }

  /// Whether what is said lies before the cue.
  boolean isAfterwards() {
    return to < cueFirst;
  }

  Attribution until(int last) {
    return new Attribution(
        cueFirst, cueLast, cut, cue, sourceFirst, sourceLast, from, last, quoted, behind);
  }

  /// The same, said of what stands from token `first`.
  Attribution from(int first) {
    return new Attribution(
        cueFirst, cueLast, cut, cue, sourceFirst, sourceLast, first, to, quoted, behind);
  }

  /// The same, by whom tokens `first` to `last` name.
  Attribution by(int first, int last) {
    return new Attribution(cueFirst, cueLast, cut, cue, first, last, from, to, quoted, behind);
  }

  Attribution behind(boolean isBehind) {
    return new Attribution(
        cueFirst, cueLast, cut, cue, sourceFirst, sourceLast, from, to, quoted, isBehind);
  }
}
