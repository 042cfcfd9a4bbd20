package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Span;

/// Which mentions of a page are of one thing.
final class Coreference {

  private Coreference() {}

  static List<Mention> resolve(List<Scene> scenes, List<List<Found>> found) {
    var mentions = new ArrayList<Mention>();
    var ids = new LinkedHashMap<String, String>();
    for (int s = 0; s < scenes.size(); s++) {
      for (var one : found.get(s)) {
        var scene = scenes.get(s);
        var written = written(scene, one);
        var name = one.name().isEmpty() ? written : one.name();
        var id = ids.computeIfAbsent(one.type() + Key.of(name), k -> "m" + (ids.size() + 1));
        mentions.add(
            new Mention(span(scene, one), one.type(), id, name, one.country(), one.reason()));
      }
    }
    return mentions;
  }

  static Span span(Scene scene, Found one) {
    return scene
        .tokens
        .get(one.first())
        .from(one.cut())
        .span()
        .to(scene.tokens.get(one.last()).span());
  }

  static String written(Scene scene, Found one) {
    var first = scene.tokens.get(one.first());
    // لل is ل and ال, whose alif is not written
    boolean hidden = one.cut() > 0 && first.key().startsWith("لل", one.cut() - 1);
    var text = new StringBuilder(hidden ? "ا" : "").append(first.from(one.cut()).form());
    for (int i = one.first() + 1; i <= one.last(); i++) {
      text.append(' ').append(scene.tokens.get(i).form());
    }
    return text.toString();
  }
}
