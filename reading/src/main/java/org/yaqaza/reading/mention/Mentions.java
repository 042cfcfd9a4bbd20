package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Page;

/// Finds who and what is named, and which mentions are of one thing.
public final class Mentions {

  /// @param times already found: a month is not a person
  public List<Mention> find(Page page, List<Time> times) {
    var lexicon = Lexicon.arabic();
    var scenes = page.passages().stream().map(passage -> new Scene(passage, lexicon)).toList();
    var found = new ArrayList<List<Found>>();
    for (var scene : scenes) {
      var all = new ArrayList<Found>(Listings.find(scene));
      if (page.language() == Language.AR) {
        all.addAll(Headed.find(scene));
        all.addAll(Bodies.find(scene));
        all.addAll(Persons.find(scene, lexicon.likeness()));
      } else {
        all.addAll(Capitals.find(scene, LatinWords.of(page.language())));
      }
      found.add(Choice.of(all, scene, times));
    }
    Surnames.add(scenes, found);
    return Coreference.resolve(scenes, found, page.language() == Language.AR);
  }
}
