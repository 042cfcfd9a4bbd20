package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.web.Page;

/// A form of this desk as its page shows it: what was typed, but for secrets, and what is wrong.
///
/// @param values what was typed, by field
/// @param faults why it was not accepted, by field; under an empty one what concerns the whole
public record Form(Page page, Map<String, String> values, Map<String, String> faults) {

  /// No field is longer.
  private static final int LONGEST = 1000;

  public Form {
    values = Map.copyOf(values);
    faults = Map.copyOf(faults);
  }

  /// An empty one.
  static Form of(Page page) {
    return new Form(page, Map.of(), Map.of());
  }

  /// One that comes back, with the `fields` that may be shown again.
  static Form again(
      Page page, HttpServletRequest request, Map<String, String> faults, String... fields) {
    var values = new HashMap<String, String>();
    for (var field : fields) {
      values.put(field, field(request, field));
    }
    return new Form(page, values, faults);
  }

  /// What was typed into a field.
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// What is wrong with a field; empty when nothing is.
  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  /// Whether nothing is wrong.
  int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /// A field of the form in `request`; empty when it is not there.
  static String field(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(value -> value.length() <= LONGEST)
        .orElse("");
  }

  /// Those of a field's boxes that are ticked.
  static List<String> ticked(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameterValues(name)).map(List::of).orElse(List.of());
  }
}
