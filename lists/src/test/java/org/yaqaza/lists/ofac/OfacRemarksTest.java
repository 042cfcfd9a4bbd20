package org.yaqaza.lists.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.ofac.OfacRemarks.Kind;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;

class OfacRemarksTest {

  @Test
  void holdsEachBeginningOnceWithPropertiesThatExist() {
    var beginnings = new HashSet<String>();
    for (var rule : OfacRemarks.rules()) {
      assertThat(beginnings.add(rule.beginning())).as("%s stands once", rule.beginning()).isTrue();
      for (var property : rule.properties()) {
        assertThat(Schemata.all())
            .as("%s of %s", property, rule.beginning())
            .anyMatch(schema -> isSubject(schema) && schema.properties().containsKey(property));
      }
    }
  }

  private static boolean isSubject(Schema schema) {
    return schema.is("LegalEntity") || schema.is("Vehicle");
  }

  @Test
  void knowsWhatTheValuesOfAPropertyAre() {
    for (var rule : OfacRemarks.rules()) {
      var wanted =
          switch (rule.kind()) {
            case DATE -> PropertyType.DATE;
            case COUNTRY -> PropertyType.COUNTRY;
            case GENDER -> PropertyType.GENDER;
            case NAME -> PropertyType.NAME;
            default -> null;
          };
      for (var schema : Schemata.all()) {
        for (var property : rule.properties()) {
          if (wanted != null && isSubject(schema)) {
            schema
                .property(property)
                .ifPresent(p -> assertThat(p.type()).as(rule.beginning()).isEqualTo(wanted));
          }
        }
      }
    }
  }

  @Test
  void goesByTheLongestBeginning() {
    var pieces =
        OfacRemarks.pieces("Company Number IMO 5753988; alt. Company Number 12; Companies.");
    assertThat(pieces.get(0).rule())
        .hasValueSatisfying(r -> assertThat(r.properties()).contains("imoNumber"));
    assertThat(pieces.get(0).rest()).isEqualTo("5753988");
    assertThat(pieces.get(1).rest()).isEqualTo("12");
    assertThat(pieces.get(2).rule()).isEmpty();
  }

  @Test
  void passesOverTheMarksBeforeANumber() {
    for (var text : new String[] {"NIT # 8", "NIT: 8", "NIT No. 8", "NIT 8"}) {
      var piece = OfacRemarks.pieces(text).getFirst();
      assertThat(piece.rule())
          .hasValueSatisfying(r -> assertThat(r.kind()).isEqualTo(Kind.DOCUMENT));
      assertThat(piece.rest()).isEqualTo("8");
    }
  }

  @Property
  void answersAnyText(@ForAll String remarks) {
    assertThat(OfacRemarks.pieces(remarks)).allSatisfy(p -> assertThat(p.text()).isNotBlank());
  }
}
