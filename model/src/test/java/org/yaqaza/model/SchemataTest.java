package org.yaqaza.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemataTest {

  @Test
  void aPersonIsALegalEntityAndInheritsItsProperties() {
    var person = Schemata.get("Person");
    assertThat(person.is("LegalEntity")).isTrue();
    assertThat(person.is("Organization")).isFalse();
    assertThat(person.property("name"))
        .hasValueSatisfying(p -> assertThat(p.type()).isEqualTo(PropertyType.NAME));
    assertThat(person.property("birthDate"))
        .hasValueSatisfying(p -> assertThat(p.matchable()).isTrue());
  }

  @Test
  void partsPointAtTheSubjectTheyBelongTo() {
    var holder = Schemata.get("Passport").property("holder").orElseThrow();
    assertThat(holder.range()).isEqualTo("LegalEntity");
    assertThat(holder.reverse()).isEqualTo("identification");
  }

  @Test
  void kindsThatIncludeEachOtherMayBeTheSame() {
    assertThat(Schemata.get("Company").compatibleWith(Schemata.get("LegalEntity"))).isTrue();
    assertThat(Schemata.get("Person").compatibleWith(Schemata.get("Company"))).isFalse();
  }

  @Test
  void eachPropertyOfEachSchemaPointsAtASchemaThatExists() {
    assertThat(Schemata.all()).hasSize(71);
    for (var schema : Schemata.all()) {
      for (var property : schema.properties().values()) {
        if (!property.range().isEmpty()) {
          assertThat(Schemata.find(property.range()))
              .as("%s.%s", schema.name(), property.name())
              .isPresent();
        }
      }
    }
  }

  @Test
  void aStatementKeepsToItsSchema() {
    assertThatThrownBy(() -> new Statement("x-1", "Person", "imoNumber", "1", "", "", ""))
        .hasMessageContaining("Person has no property imoNumber");
  }
}
