package org.yaqaza.node.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/// What the bar above every page shows of who is looking at it.
///
/// @param name of who is signed in; empty when nobody is
/// @param purpose for what they work now
/// @param purposes for what they may work
/// @param sections the parts of the program that they may open
/// @param may the names of what they are permitted, so that pages offer nothing else
/// @param isOpen whether nobody has an account yet and whoever comes may ask
public record Bar(
    String name,
    String purpose,
    List<String> purposes,
    List<Section> sections,
    Set<String> may,
    boolean isOpen) {

  /// A part of the program; `nav.` and its name are its words, `/` and its name its address.
  public record Section(String name) {

    /// Where it begins.
    public String address() {
      return "/" + name;
    }
  }

  /// Nobody is signed in, and nothing can be opened.
  public static final Bar EMPTY = new Bar("", "", List.of(), List.of(), Set.of(), false);

  private static final String ATTRIBUTE = "yaqaza.bar";

  public Bar {
    purposes = List.copyOf(purposes);
    sections = List.copyOf(sections);
    may = Set.copyOf(may);
  }

  /// Shows this on whatever page answers `request`.
  public void on(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// What is shown on the page that answers `request`.
  public static Bar of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Bar bar ? bar : EMPTY;
  }

  /// Whether they are permitted all of that.
  public boolean may(String... permissions) {
    return may.containsAll(Set.of(permissions));
  }

  /// Whether somebody is signed in.
  public boolean isSignedIn() {
    return !name.isEmpty();
  }
}
