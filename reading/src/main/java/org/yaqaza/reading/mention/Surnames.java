package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Clitics;

/// A page that names somebody in full goes on with the last name alone: the second way of finding a
/// person is having met them.
final class Surnames {

  private static final int SHORTEST = 3;

  private Surnames() {}

  /// Adds to `found`, by passage, what is the last part of a full name of the page.
  static void add(List<Scene> scenes, List<List<Found>> found) {
    var names = lastNames(scenes, found);
    if (names.isEmpty()) {
      return;
    }
    for (int s = 0; s < scenes.size(); s++) {
      var here = bare(scenes.get(s), found.get(s), names);
      if (!here.isEmpty()) {
        var all = new ArrayList<>(found.get(s));
        all.addAll(here);
        all.sort(Comparator.comparing(Found::first));
        found.set(s, all);
      }
    }
  }

  /// Last words of names of two or more parts, and whom they belong to.
  private static Map<String, String> lastNames(List<Scene> scenes, List<List<Found>> found) {
    var names = new HashMap<String, String>();
    for (int s = 0; s < scenes.size(); s++) {
      var scene = scenes.get(s);
      for (var one : found.get(s)) {
        if (one.type() == Type.PERSON && one.length() > 1) {
          var last = scene.key(one.last());
          var word = scene.word(one.last());
          boolean common = word.is(Sense.COMMON | Sense.CUE) && !word.is(Sense.FAMILY);
          if (last.length() >= SHORTEST && !common && !word.is(Sense.GIVEN | Sense.PEOPLE)) {
            names.put(last, Coreference.written(scene, one));
          }
        }
      }
    }
    return names;
  }

  private static List<Found> bare(Scene scene, List<Found> found, Map<String, String> names) {
    var taken = new HashSet<Integer>();
    for (var one : found) {
      for (int i = one.first(); i <= one.last(); i++) {
        taken.add(i);
      }
    }
    var here = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      if (scene.isWord(i) && !taken.contains(i)) {
        int cut = cut(scene.key(i), names.keySet());
        if (cut >= 0) {
          var whole = names.getOrDefault(scene.key(i).substring(cut), "");
          here.add(
              new Found(i, i, cut, Type.PERSON, "", "", "last name of " + whole, Found.Rank.NAME));
        }
      }
    }
    return here;
  }

  private static int cut(String key, Set<String> names) {
    for (int cut : Clitics.cuts(key)) {
      if (names.contains(key.substring(cut))) {
        return cut;
      }
    }
    return -1;
  }
}
