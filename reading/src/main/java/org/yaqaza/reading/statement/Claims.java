package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Span;

/// Finds who says what: cue, source, scope, certainty, and the sources behind the source. What
/// nobody is said to say stays the publisher's own voice and is no claim.
public final class Claims {

  private static final int MARKS_WITHIN = 14;
  private static final int NESTED_WITHIN = 3;

  /// So many mentions before a pronoun the person may have been named whom it means.
  private static final int MENTIONS_BACK = 50;

  private static final int FUTURE_WITHIN = 6;
  private static final int ARABIC_FUTURE_WITHIN = 4;

  public List<Claim> find(Page page, List<Mention> mentions) {
    var claims = new ArrayList<Claim>();
    Claim.@Nullable Source speaker = null;
    Claim.@Nullable Source person = null;
    for (var passage : page.passages()) {
      var scene = new Scene(page, passage, mentions);
      var attributions = Attributions.of(scene);
      for (int i = 0; i < attributions.size(); i++) {
        var attribution = bounded(attributions, i);
        // French says il or elle of a person: a-t-elle ajouté
        boolean ofPerson = person != null && new Phrasing(scene).isInverted(attribution.cueLast());
        var last = person;
        var source =
            source(scene, attribution, ofPerson ? person : speaker)
                .map(said -> meant(scene, attribution, said, last, mentions));
        if (source.isEmpty()) {
          continue;
        }
        if (attribution.behind() && !claims.isEmpty()) {
          claims.add(withBehind(claims.removeLast(), source.get()));
          continue;
        }
        speaker = source.get();
        person = isPerson(scene, attribution) ? speaker : person;
        var relayed = relayed(scene, attribution);
        if (relayed.isPresent()) {
          claims.add(relayedClaim(scene, attribution, relayed.get(), source.get(), claims.size()));
          continue;
        }
        var inner = toldAtOnce(attributions, i);
        if (inner.isPresent()) {
          claims.add(claim(scene, attribution, inner.get(), source.get(), claims.size()));
          i++;
        } else if (attribution.to() > attribution.from()) {
          claims.add(claim(scene, attribution, attribution, source.get(), claims.size()));
        }
      }
    }
    return claims;
  }

  /// "He added": the person who spoke before, when nobody else has been named since.
  private static Claim.Source meant(
      Scene scene,
      Attribution attribution,
      Claim.Source said,
      Claim.@Nullable Source person,
      List<Mention> mentions) {
    boolean pronoun =
        attribution.hasSource()
            && attribution.sourceFirst() == attribution.sourceLast()
            && scene.is(Part.PERSON_PRONOUNS, attribution.sourceFirst());
    if (!pronoun || !(person instanceof Claim.Source.Named(String mention, _))) {
      return said;
    }
    int last = Scene.firstMention(mentions, said.span().start()) - 1;
    int least = Math.max(0, last - MENTIONS_BACK);
    while (last >= least && mentions.get(last).type() != Mention.Type.PERSON) {
      last--;
    }
    return last >= least && mentions.get(last).id().equals(mention)
        ? new Claim.Source.Named(mention, said.span())
        : said;
  }

  private static boolean isPerson(Scene scene, Attribution attribution) {
    for (int i = attribution.sourceFirst(); i >= 0 && i <= attribution.sourceLast(); i++) {
      if (scene.mentionAt(i).filter(m -> m.type() == Mention.Type.PERSON).isPresent()
          || scene.is(Part.RELATIONS, i)) {
        return true;
      }
    }
    return false;
  }

  /// Who passes something on and who said it, parted by عن or by "citing".
  ///
  /// @param end last token of who passes it on
  /// @param behind first token of who said it
  /// @param last last token of who said it
  private record Relay(int end, int behind, int last) {}

