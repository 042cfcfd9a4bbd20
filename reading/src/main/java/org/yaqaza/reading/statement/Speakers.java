package org.yaqaza.reading.statement;

import java.util.Optional;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Token;

/// Who a source phrase names.
final class Speakers {

  private Speakers() {}

  static boolean canSpeak(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORG, GROUP, MEDIA, DOCUMENT -> true;
      case PLACE, EVENT -> false;
    };
  }

  /// Tokens `first` to `last` as a source: the person named in them, else the organisation that
  /// they open with, else the words themselves up to a comma.
  static Claim.Source of(Scene scene, int first, int last) {
    var person = person(scene, first, last);
    if (person.isPresent()) {
      return named(person.get());
    }
    int head = first;
    while (head < last && scene.tokens.get(head).kind() == Token.Kind.MARK) {
      head++;
    }
    var opening = scene.mentionAt(head).filter(Speakers::canSpeak);
    if (opening.isPresent() && scene.lastOf(head) <= last) {
      return named(opening.get());
    }
    return new Claim.Source.Unnamed(scene.span(head, end(scene, head, last)));
  }

  private static Claim.Source named(Mention mention) {
    return new Claim.Source.Named(mention.id(), mention.span());
  }

  private static Optional<Mention> person(Scene scene, int first, int last) {
    for (int i = first; i <= last; i++) {
      var mention = scene.mentionAt(i);
      if (mention.isPresent() && mention.get().type() == Type.PERSON) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private static int end(Scene scene, int first, int last) {
    int end = first;
    while (end < last && !scene.isComma(end + 1)) {
      end++;
    }
    return end;
  }
}
