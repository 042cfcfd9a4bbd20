package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Evidence.DateFit;
import org.yaqaza.model.Evidence.Meeting;
import org.yaqaza.model.Evidence.Span;

class ExplainerTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "es"})
  void hasWordsForEveryKindOfEvidence(String language) {
    var explainer = Explainer.in(language);
    for (var evidence : examples()) {
      assertThat(explainer.explain(evidence).title())
          .as("%s: %s", language, evidence)
          .isNotBlank()
          .doesNotContain("{");
    }
  }

  @Test
  void saysHowRareANameIs() {
    var rare =
        new Evidence.NamePart(
            15.3, Meeting.SAME, span("بلمختار"), span("بلمختار"), 41_237, 0, List.of());
    assertThat(Explainer.in("en").explain(rare).text())
        .isEqualTo("A rare name agrees: \u2068بلمختار\u2069 (one name in 41,000)");
    assertThat(Explainer.in("ar").explain(rare).title())
        .isEqualTo("اسم نادر متطابق: \u2068بلمختار\u2069");
  }

  @Test
  void countsYearsAsArabicDoes() {
    assertThat(years(2)).contains("بسنتين");
    assertThat(years(9)).contains("بـ9 سنوات");
    assertThat(years(11)).contains("بـ11 سنة");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "es"})
  void everyLanguageHasTheSameKeys(String language) throws IOException {
    assertThat(keys("explain_" + language)).isEqualTo(keys("explain"));
  }

  private static String years(int years) {
    return Explainer.in("ar")
        .explain(new Evidence.BirthDate(-7, DateFit.DIFFERENT, "1972", "1990", years))
        .title();
  }

  private static java.util.Set<Object> keys(String bundle) throws IOException {
    var properties = new Properties();
    try (var in = Explainer.class.getResourceAsStream(bundle + ".properties")) {
      properties.load(
          new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return properties.keySet();
  }

  private static List<Evidence> examples() {
    var all = new java.util.ArrayList<Evidence>();
    all.add(new Evidence.Prior(-13.3, 10_000, false));
    all.add(new Evidence.Prior(-2, 4, true));
    for (var how : Meeting.values()) {
      all.add(new Evidence.NamePart(9, how, span("a"), span("b"), 500, 1.5, List.of()));
    }
    for (var fit : DateFit.values()) {
      all.add(new Evidence.BirthDate(5, fit, "1972", "1973", 1));
    }
    all.add(new Evidence.NamePartDiffers(-5, span("a"), span("b")));
    all.add(new Evidence.NamePartOmitted(-1, span("b")));
    all.add(new Evidence.NamePartExtra(-1, span("a")));
    all.add(new Evidence.NameDoubt(-9.5));
    all.add(new Evidence.NameOrder(-1, false));
    all.add(new Evidence.NameOrder(-8, true));
    all.add(new Evidence.WeakAlias(-4, "b"));
    for (var agrees : new boolean[] {true, false}) {
      all.add(new Evidence.Nationality(3, agrees, "dz", "ma fr"));
      all.add(new Evidence.Gender(1, agrees, "male", "female"));
    }
    for (var fit : Evidence.DocumentFit.values()) {
      all.add(new Evidence.Document(20, fit, "A1", "A2"));
    }
    return all;
  }

  private static Span span(String text) {
    return new Span(text, 0, text.length());
  }
}
