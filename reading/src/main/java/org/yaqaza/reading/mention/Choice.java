package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Sorted;
import org.yaqaza.reading.text.Span;

/// Of mentions that overlap one stays: the better founded, then the longer. What lies inside it is
/// part of its name and no mention of its own.
final class Choice {

  private Choice() {}

  static List<Found> of(List<Found> found, Scene scene, Sorted<Time> times) {
    var taken = new boolean[scene.size()];
    if (scene.size() > 0) {
      var whole = scene.tokens.getFirst().span().to(scene.tokens.getLast().span());
      times.startingIn(whole).forEach(time -> markTaken(taken, scene, time.span()));
    }
    var order =
        Comparator.comparing(Found::rank)
            .thenComparing(Found::length)
            .reversed()
            .thenComparing(Found::first);
    var chosen = new ArrayList<Found>();
    var listed = new HashMap<Long, Found>();
    for (var one : found) {
      if (one.rank() == Found.Rank.LIST) {
        listed.put(place(one), one);
      }
    }
    for (var one : found.stream().sorted(order).toList()) {
      if (isFree(taken, one)) {
        // what a list calls by the very same words is what the list says it is
        var same = listed.getOrDefault(place(one), one);
        chosen.add(same.type() == one.type() ? same : one);
        for (int i = one.first(); i <= one.last(); i++) {
          taken[i] = true;
        }
      }
    }
    chosen.sort(Comparator.comparing(Found::first));
    return chosen;
  }

  private static long place(Found one) {
    return (long) one.first() << 32 | one.last();
  }

  private static boolean isFree(boolean[] taken, Found one) {
    for (int i = one.first(); i <= one.last(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void markTaken(boolean[] taken, Scene scene, Span span) {
    var tokens = scene.tokens;
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < tokens.size() && tokens.get(i).span().start() < span.end(); i++) {
      taken[i] = true;
    }
  }
}
