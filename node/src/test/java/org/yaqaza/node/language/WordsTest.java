package org.yaqaza.node.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Problem;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.people.Purposes;
import org.yaqaza.node.people.Role;

class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/org/yaqaza/node/language/words",
        "/org/yaqaza/node/language/pages",
        "/org/yaqaza/node/language/review",
        "/org/yaqaza/node/language/reading",
        "/org/yaqaza/node/language/reasons",
        "/org/yaqaza/node/language/feeds",
        "/org/yaqaza/node/language/told",
        "/org/yaqaza/node/language/properties",
        "/org/yaqaza/node/cli/help"
      })
  void everyLanguageSaysTheSameThings(String bundle) throws IOException {
    var english = load(bundle, "");
    for (var language : new String[] {"_ar", "_fr", "_es"}) {
      assertThat(load(bundle, language).stringPropertyNames())
          .as(bundle + language)
          .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_ar", "_fr", "_es"})
  void everyPatternTakesTheSameArgumentsAsInEnglish(String language) throws IOException {
    for (var bundle :
        new String[] {
          "words", "pages", "review", "reading", "reasons", "feeds", "told", "properties"
        }) {
      var english = load("/org/yaqaza/node/language/" + bundle, "");
      var words = load("/org/yaqaza/node/language/" + bundle, language);
      for (var key : english.stringPropertyNames()) {
        assertThat(arguments(words.getProperty(key)))
            .as(key + language)
            .isEqualTo(arguments(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasWordsForEveryExpectation(Language language) {
    for (var expected : Expected.values()) {
      var problem = new Problem("file.csv", 3, 2, "field", expected, "7", "x");
      assertThat(ProblemWords.say(problem, Words.in(language)))
          .contains("file.csv")
          .doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasWordsForEveryActionOnRecord(Language language) {
    for (var action : Action.values()) {
      assertThat(Words.in(language).has("action." + action.word())).as(action.word()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasWordsForEveryPurposeAndRole(Language language) {
    for (var purpose : Purposes.all()) {
      assertThat(Words.in(language).has("purpose." + purpose)).as(purpose).isTrue();
    }
    for (var role : Role.values()) {
      assertThat(Words.in(language).has("role." + role.word())).as(role.word()).isTrue();
    }
  }

  @Test
  void neverSaysThatSomethingIsCertain() {
    var words = Words.in(Language.EN);
    assertThat(words.percent(1)).isEqualTo("99.9%");
    assertThat(words.percent(0.9999)).isEqualTo("99.9%");
    assertThat(words.percent(0.534)).isEqualTo("53%");
    assertThat(words.percent(0.0002)).isEqualTo("0.02%");
    assertThat(words.percent(0.00001)).isEqualTo("<0.01%");
  }

  @Test
  void writesBitsWithTheirSign() {
    assertThat(Words.in(Language.EN).bits(-13.3)).isEqualTo("−13.3");
    assertThat(Words.in(Language.AR).bits(15)).isEqualTo("+15.0");
    assertThat(Words.in(Language.FR).bits(2.5)).isEqualTo("+2,5");
  }

  @Test
  void findsTheLanguageThatABrowserAsksFor() {
    assertThat(Language.accepted("de, ar-MA;q=0.9, en;q=0.5")).contains(Language.AR);
    assertThat(Language.accepted("tlh")).isEmpty();
    assertThat(Language.accepted(";;;")).isEmpty();
  }

  private static TreeSet<String> arguments(String pattern) {
    var parsed = new MessagePattern(pattern);
    var names = new TreeSet<String>();
    for (int i = 0; i < parsed.countParts(); i++) {
      var type = parsed.getPartType(i);
      if (type == MessagePattern.Part.Type.ARG_NUMBER
          || type == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return names;
  }

  private static Properties load(String bundle, String language) throws IOException {
    var properties = new Properties();
    try (var in = WordsTest.class.getResourceAsStream(bundle + language + ".properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return properties;
  }

  static {
    Locale.setDefault(Locale.ROOT);
  }
}
