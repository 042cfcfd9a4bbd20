package org.yaqaza.node.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Property;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

/// Whatever the readers of lists produce has a name in every language.
class PropertiesTest {

  private static final Path LISTS = Path.of("../lists/src/main");
  private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z]+");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPropertyThatAReaderProducesHasAName(Language language) throws IOException {
    var words = Words.in(language);
    assertThat(produced())
        .hasSizeGreaterThan(70)
        .allSatisfy(
            property -> assertThat(words.has("property." + property)).as(property).isTrue());
  }

  /// The names of properties that stand as texts in the readers, or in the last columns of their
  /// tables.
  private static TreeSet<String> produced() throws IOException {
    var known =
        Schemata.all().stream()
            .flatMap(schema -> schema.properties().values().stream())
            .map(Property::name)
            .collect(Collectors.toSet());
    var texts = new TreeSet<String>();
    for (var list : new String[] {"un", "ofac"}) {
      try (var files = Files.walk(LISTS.resolve("java/org/yaqaza/lists/" + list))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var parts = Files.readString(file).split("\"");
          for (int i = 1; i < parts.length; i += 2) {
            texts.add(parts[i]);
          }
        }
      }
    }
    addColumn("un/un-fields.tsv", texts);
    addColumn("ofac/ofac-remarks.tsv", texts);
    texts.retainAll(known);
    return texts;
  }

  private static void addColumn(String table, TreeSet<String> texts) throws IOException {
    for (var line : Files.readAllLines(LISTS.resolve("resources/org/yaqaza/lists/" + table))) {
      var cells = line.split("\t");
      if (!line.startsWith("#") && cells.length > 2) {
        var words = WORD.matcher(cells[2]).results().map(match -> match.group()).toList();
        texts.addAll(words);
        texts.addAll(Arrays.asList(cells[2].split(",")));
      }
    }
  }
}
