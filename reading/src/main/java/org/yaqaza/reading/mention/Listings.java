package org.yaqaza.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Phrases;

/// Names of the lists where they stand in the text. One that is a common word too needs something
/// beside it.
final class Listings {

  private static final Set<String> TOWARDS =
      Set.of("في", "فى", "الي", "من", "بين", "قرب", "نحو", "عبر", "داخل", "خارج", "علي");
  private static final Set<String> MEDIA_HEADS =
      Set.of(
          "قناه", "صحيفه", "جريده", "مجله", "وكاله", "موقع", "شبكه", "اذاعه", "راديو", "تلفزيون",
          "يوميه", "فضائيه", "صحيفتي", "تلفزه", "انباء", "شركه", "شركات", "مصنع");

  private Listings() {}

  static List<Found> find(Scene scene) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < scene.size(); i++) {
      var hit = scene.listed(i);
      if (hit.isPresent()
          && isWrittenAsAName(scene, hit.get())
          && (hit.get().value().sure() || isShown(scene, hit.get()))) {
        found.add(found(hit.get()));
        i = hit.get().last();
      }
    }
    return found;
  }

  /// Latin names begin with a capital: nice is no town, Nice is one.
  private static boolean isWrittenAsAName(Scene scene, Phrases.Hit<Listed> hit) {
    char first = scene.tokens.get(hit.first()).form().charAt(hit.cut());
    boolean latin = first < 0x250;
    var form = scene.tokens.get(hit.first()).form();
    if (latin && hit.first() == hit.last() && form.length() <= 3) {
      return form.equals(form.toUpperCase(java.util.Locale.ROOT));
    }
    char last = scene.tokens.get(hit.last()).form().charAt(0);
    return !Character.isLowerCase(first) || Character.isUpperCase(last) && hit.last() > hit.first();
  }

  private static Found found(Phrases.Hit<Listed> hit) {
    var listed = hit.value();
    return new Found(
        hit.first(),
        hit.last(),
        hit.cut(),
        listed.type(),
        listed.name(),
        listed.country(),
        listed.source(),
        Found.Rank.LIST);
  }

  private static boolean isShown(Scene scene, Phrases.Hit<Listed> hit) {
    int before = hit.first() - 1;
    boolean quoted = scene.opens(before) && scene.closes(hit.last() + 1);
    int head = scene.opens(before) ? before - 1 : before;
    return switch (hit.value().type()) {
      case GROUP ->
          scene.is(head, Sense.GROUP) || quoted && !scene.is(head, Sense.NOUN & ~Sense.GROUP);
      case MEDIA, ORG ->
          MEDIA_HEADS.contains(scene.bare(head))
              || scene.is(head, Sense.ORG) && !scene.hasArticle(head);
      case PLACE -> isPlaceShown(scene, hit, head);
      default -> false;
    };
  }

  private static boolean isPlaceShown(Scene scene, Phrases.Hit<Listed> hit, int head) {
    boolean headed = scene.is(head, Sense.PLACE) && !scene.hasArticle(head);
    if (!headed && scene.is(hit.first(), Sense.COMMON | Sense.CUE)) {
      return false;
    }
    boolean towards = TOWARDS.contains(scene.key(head));
    boolean name = scene.is(hit.first(), Sense.GIVEN | Sense.FAMILY);
    return headed
        || (towards && !name)
        || (hit.cut() > 0 && scene.key(hit.first()).startsWith("ب") && !name);
  }

  static boolean isPlace(Found found) {
    return found.type() == Type.PLACE;
  }
}
