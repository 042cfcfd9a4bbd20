package org.yaqaza.reading.statement;

import java.util.Optional;
import java.util.stream.IntStream;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Language;
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

  private static final int REACH = 3;

  /// Tokens `first` to `last` as a source: the person named in them, unless it is their family or
  /// lawyer who speaks, else the organisation that
  /// they open with, else the words themselves up to a comma.
  static Claim.Source of(Scene scene, int first, int last) {
    var person = person(scene, first, last);
    boolean speaksFor = person.isPresent() && isRelationOf(person.get(), scene, first, last);
    if (person.isPresent() && !speaksFor) {
      return named(person.get());
    }
    int head = first;
    while (head < last && scene.tokens.get(head).kind() == Token.Kind.MARK) {
      head++;
    }
    var opening = scene.mentionAt(head).filter(Speakers::canSpeak);
    if (opening.isPresent() && !speaksFor && scene.lastOf(head) <= last) {
      return named(opening.get());
    }
    return new Claim.Source.Unnamed(scene.span(head, end(scene, head, last)));
  }

  /// «عائلة سامي», "the lawyer of Sami", "Sami's family".
  private static boolean isRelationOf(Mention person, Scene scene, int first, int last) {
    int at = scene.tokenFrom(person.span().start());
    if (scene.language == Language.AR) {
      return at > first && isRelation(scene, at - 1)
          || at > first + 1 && isRelation(scene, at - 2) && scene.tokens.get(at - 1).isWord();
    }
    int behind = scene.lastOf(at) + 1;
    return at > first && scene.is(Part.OF, at - 1) && hasRelation(scene, first, at - 1)
        || hasRelation(scene, behind, Math.min(last, behind + REACH))
            && !scene.isComma(behind)
            && scene.language == Language.EN;
  }

  private static boolean hasRelation(Scene scene, int first, int last) {
    return IntStream.rangeClosed(first, last).anyMatch(i -> isRelation(scene, i));
  }

  private static boolean isRelation(Scene scene, int i) {
    return scene.mentionAt(i).isEmpty() && scene.is(Part.RELATIONS, i);
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
