package org.yaqaza.node.audit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody did, as it goes into the record. Ids and figures alone: no names, and nothing that
/// somebody typed.
///
/// @param by who did it, and why
/// @param action what
/// @param outcome how it ended
/// @param subjects ids of whom or what it was about
/// @param details further ids and figures by name: the editions that were asked, how many were
/// found
public record Act(
    Author by,
    Action action,
    Outcome outcome,
    List<String> subjects,
    SortedMap<String, String> details) {

  /// How an act ended.
  public enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  public Act {
    subjects = List.copyOf(subjects);
    details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /// Something that was done.
  public static Act done(
      Author by, Action action, List<String> subjects, Map<String, String> details) {
    return new Act(by, action, Outcome.DONE, subjects, new TreeMap<>(details));
  }

  /// Something that was asked for and refused.
  public static Act refused(Author by, Action action, List<String> subjects, String why) {
    return new Act(by, action, Outcome.REFUSED, subjects, new TreeMap<>(Map.of("why", why)));
  }
}