  private static Optional<Relay> relayed(Scene scene, Attribution attribution) {
    boolean passesOn = attribution.cue().kind() == Words.Cue.Kind.RELAY;
    for (int i = attribution.sourceFirst() + 1;
        attribution.hasSource() && i < attribution.sourceLast();
        i++) {
      if (passesOn && scene.key(i).equals("عن")) {
        return Optional.of(new Relay(i - 1, i + 1, attribution.sourceLast()));
      }
      int cited = scene.cited(i);
      if (cited > 0 && cited <= attribution.sourceLast()) {
        return Optional.of(new Relay(i - 1, cited, attribution.sourceLast()));
      }
    }
    return citedBehind(scene, attribution);
  }

  /// «publica, con base en documentos judiciales, que»: between the verb and what is said.
  private static Optional<Relay> citedBehind(Scene scene, Attribution attribution) {
    int last = attribution.from() - 1;
    while (last > attribution.cueLast() && (scene.isComma(last) || isThat(scene, last))) {
      last--;
    }
    for (int i = attribution.cueLast() + 1; i < last; i++) {
      int cited = scene.cited(i);
      if (cited > 0 && cited <= last && attribution.sourceLast() < attribution.cueFirst()) {
        return Optional.of(new Relay(attribution.sourceLast(), cited, last));
      }
    }
    return Optional.empty();
  }

  private static boolean isThat(Scene scene, int i) {
    return scene.is(Part.COMPLEMENTIZERS, i);
  }

  private static Claim relayedClaim(
      Scene scene, Attribution attribution, Relay relay, Claim.Source speaker, int number) {
    var source =
        attribution.hasSource()
            ? Speakers.of(scene, attribution.sourceFirst(), relay.end)
            : speaker;
    return withBehind(
        claim(scene, attribution, attribution, source, number),
        Speakers.of(scene, relay.behind, relay.last));
  }

  /// The same claim, told by one source more.
  private static Claim withBehind(Claim claim, Claim.Source source) {
    var chain = new ArrayList<>(claim.chain());
    chain.add(source);
    return new Claim(
        claim.span(),
        claim.id(),
        claim.source(),
        claim.cue(),
        claim.certainty(),
        chain,
        claim.quoted());
  }

  private static Optional<Claim.Source> source(
      Scene scene, Attribution attribution, Claim.@Nullable Source speaker) {
    return attribution.hasSource()
        ? Optional.of(Speakers.of(scene, attribution.sourceFirst(), attribution.sourceLast()))
        : Optional.ofNullable(speaker).or(() -> pronoun(scene, attribution.cueLast()));
  }

  /// «dit-il» of somebody whom nothing before has told to speak.
  private static Optional<Claim.Source> pronoun(Scene scene, int cue) {
    var token = scene.tokens.get(cue);
    int hyphen = token.form().lastIndexOf('-');
    return scene.language == Language.FR && hyphen > 0
        ? Optional.of(new Claim.Source.Unnamed(token.from(hyphen + 1).span()))
        : Optional.empty();
  }

  /// What is said ends where the next attribution of the same sentence begins.
  private static Attribution bounded(List<Attribution> all, int i) {
    var attribution = all.get(i);
    if (attribution.quoted() || i + 1 == all.size()) {
      return attribution;
    }
    var next = all.get(i + 1);
    int begin = next.isAfterwards() && !next.behind() ? Integer.MAX_VALUE : next.begin();
    return begin > attribution.from() + NESTED_WITHIN && begin <= attribution.to()
        ? attribution.until(begin - 1)
        : attribution;
  }

  /// The attribution that opens what is said: somebody says that somebody says.
  private static Optional<Attribution> toldAtOnce(List<Attribution> all, int i) {
    if (i + 1 == all.size()) {
      return Optional.empty();
    }
    var outer = all.get(i);
    var inner = all.get(i + 1);
    boolean opens =
        inner.hasSource()
            && !inner.isAfterwards()
            && inner.begin() >= outer.from()
            && inner.begin() <= outer.from() + NESTED_WITHIN
            && inner.from() <= outer.to();
    return opens ? Optional.of(inner) : Optional.empty();
  }

