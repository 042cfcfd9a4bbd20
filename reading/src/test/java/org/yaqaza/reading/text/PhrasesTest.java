package org.yaqaza.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The hash by which most words are passed over loses no phrase: look-up finds what trying every
/// phrase finds.
class PhrasesTest {

  @Provide
  Arbitrary<List<String>> words() {
    var letters = Arbitraries.of('و', 'ف', 'ب', 'ل', 'ا', 'م', 'ن', 'د');
    return letters.list().ofMinSize(2).ofMaxSize(6).map(PhrasesTest::word).list().ofMaxSize(40);
  }

  private static String word(List<Character> letters) {
    var word = new StringBuilder();
    letters.forEach(word::append);
    return word.toString();
  }

  @Property(tries = 300)
  void findsWhatTryingEveryPhraseFinds(
      @ForAll("words") List<String> listed, @ForAll("words") List<String> text) {
    var builder = Phrases.<String>builder();
    listed.forEach(word -> builder.add(word, word));
    var phrases = builder.build();
    var tokens = Tokens.of(String.join(" ", text));
    for (int i = 0; i < tokens.size(); i++) {
      var key = tokens.get(i).key();
      assertThat(phrases.exact(tokens, i).isPresent()).isEqualTo(listed.contains(key));
      assertThat(phrases.longest(tokens, i).isPresent()).isEqualTo(isAmong(listed, key));
    }
  }

  private static boolean isAmong(List<String> listed, String key) {
    for (int cut : Clitics.cuts(key)) {
      if (listed.contains(key.substring(cut))) {
        return true;
      }
    }
    int doubled = key.indexOf("لل");
    return Clitics.hidesArticle(key) && listed.contains("ا" + key.substring(doubled + 1));
  }

  /// «qu'» is a word wherever it stands, at the end of a listed phrase too.
  @Test
  void wordsThatEndWithAnApostropheAreFound() {
    var phrases = Phrases.<String>builder().add("d'après l'", "source").add("qu'", "that").build();
    var tokens = Tokens.of("d'après l'agence, qu'il cite");
    assertThat(phrases.longest(tokens, 0)).map(Phrases.Hit::value).contains("source");
    assertThat(phrases.longest(tokens, 5)).map(Phrases.Hit::value).contains("that");
  }
}
