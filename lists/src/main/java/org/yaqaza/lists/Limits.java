package org.yaqaza.lists;

/// How much a reader takes before it refuses the input; every bound keeps memory and time bounded
/// however the input was made.
///
/// @param bytes of a file or folder, decompressed
/// @param gzipFactor by which a gzip file may swell, looked at after `gzipFree` bytes
/// @param gzipFree bytes that may come out of a gzip file before the factor is looked at
/// @param valueChars in one value
/// @param depth of nested elements or objects in one record
/// @param values elements or values in one record
/// @param lineBytes in one line of a line format
/// @param records in one file
/// @param heldChars of side files that are held in memory (OFAC's names, addresses, remarks)
public record Limits(
    long bytes,
    int gzipFactor,
    long gzipFree,
    int valueChars,
    int depth,
    int values,
    int lineBytes,
    long records,
    long heldChars) {

  private static final Limits USUAL =
      new Limits(
          // two thousand times the UN list; what is longer is no list
          4L << 30,
          // the UN and OFAC lists shrink 5 to 10 times, repetitive CSV 100 times, a bomb 1,000
          // times
          200,
          // the factor of a small file says little, and this much does no harm
          16L << 20,
          // the longest value of the UN and OFAC lists has 1,458
          100_000,
          // the UN list nests 5 deep; the bound keeps recursion from the end of the stack
          24,
          // the richest record of the UN and OFAC lists has 322 statements
          50_000,
          // the memory for one line, and for what is made of it
          16 << 20,
          // their ids take 512 MiB at most, all that grows with the number of records
          30_000_000,
          // thirty times OFAC's side files of 2021; 100 MiB, or twice that outside of Latin script
          50_000_000);

  /// The bounds of a normal run.
  public static Limits usual() {
    return USUAL;
  }
}
