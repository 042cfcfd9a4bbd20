package org.yaqaza.bench.lexicon;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the tables of the room `reading` that are made from public data.
public final class Lexicon {

  private Lexicon() {}

  /// @param data the development data
  /// @param tables where the tables lie
  public static void write(Path data, Path tables) throws IOException {
    Gazetteer.write(
        data.resolve("gazetteer/geonames_cities15000_2025-11.zip"), tables.resolve("towns.tsv"));
    new TokenCounts()
        .countNames(data.resolve("names/wikidata_arabic_80.tsv.gz"))
        .countPairs(data.resolve("names/google_ar2en_train.tsv"))
        .countPairs(data.resolve("names/google_ar2en_dev.tsv"))
        .countText(data.resolve("claims/ans_claim_train.csv"))
        .countText(data.resolve("claims/ans_claim_dev.csv"))
        .countText(data.resolve("claims/ans_stance_train.csv"))
        .countText(data.resolve("claims/ans_stance_dev.csv"))
        .write(tables.resolve("tokens.tsv"));
    new LatinSpellings()
        .count(data.resolve("names/wikidata_arabic_80.tsv.gz"))
        .write(tables.resolve("latin.tsv"));
  }
}
