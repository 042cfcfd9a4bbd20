package org.yaqaza.lists.csv;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.Lines;
import org.yaqaza.lists.ListFormat;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Values;
import org.yaqaza.model.PartialDate;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;

/// Reads the text of a mapping, and gathers all its mistakes before it refuses it.
final class MappingText {

  private static final Set<String> SETTINGS =
      Set.of("list", "title", "publisher", "dated", "schema", "id", "separator", "delimiter");
  private static final List<String> NEEDED = List.of("list", "schema", "id");
  private static final Map<String, String> DELIMITERS =
      Map.of("comma", ",", "semicolon", ";", "tab", "\t", "pipe", "|");

  /// A column in brackets, a text in quotation marks, or the plain name of a column.
  private static final Pattern TERM =
      Pattern.compile("\\s*(?:\\[([^\\]]+)\\]|\"([^\"]*)\"|([^,+\"\\[\\]]+))\\s*([,+]|$)");

  private record Setting(String value, Place place) {}

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Setting> settings = new HashMap<>();
  private final List<Mapping.Rule> rules = new ArrayList<>();

  MappingText(String file) {
    this.file = file;
  }

  Mapping read(ListStream in, Limits limits) throws ListRefused, IOException {
    var lines = new Lines(in, limits);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.fault() == null) {
        readLine(line.text().strip(), place(line.number()));
      } else {
        var encoding = line.fault() == Expected.ENCODING;
        var wanted = encoding ? "UTF-8" : Integer.toString(limits.lineBytes());
        place(line.number()).expected("", line.fault(), wanted, "");
      }
    }
    var mapping = mapping();
    if (!problems.isEmpty()) {
      throw new ListRefused(problems, false);
    }
    return mapping;
  }

  private Place place(long line) {
    return new Place(file, line, 0, problems::add);
  }

  private void readLine(String text, Place place) {
    if (text.startsWith("#")) {
      return;
    }
    var equals = text.indexOf('=');
    var key = equals < 0 ? "" : text.substring(0, equals).strip();
    if (key.isEmpty()) {
      place.expected("", Expected.KEY_AND_VALUE, "", "");
      return;
    }
    var value = text.substring(equals + 1).strip();
    if (SETTINGS.contains(key)) {
      if (settings.putIfAbsent(key, new Setting(value, place)) != null) {
        place.expected(key, Expected.SINGLE_KEY, "", "");
      }
    } else {
      readRule(key, value, place);
    }
  }

  private void readRule(String key, String value, Place place) {
    var dot = key.indexOf('.');
    var schema = dot < 0 ? Optional.<Schema>empty() : Schemata.find(key.substring(0, dot));
    if (dot >= 0 && schema.isEmpty()) {
      place.expected(key, Expected.KNOWN_SCHEMA, schemata(key.substring(0, dot)), "");
      return;
    }
    var property = key.substring(dot + 1);
    var known = schema.map(s -> s.properties().keySet()).orElseGet(MappingText::properties);
    if (!known.contains(property)) {
      var names = new TreeSet<>(known);
      names.addAll(SETTINGS);
      place.expected(key, Expected.KNOWN_PROPERTY, Nearest.to(property, names), "");
      return;
    }
    rules.add(new Mapping.Rule(property, sources(key, value, place), place.line()));
  }

  private Mapping mapping() {
    for (var key : NEEDED) {
      if (!settings.containsKey(key)) {
        place(0).expected(key, Expected.KEY, "", "");
      }
    }
    if (rules.isEmpty()) {
      place(0).expected("name", Expected.KEY, "", "");
    }
    var schema = schema();
    if (schema instanceof Mapping.Constant(var name)) {
      checkProperties(name);
    }
    return new Mapping(
        prefix(),
        unquoted("title"),
        unquoted("publisher"),
        dated(),
        delimiter(),
        separator(),
        schema,
        id(),
        rules);
  }

  private String prefix() {
    var list = settings.get("list");
    if (list == null || ListFormat.isPrefix(list.value)) {
      return list == null ? "" : list.value;
    }
    list.place.expected("list", Expected.PREFIX, "", list.value);
    return "";
  }

  private Mapping.Source schema() {
    var schema = settings.get("schema");
    if (schema == null) {
      return new Mapping.Constant("");
    }
    if (schema.value.startsWith("=")) {
      return column("schema", schema.value.substring(1), schema.place);
    }
    var name = unquoted("schema");
    if (Schemata.find(name).filter(found -> !found.isAbstract()).isEmpty()) {
      schema.place.expected("schema", Expected.KNOWN_SCHEMA, schemata(name), name);
    }
    return new Mapping.Constant(name);
  }

  /// With one schema for all rows, a property that it lacks is a mistake of the mapping.
  private void checkProperties(String schema) {
    Schemata.find(schema)
        .ifPresent(
            found -> {
              for (var rule : rules) {
                var known = found.properties().keySet();
                if (!known.contains(rule.property())) {
                  var nearest = Nearest.to(rule.property(), known);
                  place(rule.line())
                      .expected(rule.property(), Expected.KNOWN_PROPERTY, nearest, schema);
                }
              }
            });
  }

  private Mapping.Source id() {
    var id = settings.get("id");
    return id == null ? new Mapping.Constant("") : column("id", id.value, id.place);
  }

  private Mapping.Source column(String key, String value, Place place) {
    var sources = sources(key, value, place);
    if (sources.size() == 1 && sources.getFirst() instanceof Mapping.Columns columns) {
      return columns;
    }
    if (!sources.isEmpty()) {
      place.expected(key, Expected.COLUMN, "", "");
    }
    return new Mapping.Constant("");
  }

  private Optional<LocalDate> dated() {
    var dated = settings.get("dated");
    if (dated == null) {
      return Optional.empty();
    }
    var date = Values.date(dated.value).filter(PartialDate::isDay);
    if (date.isEmpty()) {
      dated.place.expected("dated", Expected.DATE, "", Values.shownDate(dated.value));
    }
    return date.map(PartialDate::earliest);
  }

  private char delimiter() {
    var delimiter = settings.get("delimiter");
    if (delimiter == null) {
      return ',';
    }
    var text = unquoted("delimiter");
    var character = DELIMITERS.getOrDefault(text, text);
    if (character.length() != 1 || "\"\n\r".contains(character)) {
      delimiter.place.expected("delimiter", Expected.CHARACTER, "", "");
      return ',';
    }
    return character.charAt(0);
  }

  private String separator() {
    var separator = settings.get("separator");
    var text = separator == null ? ";" : unquoted("separator");
    return text.equals("none") ? "" : DELIMITERS.getOrDefault(text, text);
  }

  private String unquoted(String key) {
    var setting = settings.get(key);
    var value = setting == null ? "" : setting.value;
    var quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /// The sources that `value` names: parted by commas, the columns of one source joined by plus.
  private List<Mapping.Source> sources(String key, String value, Place place) {
    var sources = new ArrayList<Mapping.Source>();
    var joined = new ArrayList<String>();
    var term = TERM.matcher(value);
    var end = 0;
    while (end < value.length() && term.find(end) && term.start() == end) {
      var column = name(term.group(1), term.group(3));
      var joins = term.group(4).equals("+");
      if (column != null) {
        joined.add(column);
      } else if (joins || !joined.isEmpty()) {
        break;
      } else {
        sources.add(new Mapping.Constant(term.group(2)));
      }
      if (!joins && !joined.isEmpty()) {
        sources.add(new Mapping.Columns(joined));
        joined.clear();
      }
      end = term.end();
    }
    var open = value.endsWith(",") || value.endsWith("+");
    if (end < value.length() || sources.isEmpty() || !joined.isEmpty() || open) {
      place.expected(key, Expected.COLUMN, "", "");
      return List.of();
    }
    return sources;
  }

  private static @Nullable String name(@Nullable String bracketed, @Nullable String plain) {
    return bracketed != null ? bracketed.strip() : plain == null ? null : plain.strip();
  }

  private static Set<String> properties() {
    var names = new TreeSet<String>();
    Schemata.all().forEach(schema -> names.addAll(schema.properties().keySet()));
    return names;
  }

  private static String schemata(String name) {
    return Nearest.to(name, Schemata.all().stream().map(Schema::name).toList());
  }
}
