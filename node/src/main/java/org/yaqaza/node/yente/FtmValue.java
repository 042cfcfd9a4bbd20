package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;

/// Values as FollowTheMoney writes them. It has no *about* and no spans: a date that is about
/// keeps its digits, a span gives its two ends.
final class FtmValue {

  private FtmValue() {}

  /// `properties` of an entity of `schema` in that form, each value once.
  static Map<String, List<String>> all(Schema schema, Map<String, List<String>> properties) {
    var converted = new LinkedHashMap<String, List<String>>();
    properties.forEach(
        (name, values) -> {
          var isDate = schema.property(name).filter(p -> p.type() == PropertyType.DATE).isPresent();
          converted.put(name, isDate ? dates(values) : values);
        });
    return converted;
  }

  private static List<String> dates(List<String> values) {
    var dates = new LinkedHashSet<String>();
    values.forEach(value -> dates.addAll(date(value)));
    return new ArrayList<>(dates);
  }

  /// The dates that stand for `edtf`.
  static List<String> date(String edtf) {
    return List.of(edtf.replace("~", "").split("/")).stream().distinct().toList();
  }
}
