package org.yaqaza.node.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.node.language.Words;
import org.yaqaza.screening.Explainer;
import org.yaqaza.screening.ModelVersion;

/// The reasons of a match as a sum: each begins where the one before it ended.
///
/// @param rows the base rate first, the others by weight
/// @param total the sum of all
/// @param zero where no bits stand, in thousandths of the width
public record Waterfall(List<Row> rows, Row total, int zero) {

  /// The width of the picture.
  private static final int WIDTH = 1_000;

  /// One reason.
  ///
  /// @param title what was found
  /// @param detail in how many names it is found, for instance
  /// @param weight in bits, with its sign
  /// @param kind `base`, `for`, `against` or `sum`
  /// @param start where its bar begins, in thousandths of the width
  /// @param length of its bar
  /// @param values what it was counted from
  public record Row(
      String title,
      String detail,
      String weight,
      String kind,
      int start,
      int length,
      List<Value> values) {}

  /// What a reason was counted from.
  ///
  /// @param label `asked`, `held`, `says` or `counted`
  /// @param text as it was asked or is held
  public record Value(String label, String text) {}

  /// Places along the picture.
  private record Scale(double least, double most) {
    int at(double bits) {
      return (int) Math.round((bits - least) / Math.max(1, most - least) * WIDTH);
    }
  }

  public Waterfall {
    rows = List.copyOf(rows);
  }

  /// The reasons of `match`.
  ///
  /// @param says who says what is held in a line, empty where that is not known
  static Waterfall of(Match match, Function<Evidence, String> says, Words words) {
    var explainer = Explainer.in(words.language().tag());
    var scale = scale(match);
    var rows = new ArrayList<Row>();
    double sum = 0;
    for (var line : match.evidence()) {
      var explained = explainer.explain(line);
      var values = values(line, says.apply(line), words);
      var kind = line instanceof Evidence.Prior ? "base" : line.weight() < 0 ? "against" : "for";
      rows.add(
          row(
              explained.title(),
              explained.detail(),
              kind,
              sum,
              line.weight(),
              values,
              scale,
              words));
      sum += line.weight();
    }
    var total =
        row(
            words.say("card.sum"),
            words.say("card.sum.detail"),
            "sum",
            0,
            match.weight(),
            List.of(),
            scale,
            words);
    return new Waterfall(rows, total, scale.at(0));
  }

  private static Row row(
      String title,
      String detail,
      String kind,
      double before,
      double weight,
      List<Value> values,
      Scale scale,
      Words words) {
    int from = scale.at(Math.min(before, before + weight));
    int to = scale.at(Math.max(before, before + weight));
    return new Row(title, detail, words.bits(weight), kind, from, Math.max(4, to - from), values);
  }

  private static Scale scale(Match match) {
    double sum = 0;
    double least = Math.min(0, match.weight());
    double most = Math.max(0, match.weight());
    for (var line : match.evidence()) {
      sum += line.weight();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
    }
    return new Scale(least, most);
  }

  private static List<Value> values(Evidence line, String says, Words words) {
    var values = new ArrayList<Value>();
    add(values, "asked", shown(line, line.query(), words));
    add(values, "held", shown(line, line.listed(), words));
    add(values, "says", line.listed().isEmpty() ? "" : says);
    add(values, "counted", counted(line, words));
    return values;
  }

  private static void add(List<Value> values, String label, String text) {
    if (!text.isEmpty()) {
      values.add(new Value(label, text));
    }
  }

  private static String shown(Evidence line, String value, Words words) {
    if (!(line instanceof Evidence.Nationality) || value.isEmpty()) {
      return value;
    }
    var names = new ArrayList<String>();
    for (var code : value.split(" ")) {
      names.add(Countries.name(code, words.language().tag()));
    }
    return String.join(words.say("list.comma"), names);
  }

  private static String counted(Evidence line, Words words) {
    var weight = words.bits(line.weight());
    return switch (line) {
      case Evidence.Prior e -> words.say("counted.prior", e.oneIn(), weight);
      case Evidence.NamePart e when isRarity(e) ->
          e.cost() == 0
              ? words.say("counted.part", e.oneIn(), weight)
              : words.say(
                  "counted.part.cost",
                  e.oneIn(),
                  words.bits(e.weight() + e.cost()),
                  words.bits(-e.cost()),
                  weight);
      default -> words.say("counted.fixed", weight, ModelVersion.current());
    };
  }

  /// Whether its rarity alone, less the cost of its spelling, makes the weight: bounds of the table
  /// of weights may have cut it.
  private static boolean isRarity(Evidence.NamePart part) {
    double rarity = Math.log(part.oneIn()) / Math.log(2);
    return Math.abs(rarity - part.cost() - part.weight()) < 0.1;
  }
}
