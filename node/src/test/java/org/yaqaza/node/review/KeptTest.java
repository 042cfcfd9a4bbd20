package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;

/// What an alert keeps of a match is the match. Names are invented.
class KeptTest {

  private static final Evidence.Span SPAN = new Evidence.Span("نور Ali", 0, 7);

  private static final List<Evidence> EVERY_KIND =
      List.of(
          new Evidence.Prior(-11, 2048, false),
          new Evidence.NamePart(
              9.1,
              Evidence.Meeting.TRANSLITERATED,
              SPAN,
              SPAN,
              512,
              0.3,
              List.of(new Evidence.Chunk("نور", "nur"))),
          new Evidence.NamePartDiffers(-4.2, SPAN, SPAN),
          new Evidence.NameDoubt(-1.5),
          new Evidence.NamePartOmitted(-0.5, SPAN),
          new Evidence.NamePartExtra(-1, SPAN),
          new Evidence.NameOrder(-0.4, true),
          new Evidence.WeakAlias(-2, "Ali"),
          new Evidence.BirthDate(4.9, Evidence.DateFit.NEAR, "1971", "1972", 1),
          new Evidence.Nationality(1.1, true, "ma", "ma be"),
          new Evidence.Gender(-3, false, "male", "female"),
          new Evidence.Document(-1.8, Evidence.DocumentFit.OTHER, "ZK1", "EJ2"));

  @Test
  void everyKindOfEvidenceIsReadAsItWasWritten() {
    assertThat(EVERY_KIND.stream().map(Object::getClass).collect(Collectors.toSet()))
        .hasSize(Evidence.class.getPermittedSubclasses().length);
    var match = new Match("x-1", "نور Ali", "Nur Ali", "alias", -6.4, 0.01, EVERY_KIND);
    assertThat(Kept.match(Kept.write(match))).isEqualTo(match);
  }
}
