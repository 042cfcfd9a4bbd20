package org.yaqaza.names;

import org.yaqaza.model.Evidence.Span;

/// One part of a name.
///
/// @param text as written, with an article or joining word that belongs to it
/// @param start offset in UTF-16 units into the whole name
/// @param end exclusive
/// @param key the letters that are compared: folded, articles and linking vowels left out, parts
///     that belong together joined; its origins are offsets into the whole name
/// @param script of the key
/// @param role what the part is
/// @param joined whether it is two neighbouring parts compared as one
public record Part(
    String text, int start, int end, Folded key, Script script, Role role, boolean joined) {

  /// A part that stands by itself.
  Part(String text, int start, int end, Folded key, Script script, Role role) {
    this(text, start, end, key, script, role, false);
  }

  /// The part as a stretch of the whole name.
  public Span span() {
    return new Span(text, start, end);
  }

  /// The same part in another role.
  Part as(Role other) {
    return new Part(text, start, end, key, script, other, joined);
  }

  /// This part and the one that follows it in the same name, compared as one.
  Part joinedWith(Part next, String name) {
    return joinedWith(next, name, key.text() + next.key.text());
  }

  /// The same where the letters of both keys together are at hand.
  Part joinedWith(Part next, String name, String letters) {
    return new Part(
        name.substring(start, next.end),
        start,
        next.end,
        new Folded(letters, Tokens.origins(key, next.key), next.key.end()),
        script,
        Role.NAME,
        true);
  }
}
