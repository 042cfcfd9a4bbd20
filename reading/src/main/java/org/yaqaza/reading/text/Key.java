package org.yaqaza.reading.text;

import com.ibm.icu.text.Normalizer2;

/// Folds a letter for look-up in tables and lists: forms of alif are one, final ya and alif maqsura
/// are one, ta marbuta is ha, Persian kaf and ya are the Arabic ones, Latin letters are small and
/// without accents. One character in, one out: a key is as long as its word.
///
/// Tables are folded with the same function when they are read, so that they can be written as
/// people write.
public final class Key {

  private static final char[] FOLDED = table();

  private Key() {}

  public static String of(String word) {
    var key = word.toCharArray();
    for (int i = 0; i < key.length; i++) {
      key[i] = FOLDED[key[i]];
    }
    return new String(key);
  }

  public static char of(char letter) {
    return FOLDED[letter];
  }

  private static char[] table() {
    var folded = new char[Character.MAX_VALUE + 1];
    var decomposed = Normalizer2.getNFKDInstance();
    for (int c = 0; c < folded.length; c++) {
      folded[c] = latin((char) c, decomposed);
    }
    arabic(folded);
    return folded;
  }

  private static char latin(char c, Normalizer2 decomposed) {
    char small = Character.toLowerCase(c);
    if (Character.isSurrogate(c) || c < 0xC0 || c > 0x24F) {
      return small;
    }
    var parts = decomposed.getDecomposition(small);
    return parts == null || !Character.isLetter(parts.charAt(0)) ? small : parts.charAt(0);
  }

  private static void arabic(char[] folded) {
    for (char alif : "أإآٱ".toCharArray()) {
      folded[alif] = 'ا';
    }
    folded['ى'] = 'ي';
    folded['ی'] = 'ي';
    folded['ة'] = 'ه';
    folded['ک'] = 'ك';
    for (int digit = 0; digit < 10; digit++) {
      folded['٠' + digit] = (char) ('0' + digit);
      folded['۰' + digit] = (char) ('0' + digit);
    }
  }
}
