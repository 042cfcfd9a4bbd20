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
          // all that is published today, as FollowTheMoney lines, is under 3 GiB
          4L << 30,
          // lists shrink 10 to 30 times, repetitive CSV 100 times; a bomb 1,000 times
          200,
          // the factor of a small file says little, and this much does no harm
          16L << 20,
          // the longest remark of a real list is under 10,000 characters
          100_000,
          // the UN list nests 5 deep, nested FollowTheMoney 3 entities
          24,
          // the richest real record has some 2,000 values
          50_000,
          // the longest line of FollowTheMoney data is under 4 MiB
          16 << 20,
          // OpenSanctions' largest collection has some 4 million; ids of so many take 512 MiB
          30_000_000,
          // thirty times OFAC's side files, 100 MiB
          50_000_000);

  /// The bounds of a normal run.
  public static Limits usual() {
    return USUAL;
  }
}
