package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Span;

/// Which mentions of a page are of one thing.
final class Coreference {

  private Coreference() {}

  /// Gives what is one thing one id, and the fullest name that the page has for it. In pages in
  /// Latin letters that is as written: lists call places and groups by their names in other
  /// languages.
  static List<Mention> resolve(List<Scene> scenes, List<List<Found>> found, boolean isArabic) {
    var fullest = fullest(scenes, found);
    var ids = new LinkedHashMap<String, String>();
    var names = new HashMap<String, String>();
    var mentions = new ArrayList<Mention>();
    var apposed = apposed(scenes, found, fullest);
    for (int s = 0; s < scenes.size(); s++) {
      for (var one : found.get(s)) {
        var scene = scenes.get(s);
        var written = written(scene, one);
        var thing = thing(scene, one, fullest);
        thing = apposed.getOrDefault(one.type() + Key.of(thing), thing);
        var id = ids.computeIfAbsent(one.type() + Key.of(thing), _ -> "m" + (ids.size() + 1));
        var name = isArabic ? thing : names.merge(id, written, Coreference::longer);
        mentions.add(
            new Mention(span(scene, one), one.type(), id, name, one.country(), one.reason()));
      }
    }
    return isArabic
        ? mentions
        : mentions.stream().map(m -> named(m, names.getOrDefault(m.id(), m.name()))).toList();
  }

  private static String thing(Scene scene, Found one, Map<String, String> fullest) {
    var written = written(scene, one);
    return one.name().isEmpty() ? fullest.getOrDefault(key(one, written), written) : one.name();
  }

  /// «المركز الدولي … «مركز هداية»», «تنظيم الدولة الإسلامية (داعش)»: a name in quotation marks or
  /// brackets right behind another of its kind is of the same thing.
  private static Map<String, String> apposed(
      List<Scene> scenes, List<List<Found>> found, Map<String, String> fullest) {
    var same = new HashMap<String, String>();
    for (int s = 0; s < scenes.size(); s++) {
      var scene = scenes.get(s);
      for (int i = 0; i + 1 < found.get(s).size(); i++) {
        var one = found.get(s).get(i);
        var other = found.get(s).get(i + 1);
        boolean body = one.type() == Mention.Type.ORG || one.type() == Mention.Type.GROUP;
        if (body && one.type() == other.type() && isSetOff(scene, one, other)) {
          var thing = thing(scene, one, fullest);
          var alias = other.type() + Key.of(thing(scene, other, fullest));
          if (!alias.equals(one.type() + Key.of(thing))
              && !same.containsKey(one.type() + Key.of(thing))) {
            same.putIfAbsent(alias, thing);
          }
        }
      }
    }
    return same;
  }

  private static boolean isSetOff(Scene scene, Found one, Found other) {
    int opening = other.first() - 1;
    return opening == one.last() + 1
        && scene.isMark(opening, "(\"«“„")
        && scene.isMark(other.last() + 1, ")\"»”“");
  }

  private static Mention named(Mention mention, String name) {
    return new Mention(
        mention.span(), mention.type(), mention.id(), name, mention.country(), mention.reason());
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  private static String key(Found one, String written) {
    return one.type() + Key.of(written);
  }

  /// What part of a person's name leads to whom: a last name, or first ones, of one full name
  /// alone.
  private static Map<String, String> fullest(List<Scene> scenes, List<List<Found>> found) {
    var full = new HashMap<String, String>();
    var open = new HashSet<String>();
    for (int s = 0; s < scenes.size(); s++) {
      for (var one : found.get(s)) {
        if (one.type() == Mention.Type.PERSON && one.length() > 1) {
          var name = written(scenes.get(s), one);
          var words = name.split(" ");
          for (int cut = 1; cut < words.length; cut++) {
            var last = key(one, String.join(" ", List.of(words).subList(cut, words.length)));
            var known = full.putIfAbsent(last, name);
            if (known != null && !Key.of(known).equals(Key.of(name))) {
              open.add(last);
            }
          }
        }
      }
    }
    // where two fit it stays open whom a last name means
    open.forEach(full::remove);
    return full;
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
