package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;

/// A profile comes out of the columns as it went in.
class ProfilesTest {

  @Property(tries = 40)
  void comeOutAsTheyWentIn(@ForAll Random random) throws IOException {
    var profiles = new ArrayList<Profile>();
    for (int i = 0; i < 60; i++) {
      profiles.add(Profile.of(Invented.subject(random, "e-" + i)));
    }
    isKept(profiles);
  }

  /// Any text at all may stand in a name: half signs, signs beyond the basic plane, none.
  @Property(tries = 200)
  void namesOfAnyLettersComeOutAsTheyWentIn(@ForAll String name, @ForAll String id)
      throws IOException {
    isKept(
        List.of(
            Profile.of(new Subject(id, "Person", Map.of("name", List.of(name, "x " + name)))),
            Profile.of(new Subject(id + "b", "Thing", Map.of("name", List.of(name + " Ltd"))))));
  }

  /// Invented, but for what they show: parts run together, signs that are words, half signs.
  @Test
  void namesOfAllSortsComeOutAsTheyWentIn() throws IOException {
    isKept(
        List.of(
            of("Person", "عبد الرحمن بن علي", "Nur al-Din Abu Bakr", "习近平", "김정은", "GROMOVAlexei"),
            of("Person", "Straße Æsop", "O'Neill-Łukasz", "סעיד ג׳אבר", "Dr. J. K. ﷲ Smith"),
            of("Company", "ООО «Свет»", "شركة النور والأمل", "Twenty-One A.B.C. Ltd", "\ud800")));
  }

  private static Profile of(String schema, String... names) {
    return Profile.of(
        new Subject(
            "id-" + names[0],
            schema,
            Map.of(
                "name", List.of(names),
                "weakAlias", List.of("Kid " + names[0]),
                "birthDate", List.of("1972", "1390-05-01", "1970/1975~"),
                "country", List.of("fr", "de"),
                "registrationNumber", List.of("AB-1234 ٥٦"))));
  }

  private static void isKept(List<Profile> profiles) throws IOException {
    var growing = new Profiles.Growing((_, _, _) -> {});
    profiles.forEach(growing::add);
    var packed = growing.profiles();
    assertThat(packed.stream().toList()).isEqualTo(profiles);
    for (int i = 0; i < profiles.size(); i++) {
      var held = packed.get(i);
      assertThat(packed.id(i)).isEqualTo(profiles.get(i).id());
      assertThat(packed.schema(i)).isEqualTo(profiles.get(i).schema());
      assertThat(packed.births(i)).isEqualTo(profiles.get(i).births());
      assertThat(packed.documents(i)).isEqualTo(profiles.get(i).documents());
      for (var name : held.profile().names()) {
        var dictionary = packed.dictionary(name.name().kind());
        for (var unit : name.name().units()) {
          assertThat(held.numbered(name).number(unit)).isEqualTo(dictionary.id(unit.part()));
        }
      }
    }
    var written = new ByteArrayOutputStream();
    packed.write(new DataOutputStream(written));
    var in = new DataInputStream(new ByteArrayInputStream(written.toByteArray()));
    assertThat(Profiles.read(in).stream().toList()).isEqualTo(profiles);
    assertThat(in.read()).isEqualTo(-1);
  }
}
