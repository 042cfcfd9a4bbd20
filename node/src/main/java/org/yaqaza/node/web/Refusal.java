package org.yaqaza.node.web;

import java.util.List;

/// A request is refused. Becomes a problem document (RFC 9457) or a page, in the user's language.
public final class Refusal extends RuntimeException {

  /// One place of the input that is at fault.
  ///
  /// @param pointer a JSON pointer into the body, or a parameter's name
  /// @param expected what was expected there, in the user's language
  public record Fault(String pointer, String expected) {}

  private final int status;
  private final String kind;
  private final transient Object[] arguments;
  private final transient List<Fault> faults;

  /// @param status of HTTP
  /// @param kind the problem's kind; `refusal.KIND` and `refusal.KIND.detail` are its words
  /// @param faults the places at fault, if it is the input
  /// @param arguments of the detail's words
  public Refusal(int status, String kind, List<Fault> faults, Object... arguments) {
    super(kind, null, false, false);
    this.status = status;
    this.kind = kind;
    this.faults = List.copyOf(faults);
    this.arguments = arguments.clone();
  }

  /// A refusal of status 400.
  public static Refusal badInput(List<Fault> faults) {
    return new Refusal(400, "bad-input", faults);
  }

  /// A refusal of status 404.
  public static Refusal notFound(String what) {
    return new Refusal(404, "not-found", List.of(), what);
  }

  int status() {
    return status;
  }

  String kind() {
    return kind;
  }

  Object[] arguments() {
    return arguments.clone();
  }

  List<Fault> faults() {
    return faults;
  }
}