  private static Claim claim(
      Scene scene, Attribution outer, Attribution content, Claim.Source source, int number) {
    var chain =
        content == outer
            ? List.<Claim.Source>of()
            : List.of(Speakers.of(scene, content.sourceFirst(), content.sourceLast()));
    var span = trimmed(scene, content);
    var cue =
        scene
            .tokens
            .get(outer.cueFirst())
            .from(outer.cut())
            .span()
            .to(scene.tokens.get(outer.cueLast()).span());
    return new Claim(
        span,
        "c" + (number + 1),
        source,
        cue,
        certainty(scene, outer, content),
        chain,
        content.quoted());
  }

  /// Without commas and a joining و at the end.
  private static Span trimmed(Scene scene, Attribution content) {
    int to = content.to();
    while (to > content.from()
        && (scene.isMark(to, "،,;؛:.-–\"»”“") || scene.tokens.get(to).key().equals("و"))) {
      to--;
    }
    return scene.span(content.from(), to);
  }

  private static Claim.Certainty certainty(Scene scene, Attribution outer, Attribution content) {
    var mark = outer.cue().certainty();
    if (mark == Words.Mark.ASSERTED) {
      mark = content.cue().certainty();
    }
    return Claim.Certainty.valueOf(
        (mark == Words.Mark.ASSERTED ? marked(scene, content) : mark).name());
  }

  private static boolean tellsAnEvent(Scene scene, int i) {
    return Words.of(scene.language)
        .triggers()
        .longest(scene.tokens, i)
        .filter(hit -> isTold(scene, hit.value().kind()))
        .isPresent();
  }

  /// An Arabic passive is as often a noun: الموقوف.
  private static boolean isTold(Scene scene, Words.Trigger.Kind kind) {
    return kind == Words.Trigger.Kind.VERB
        || kind == Words.Trigger.Kind.PASSIVE && scene.language != Language.AR;
  }

  private static boolean isAttribute(Scene scene, int i) {
    return Words.of(scene.language).of(Part.ATTRIBUTES).longest(scene.tokens, i).isPresent();
  }

  /// «a annoncé que des renforts seraient déployés»: a conditional behind a verb of the past.
  private static boolean isToldThen(Scene scene, Attribution content) {
    var cue = scene.key(content.cueFirst());
    return scene.is(Part.COMPLEMENTIZERS, content.from() - 1)
        && cue.matches(
            "a|ont|avait|avaient|ha|han|habia|habian|.*(?:ait|aient|aba|aban|aron|ieron|o)");
  }

  private static Words.Mark marked(Scene scene, Attribution content) {
    var marks = Words.of(scene.language).marks();
    int last = Math.min(content.to(), content.from() + MARKS_WITHIN);
    boolean told = false;
    boolean clause = true;
    for (int i = content.from(); i <= last; i++) {
      if (!scene.tokens.get(i).isWord() || scene.isLikeAName(i)) {
        continue;
      }
      var hit = marks.longest(scene.tokens, i);
      if (hit.isPresent() && !(told && isAttribute(scene, i))) {
        boolean wasToCome = scene.is(Part.WAS_TO_COME, i) && isToldThen(scene, content);
        return wasToCome ? Words.Mark.PLANNED : hit.get().value();
      }
      told |= tellsAnEvent(scene, i);
      clause &= !scene.is(Part.RELATIVES, i);
      int within = scene.language == Language.AR ? ARABIC_FUTURE_WITHIN : FUTURE_WITHIN;
      if (clause
          && i <= content.from() + within
          && scene.mentionAt(i).isEmpty()
          && !scene.is(Part.WHERE, i - 1)
          && Future.isFuture(scene, i)) {
        return Words.Mark.PLANNED;
      }
    }
    return Words.Mark.ASSERTED;
  }
}
