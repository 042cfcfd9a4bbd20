package org.yaqaza.lists.un;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.SharedData;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;

/// No field of the list is lost unseen.
class UnFieldsTest {

  private static final List<String> COUNTRIES =
      List.of("Chad", "Mali", "Oman", "Peru", "Cuba", "Fiji", "Iraq", "Laos", "Togo", "Malta");

  @Test
  void namesPropertiesThatExist() {
    for (var field : UnFields.byPath().values()) {
      var subject = field.path().startsWith("INDIVIDUAL") ? "Person" : "Organization";
      for (var becomes : field.becomes()) {
        var dot = becomes.indexOf('.');
        var schema = dot < 0 ? subject : becomes.substring(0, dot);
        var property = becomes.substring(dot + 1);
        if (!property.equals("id")) {
          assertThat(Schemata.get(schema).properties()).as(field.path()).containsKey(property);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INDIVIDUAL", "ENTITY"})
  void bringsEachFieldWhereTheTableSays(String kind) throws Exception {
    var values = new TreeMap<String, String>();
    var xml = "<CONSOLIDATED_LIST>" + element(kind, values) + "</CONSOLIDATED_LIST>";
    var read = new Collected();
    new UnReader("un").read(ListFile.of(Collected.file("un.xml", xml.getBytes(UTF_8))), read);
    assertThat(read.problems()).isEmpty();
    var record = read.record("un-4711");
    values.forEach(
        (path, value) -> {
          for (var becomes : Objects.requireNonNull(UnFields.byPath().get(path)).becomes()) {
            if (!becomes.equals("id")) {
              assertThat(said(record, becomes)).as("%s as %s", path, becomes).contains(value);
            }
          }
        });
  }

  /// All that is said under a property, of the subject or of its parts.
  private static String said(SourceRecord record, String becomes) {
    var dot = becomes.indexOf('.');
    var property = becomes.substring(dot + 1);
    var text = new StringBuilder();
    for (var s : record.statements()) {
      var schema = dot < 0 ? record.schema() : becomes.substring(0, dot);
      if (s.property().equals(property) && Schemata.get(s.schema()).is(schema)) {
        text.append(String.join("|", s.value(), s.original(), s.note())).append('\n');
      }
    }
    return text.toString();
  }

  /// An invented entry with a value of its own in every field.
  private static String element(String path, TreeMap<String, String> values) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var text = new StringBuilder("<" + name + ">");
    var children =
        UnFields.byPath().keySet().stream()
            .filter(p -> p.startsWith(path + "/") && p.indexOf('/', path.length() + 1) < 0)
            .sorted()
            .toList();
    children.forEach(child -> text.append(element(child, values)));
    if (children.isEmpty()) {
      values.put(path, value(path, name, values.size()));
      text.append(values.get(path));
    }
    return text.append("</" + name + ">").toString();
  }

  private static String value(String path, String name, int index) {
    return switch (name) {
      case "DATAID" -> "4711";
      case "GENDER" -> "Female";
      case "QUALITY" -> "Good";
      case "TYPE_OF_DATE" -> "EXACT";
      case "YEAR", "FROM_YEAR" -> Integer.toString(1900 + index);
      case "TO_YEAR" -> Integer.toString(1990);
      default -> {
        if (name.contains("COUNTRY") || path.contains("NATIONALITY")) {
          yield COUNTRIES.get(index % COUNTRIES.size());
        }
        yield name.contains("DATE") || path.contains("UPDATED") || name.equals("LISTED_ON")
            ? "1950-01-%02d".formatted(1 + index % 28)
            : "Text" + index + "x";
      }
    };
  }

  @Test
  void keepsWhatTheTableDoesNotKnowInTheNotes() throws Exception {
    var xml =
        """
        <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL seen="twice"><DATAID>1</DATAID>
        <FIRST_NAME>Invented</FIRST_NAME><FIRST_NAME>Again</FIRST_NAME>
        <SHOE_SIZE>44</SHOE_SIZE><TITLE>loose<VALUE>Dr</VALUE><SINCE>1999</SINCE></TITLE>
        </INDIVIDUAL></INDIVIDUALS><VESSELS><VESSEL/></VESSELS></CONSOLIDATED_LIST>
        """;
    var read = new Collected();
    var file = ListFile.of(Collected.file("un.xml", xml.getBytes(UTF_8)));
    var reading = new UnReader("un").read(file, read);
    assertThat(read.values("un-1", "notes"))
        .containsExactlyInAnyOrder(
            "INDIVIDUAL/@seen: twice",
            "INDIVIDUAL/FIRST_NAME: Again",
            "INDIVIDUAL/SHOE_SIZE: 44",
            "INDIVIDUAL/TITLE: loose",
            "INDIVIDUAL/TITLE/SINCE: 1999");
    assertThat(read.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "INDIVIDUAL/@seen",
            "INDIVIDUAL/FIRST_NAME",
            "INDIVIDUAL/SHOE_SIZE",
            "INDIVIDUAL/TITLE",
            "INDIVIDUAL/TITLE/SINCE",
            "VESSELS");
    assertThat(read.expectations()).contains(Expected.SINGLE_ELEMENT, Expected.KNOWN_ELEMENT);
    assertThat(reading.refused()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-27", "2025-04-19"})
  void knowsEveryElementOfTheRealEditions(String edition) throws Exception {
    var file = SharedData.path("lists/un_consolidated_" + edition + ".xml.gz");
    var unknown = new TreeSet<String>();
    try (var in = ListFile.of(file).open()) {
      var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      var path = new ArrayList<String>();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.add(xml.getLocalName());
            var below = String.join("/", path.subList(Math.min(2, path.size()), path.size()));
            if (!below.isEmpty() && !UnFields.byPath().containsKey(below)) {
              unknown.add(below);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> path.removeLast();
          default -> {}
        }
      }
    }
    assertThat(unknown).isEmpty();
  }
}
