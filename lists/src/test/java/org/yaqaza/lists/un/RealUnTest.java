package org.yaqaza.lists.un;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.SharedData;
import org.yaqaza.lists.ftm.FtmReader;
import org.yaqaza.model.PartialDate;

/// The two editions that lie beside the repository.
class RealUnTest {

  private static Path edition(String date) {
    return SharedData.path("lists/un_consolidated_" + date + ".xml.gz");
  }

  private static Collected read(Path file) throws Exception {
    var read = new Collected();
    new UnReader("un").read(ListFile.of(file), read);
    return read;
  }

  @Test
  void readsEveryEntry() throws Exception {
    var newer = read(edition("2026-02-27"));
    assertThat(newer.records()).hasSize(1_003);
    assertThat(newer.records().values().stream().filter(r -> r.schema().equals("Person")))
        .hasSize(730);
    // an age instead of a date is all that cannot be read
    assertThat(newer.expectations()).containsExactly(Expected.DATE);
    var older = read(edition("2025-04-19"));
    assertThat(older.records()).hasSize(877);
    assertThat(older.expectations()).containsExactly(Expected.DATE);
  }

  @Test
  void findsTheSameDifferencesAsThePlainXml() throws Exception {
    var older = plain(edition("2025-04-19"));
    var newer = plain(edition("2026-02-27"));
    var added = new TreeSet<>(newer.keySet());
    added.removeAll(older.keySet());
    var removed = new TreeSet<>(older.keySet());
    removed.removeAll(newer.keySet());
    var changed = new TreeSet<String>();
    older.forEach(
        (id, fields) -> {
          if (newer.containsKey(id) && !newer.get(id).equals(fields)) {
            changed.add(id);
          }
        });

    var differences =
        Differences.between(
            read(edition("2025-04-19")).records(), read(edition("2026-02-27")).records());

    assertThat(differences.added()).containsExactlyElementsOf(added);
    assertThat(differences.removed()).containsExactlyElementsOf(removed);
    assertThat(differences.changed().keySet()).containsExactlyElementsOf(changed);
    assertThat(List.of(added.size(), removed.size(), changed.size()))
        .as("added, removed, changed")
        .allMatch(count -> count > 0);
  }

  /// The texts of each entry by path, sorted, of the fields that the reader keeps.
  private static Map<String, List<String>> plain(Path file) throws Exception {
    try (var in = ListFile.of(file).open()) {
      var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
      var entries = new TreeMap<String, List<String>>();
      for (var kind : List.of("INDIVIDUAL", "ENTITY")) {
        var nodes = document.getElementsByTagName(kind);
        for (var i = 0; i < nodes.getLength(); i++) {
          var entry = (Element) nodes.item(i);
          var id = entry.getElementsByTagName("DATAID").item(0).getTextContent().strip();
          var texts = new ArrayList<String>();
          collect(entry, kind, texts);
          texts.sort(null);
          entries.put("un-" + id, texts);
        }
      }
      return entries;
    }
  }

  private static void collect(Node node, String path, Collection<String> texts) {
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        collect(element, path + "/" + element.getTagName(), texts);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        var text = child.getTextContent().replaceAll("[\\s\\p{Z}]+", " ").strip();
        var dropped = path.endsWith("VERSIONNUM") || path.contains("LIST_TYPE/");
        if (!text.isEmpty() && !dropped) {
          texts.add(path + "\t" + text);
        }
      }
    }
  }

  @Test
  void holdsAllThatTheEvaluationDataHas() throws Exception {
    var read = read(edition("2026-02-27"));
    var expected = new Collected();
    var lines = ListFile.of(SharedData.path("screening/un.ftm.jsonl.gz"));
    new FtmReader("un").read(lines, expected);
    assertThat(read.records().keySet()).containsAll(expected.records().keySet());
    for (var record : expected.records().values()) {
      assertThat(read.record(record.id()).schema()).isEqualTo(record.schema());
      for (var s : record.statements()) {
        var values = new ArrayList<>(read.values(record.id(), s.property()));
        if (s.property().equals("alias")) {
          values.addAll(read.values(record.id(), "previousName"));
        }
        if (s.property().equals("birthDate")) {
          // the evaluation data writes out the years of a span
          assertThat(values).as(s.toString()).anyMatch(value -> overlaps(value, s.value()));
        } else {
          assertThat(values).as(record.id() + " " + s.property()).contains(s.value());
        }
      }
    }
  }

  private static boolean overlaps(String value, String expected) {
    var date = PartialDate.parse(value).orElseThrow();
    var other = PartialDate.parse(expected).orElseThrow();
    return !date.latest().isBefore(other.earliest()) && !other.latest().isBefore(date.earliest());
  }
}
