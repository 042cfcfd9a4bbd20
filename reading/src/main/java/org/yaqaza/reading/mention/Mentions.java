package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Sorted;

/// Finds who and what is named, and which mentions are of one thing.
public final class Mentions {

  /// @param times already found: a month is not a person
  public List<Mention> find(Page page, List<Time> times) {
    var lexicon = Lexicon.arabic();
    boolean arabic = page.language() == Language.AR;
    var words = LatinWords.of(page.language());
    var scenes = page.passages().stream().map(passage -> new Scene(passage, lexicon)).toList();
    var found = new ArrayList<List<Found>>();
    var when = Sorted.by(times, Time::span);
    for (var scene : scenes) {
      var all = new ArrayList<Found>(Listings.find(scene));
      if (arabic) {
        all.addAll(Headed.find(scene));
        all.addAll(Bodies.find(scene));
        all.addAll(Persons.find(scene));
        all.addAll(Slips.find(scene));
      } else {
        all.addAll(Capitals.find(scene, words));
      }
      found.add(Choice.of(all, scene, when));
    }
    Surnames.add(scenes, found);
    for (int s = 0; s < scenes.size(); s++) {
      found.set(s, withWorks(found.get(s), Works.find(scenes.get(s), words, arabic)));
    }
    return Coreference.resolve(scenes, found, arabic);
  }

  /// In the order of the text, what covers others before them.
  private static List<Found> withWorks(List<Found> found, List<Found> works) {
    if (works.isEmpty()) {
      return found;
    }
    var all = new ArrayList<>(works);
    all.addAll(found);
    all.sort(
        Comparator.comparingInt(Found::first)
            .thenComparing(Comparator.comparingInt(Found::length).reversed()));
    return all;
  }
}
