package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.mention.Peoples;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Span;

/// Who stands near a trigger: somebody mentioned, or words for people such as «مواطنا مغربيا».
final class Parties {

  private static final int MOST = 6;

  private static final Set<String> BY =
      Set.of("par", "by", "por", "طرف", "يد", "قبل", "ايدي", "يدي");
  private static final Set<String> TO =
      Set.of("الي", "امام", "لدي", "بحضور", "to", "before", "devant", "ante");

  /// What stands behind these is fought, and takes no part in meeting or working together.
  private static final Set<String> AGAINST =
      Set.of("ضد", "مكافحه", "محاربه", "مواجهه", "against", "contre", "contra", "fight", "combat");

  private final Scene scene;
  private final Words words;

  /// Each token is looked at by several triggers.
  private final @Nullable Optional<Party>[] met;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Parties(Scene scene) {
    this.scene = scene;
    this.words = Words.of(scene.language);
    this.met = new Optional[scene.tokens.size()];
  }

  /// Somebody near the trigger.
  ///
  /// @param first index of the first token
  /// @param last index of the last token, inclusive
  /// @param isBy whether it is said to be done by them
  /// @param isTo to a court, before a judge: they take part, but it is not done to them
  /// @param isAgainst whether they are what is fought
  /// @param isCounted whether a number stands before them
  record Party(
      Optional<Mention> mention,
      Span span,
      int first,
      int last,
      boolean isBy,
      boolean isTo,
      boolean isAgainst,
      boolean isCounted) {

    boolean isGroup() {
      return mention.filter(m -> m.type() == Mention.Type.GROUP).isPresent();
    }
  }

  /// Those that begin at tokens `from` to `to`, in the order of the text.
  ///
  /// @param ofNoun whether they stand behind a noun, to which nothing behind a comma belongs
  List<Party> within(int from, int to, boolean ofNoun) {
    var parties = new ArrayList<Party>();
    for (int i = from; i <= to && parties.size() < MOST; i++) {
      boolean closes = ofNoun || !parties.isEmpty() && scene.language != Language.AR;
      if (scene.isMark(i, ".;؛") || (closes && closesPhrase(i))) {
        break;
      }
      var party = at(i);
      if (party.isPresent()) {
        parties.add(party.get());
        i = Math.max(i, party.get().last());
      }
    }
    return parties;
  }

  /// A comma ends what belongs to a noun, and in languages that set their subject first what
  /// belongs to a verb, unless a list goes on behind it.
  private boolean closesPhrase(int i) {
    return scene.isComma(i) && (i + 1 >= scene.tokens.size() || at(i + 1).isEmpty());
  }

  /// The party that begins at token `i`: a noun right before a name is part of how it is called.
  Optional<Party> at(int i) {
    var known = met[i];
    if (known == null) {
      known = find(i);
      met[i] = known;
    }
    return known;
  }

  private Optional<Party> find(int i) {
    var mention = scene.mentionAt(i);
    if (mention.isPresent()) {
      int last = scene.lastOf(i);
      return mention.filter(Parties::takesPart).map(m -> party(mention, m.span(), i, last));
    }
    if (!scene.tokens.get(i).isWord()) {
      return Optional.empty();
    }
    int last = lastOfWords(i);
    if (last < i || namesWhatFollows(last)) {
      return Optional.empty();
    }
    while (last + 1 < scene.tokens.size()
        && scene.mentionAt(last + 1).isEmpty()
        && isDemonym(last + 1, true)) {
      last++;
    }
    int cut = cut(i);
    var span = scene.tokens.get(i).from(cut).span().to(scene.tokens.get(last).span());
    return Optional.of(party(Optional.empty(), span, i, last));
  }

  private int lastOfWords(int i) {
    var hit =
        words
            .people()
            .longest(scene.tokens, i)
            .filter(h -> h.cut() == 0 || scene.key(i).charAt(0) != 'س');
    if (hit.isPresent()) {
      return hit.get().value() ? hit.get().last() : -1;
    }
    return isDemonym(i, false) ? i : -1;
  }

  private int cut(int i) {
    return words.people().longest(scene.tokens, i).map(hit -> hit.cut()).orElse(0);
  }

  private boolean isDemonym(int i, boolean asAdjective) {
    var token = scene.tokens.get(i);
    if (!token.isWord()) {
      return false;
    }
    if (asAdjective) {
      return Peoples.isAdjective(token.key());
    }
    return Peoples.isPeople(token, i == 0 ? "" : scene.key(i - 1), scene.language)
        && !(i + 1 < scene.tokens.size() && words.people().exact(scene.tokens, i + 1).isPresent());
  }

  /// «the organisation "Daesh"», «the organisation Daesh».
  private boolean namesWhatFollows(int last) {
    int next = last + 1;
    if (next < scene.tokens.size() && scene.isMark(next, "\"«“”(")) {
      next++;
    }
    return next < scene.tokens.size()
        && scene.mentionAt(next).filter(m -> m.type() == Mention.Type.GROUP).isPresent();
  }

  private Party party(Optional<Mention> mention, Span span, int first, int last) {
    return new Party(
        mention,
        span,
        first,
        last,
        BY.contains(scene.key(first - 1)),
        TO.contains(scene.key(first - 1)),
        AGAINST.contains(before(first)) || AGAINST.contains(withoutPreposition(before(first))),
        first > 0 && isNumber(first - 1));
  }

  /// The word before, over a quotation mark.
  private String before(int first) {
    int at = first > 0 && scene.isMark(first - 1, "\"«“”(") ? first - 2 : first - 1;
    return scene.key(at);
  }

  private static String withoutPreposition(String key) {
    return key.length() > 4 && "لبو".indexOf(key.charAt(0)) >= 0 ? key.substring(1) : key;
  }

  private boolean isNumber(int i) {
    return scene.tokens.get(i).kind() == org.yaqaza.reading.text.Token.Kind.NUMBER
        || scene.isCounted(i);
  }

  private static boolean takesPart(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORG, GROUP -> true;
      case PLACE, MEDIA, DOCUMENT, EVENT -> false;
    };
  }
}
