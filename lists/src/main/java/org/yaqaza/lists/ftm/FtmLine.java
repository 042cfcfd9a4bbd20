package org.yaqaza.lists.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Parses lines that each hold one entity.
public final class FtmLine {

  /// What OpenSanctions, FollowTheMoney and yente write beside id, schema and properties.
  private static final Set<String> PASSED_OVER =
      Set.of(
          "caption",
          "datasets",
          "referents",
          "target",
          "first_seen",
          "last_seen",
          "last_change",
          "origin",
          "statements",
          "key_prefix",
          "schemata",
          "score",
          "match",
          "features",
          "explanations",
          "links");

  private static final int LONGEST_NAME = 1_000;

  /// A line that is no entity.
  public static final class Refused extends Exception {

    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    /// Why.
    public Problem problem() {
      return problem;
    }
  }

  private final JsonFactory json;
  private final Limits limits;

  /// Parses within `limits`.
  public FtmLine(Limits limits) {
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.valueChars())
                    .maxNumberLength(LONGEST_NAME)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            // a key that comes twice would mean one thing here and another elsewhere
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /// The entity on `line`.
  ///
  /// @throws Refused when there is not exactly one, whole
  public FtmEntity parse(String line, Place place) throws Refused {
    try (var parser = json.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw refused(parser, place, "", Expected.JSON_OBJECT, "");
      }
      var entity = new Parse(parser, place).entity();
      if (parser.nextToken() != null) {
        throw refused(parser, place, "", Expected.JSON_OBJECT, "");
      }
      return entity;
    } catch (StreamConstraintsException e) {
      var deep = String.valueOf(e.getMessage()).contains("nesting depth");
      var expected = deep ? Expected.FLATTER : Expected.SHORTER_VALUE;
      var most = deep ? limits.depth() : limits.valueChars();
      throw new Refused(place.problem("", expected, Integer.toString(most), ""));
    } catch (JacksonException e) {
      var at = e.getLocation() == null ? place : place.column(e.getLocation().getColumnNr());
      throw new Refused(at.problem("", Expected.JSON_OBJECT, "", ""));
    }
  }

  private static Refused refused(
      JsonParser parser, Place place, String field, Expected expected, String wanted) {
    var column = parser.currentTokenLocation().getColumnNr();
    return new Refused(place.column(column).problem(field, expected, wanted, ""));
  }

  /// One line while it is parsed.
  private final class Parse {

    private final JsonParser parser;
    private final Place place;
    private int count;

    Parse(JsonParser parser, Place place) {
      this.parser = parser;
      this.place = place;
    }

    /// The object that starts here, to its end.
    FtmEntity entity() throws Refused {
      var id = "";
      var schema = "";
      Map<String, List<FtmEntity.Value>> properties = new LinkedHashMap<>();
      var others = new ArrayList<String>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "id" -> id = Text.line(scalar(key));
          case "schema" -> schema = Text.line(scalar(key));
          case "properties" -> properties = properties();
          default -> {
            if (!PASSED_OVER.contains(key)) {
              others.add(key);
            }
            parser.skipChildren();
          }
        }
      }
      return new FtmEntity(id, schema, properties, others);
    }

    private Map<String, List<FtmEntity.Value>> properties() throws Refused {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw refused(parser, place, "properties", Expected.JSON_OBJECT, "");
      }
      var properties = new LinkedHashMap<String, List<FtmEntity.Value>>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var name = parser.currentName();
        var values = new ArrayList<FtmEntity.Value>();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            add(values, name);
          }
        } else {
          add(values, name);
        }
        properties.put(name, values);
      }
      return properties;
    }

    private void add(List<FtmEntity.Value> values, String name) throws Refused {
      if (++count > limits.values()) {
        var most = Integer.toString(limits.values());
        throw refused(parser, place, name, Expected.FEWER_VALUES, most);
      }
      switch (parser.currentToken()) {
        case VALUE_NULL -> {}
        case START_OBJECT -> values.add(new FtmEntity.Nested(entity()));
        default -> values.add(new FtmEntity.Text(scalar(name)));
      }
    }

    private String scalar(String field) throws Refused {
      if (!parser.currentToken().isScalarValue()) {
        throw refused(parser, place, field, Expected.JSON_VALUE, "");
      }
      return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
    }
  }
}
