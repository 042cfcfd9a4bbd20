package org.yaqaza.node.cli;

import org.yaqaza.reading.Mention;

/// Colours on a terminal, or none. Whatever is printed comes from strangers: what a terminal would
/// take for a command is taken out.
record Ink(boolean isOn) {

  private static final String END = "\u001b[0m";

  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  /// A mention in the colour of its kind.
  String mention(Mention.Type type, String text) {
    return in(
        switch (type) {
          case PERSON -> "36";
          case ORG -> "33";
          case GROUP -> "31";
          case PLACE -> "32";
          case MEDIA -> "35";
          case DOCUMENT, EVENT -> "34";
        },
        text);
  }

  /// What is held.
  String held(String text) {
    return in("1;31", text);
  }

  private String in(String code, String text) {
    return isOn && !text.isEmpty() ? "\u001b[" + code + "m" + text + END : text;
  }

  /// In one line, without control characters and without marks that turn the text around it.
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if (!turns) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /// The same, keeping its own direction whatever stands around it.
  static String isolated(String text) {
    return '\u2068' + plain(text) + '\u2069';
  }
}
