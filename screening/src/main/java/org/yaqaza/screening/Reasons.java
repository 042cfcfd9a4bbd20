package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Evidence.Chunk;
import org.yaqaza.model.Evidence.Meeting;
import org.yaqaza.model.Match;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartComparer;
import org.yaqaza.screening.NameFit.Order;
import org.yaqaza.screening.Weigher.NameMeeting;
import org.yaqaza.screening.Weigher.Weighed;

/// Spells out a weighed entity: one line for each reason, adding up to its weight.
final class Reasons {

  private Reasons() {}

  static Match match(Profile held, Weighed weighed) {
    var lines = new ArrayList<Evidence>();
    var name = weighed.name();
    if (name != null) {
      lines.addAll(nameLines(name));
    }
    lines.addAll(weighed.facts().evidence());
    lines.removeIf(line -> line.weight() == 0);
    lines.sort(Comparator.comparingDouble(line -> -Math.abs(line.weight())));
    lines.addFirst(prior(weighed.occasion()));
    return new Match(
        held.id(),
        name == null ? "" : name.asked().name().text(),
        name == null ? "" : name.held().name().text(),
        name == null ? "" : name.held().property(),
        bits(weighed.tenths()),
        weighed.occasion().probability(weighed.tenths()),
        lines);
  }

  private static Evidence prior(Occasion occasion) {
    double bits = bits(occasion.prior());
    return new Evidence.Prior(
        bits, Math.round(Math.pow(2, -bits)), occasion == Occasion.COMPARISON);
  }

  private static List<Evidence> nameLines(NameMeeting meeting) {
    var lines = new ArrayList<Evidence>();
    var fit = meeting.fit();
    for (var met : fit.met()) {
      lines.add(part(meeting, met));
    }
    left(lines, meeting);
    if (fit.order() != Order.KEPT) {
      lines.add(
          new Evidence.NameOrder(bits(fit.order().tenths()), fit.order() == Order.LINEAGE_TURNED));
    }
    if (meeting.held().isWeak()) {
      lines.add(new Evidence.WeakAlias(bits(Weights.WEAK_ALIAS), meeting.held().name().text()));
    }
    return lines;
  }

  private static Evidence part(NameMeeting meeting, NameFit.Met met) {
    var asked = met.asked().part();
    var held = met.held().part();
    var kind = meeting.asked().name().kind();
    int rarity = Rarity.tenths(asked, held, met.likeness(), kind);
    return new Evidence.NamePart(
        bits(met.tenths()),
        met.likeness().how(),
        asked.span(),
        held.span(),
        Rarity.oneIn(rarity),
        bits(rarity - met.tenths()),
        chunks(meeting, met, asked, held));
  }

  /// Letters are laid over letters where that shows something: other scripts and other spellings.
  private static List<Chunk> chunks(NameMeeting meeting, NameFit.Met met, Part asked, Part held) {
    var how = met.likeness().how();
    return how == Meeting.SAME
            || how == Meeting.INITIAL
            || how == Meeting.ACRONYM
            || how == Meeting.TRANSLATED
        ? List.of()
        : PartComparer.chunks(
            asked, meeting.asked().name().text(), held, meeting.held().name().text());
  }

  /// Parts left on both sides stand against each other; the others are left out or added.
  private static void left(List<Evidence> lines, NameMeeting meeting) {
    var fit = meeting.fit();
    var name = meeting.asked().name();
    var ground = Ground.of(name, meeting.held().name());
    for (var c : fit.clashes()) {
      lines.add(new Evidence.NamePartDiffers(bits(c.alone()), c.asked().span(), c.held().span()));
      lines.add(new Evidence.NameDoubt(bits(c.doubt())));
    }
    lines.add(new Evidence.NameDoubt(bits(fit.leftDoubt())));
    for (var a : fit.askedLeft()) {
      lines.add(
          new Evidence.NamePartExtra(
              bits(Leftover.asked(a, meeting.held().name(), ground)), a.span()));
    }
    for (var h : fit.heldLeft()) {
      lines.add(new Evidence.NamePartOmitted(bits(Leftover.held(h, name, ground)), h.span()));
    }
  }

  private static double bits(int tenths) {
    return tenths / 10.0;
  }
}
