package org.yaqaza.node.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaqaza.node.audit.AuditRecord;
import tools.jackson.databind.json.JsonMapper;

/// A record, taken apart to be shown.
public record Entry(AuditRecord record, List<String> subjects, SortedMap<String, String> details) {

  private static final JsonMapper JSON = new JsonMapper();

  static Entry of(AuditRecord record) {
    var subjects = new ArrayList<String>();
    JSON.readTree(record.subjects()).forEach(subject -> subjects.add(subject.asString()));
    var details = new TreeMap<String, String>();
    JSON.readTree(record.details())
        .properties()
        .forEach(detail -> details.put(detail.getKey(), detail.getValue().asString()));
    return new Entry(record, subjects, details);
  }
}
