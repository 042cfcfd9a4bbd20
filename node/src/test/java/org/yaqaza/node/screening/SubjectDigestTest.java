package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;

class SubjectDigestTest {

  @Test
  void aDigestTellsWhatIsComparedApart() {
    var one = new Subject("1", "Person", Map.of("name", List.of("Youssef", "Zarqi")));
    assertThat(SubjectDigest.of(one))
        .isEqualTo(
            SubjectDigest.of(
                new Subject("2", "Person", Map.of("name", List.of("Youssef", "Zarqi")))))
        .isNotEqualTo(
            SubjectDigest.of(new Subject("1", "Person", Map.of("name", List.of("YoussefZarqi")))))
        .isNotEqualTo(
            SubjectDigest.of(
                new Subject("1", "Organization", Map.of("name", List.of("Youssef", "Zarqi")))))
        .isNotEqualTo(
            SubjectDigest.of(
                new Subject("1", "Person", Map.of("alias", List.of("Youssef", "Zarqi")))));
  }
}
