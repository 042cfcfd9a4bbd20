package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaqaza.reading.text.Language;

/// The forms of a regular verb in which news tells who says something, from its infinitive: third
/// persons of the tenses of the indicative, and the form in which one verb accompanies another
/// (affirmant, saying, señalando). Verbs that change their stem are listed form by form.
final class Conjugation {

  private Conjugation() {}

  /// «affirmer»: affirme, affirment, affirmait, affirmaient, affirma, affirmèrent, a affirmé, ont
  /// affirmé. What had been said before is made from these.
  static List<String> thirdPersons(Language language, String infinitive) {
    return switch (language) {
      case FR -> french(infinitive);
      case EN -> english(infinitive);
      case ES -> spanish(infinitive);
      case AR -> throw none(infinitive);
    };
  }

  /// affirmant, affirming, afirmando.
  static String accompanying(Language language, String infinitive) {
    return switch (language) {
      case FR -> softened(cut(infinitive, "er")) + "ant";
      case EN -> cutOff(infinitive, "e") + "ing";
      case ES ->
          infinitive.endsWith("ar") ? cut(infinitive, "ar") + "ando" : stem(infinitive) + "iendo";
      case AR -> throw none(infinitive);
    };
  }

  /// What somebody does: the third persons, and the past of the infinitive and of the subjunctive
  /// (avoir arrêté, arresting, haya detenido). The conditional is left out: it hedges.
  static List<String> active(Language language, String infinitive) {
    var forms = new ArrayList<>(thirdPersons(language, infinitive));
    switch (language) {
      case FR -> forms.add("avoir " + participle(language, infinitive));
      case EN -> forms.add(accompanying(language, infinitive));
      case ES ->
          Stream.of("haber ", "haya ", "hayan ", "hubiera ", "hubieran ")
              .forEach(have -> forms.add(have + participle(language, infinitive)));
      case AR -> throw none(infinitive);
    }
    return forms;
  }

  /// What is done to somebody: a été arrêté, was arrested, fue arrestada, and the participle alone.
  static List<String> passive(Language language, String infinitive) {
    var participle = participle(language, infinitive);
    return switch (language) {
      case FR ->
          Stream.of("", "e")
              .flatMap(
                  ending ->
                      Stream.of(
                          participle + ending,
                          participle + ending + "s",
                          "a été " + participle + ending,
                          "ont été " + participle + ending + "s"))
              .toList();
      case EN ->
          Stream.of("was ", "were ", "been ", "has been ", "have been ", "had been ", "being ")
              .map(be -> be + participle)
              .toList();
      case ES ->
          Stream.of("o", "a")
              .map(ending -> participle.substring(0, participle.length() - 1) + ending)
              .flatMap(
                  one ->
                      Stream.of(
                          one,
                          one + "s",
                          "fue " + one,
                          "fueron " + one + "s",
                          "ha sido " + one,
                          "han sido " + one + "s"))
              .toList();
      case AR -> throw none(infinitive);
    };
  }

  private static String participle(Language language, String infinitive) {
    return switch (language) {
      case FR -> cut(infinitive, "er") + "é";
      case EN -> english(infinitive).getFirst();
      case ES -> stem(infinitive) + (infinitive.endsWith("ar") ? "ado" : "ido");
      case AR -> throw none(infinitive);
    };
  }

  private static IllegalArgumentException none(String infinitive) {
    return new IllegalArgumentException("no rule for " + infinitive);
  }

  private static List<String> french(String infinitive) {
    var stem = cut(infinitive, "er");
    var stressed = opened(stem);
    var soft = softened(stem);
    return List.of(
        stressed + "e",
        stressed + "ent",
        soft + "ait",
        soft + "aient",
        soft + "a",
        stem + "èrent",
        "a " + stem + "é",
        "ont " + stem + "é");
  }

  /// révél- is spoken open before a silent ending: révèle.
  private static String opened(String stem) {
    int last = stem.lastIndexOf('é');
    boolean before = last >= 0 && stem.substring(last + 1).matches("[^aeiouyéèê]{1,2}");
    return before ? stem.substring(0, last) + "è" + stem.substring(last + 1) : stem;
  }

  /// annonc- and jug- keep their sound before a: annonçait, jugeait.
  private static String softened(String stem) {
    return stem.endsWith("c") ? cut(stem, "c") + "ç" : stem.endsWith("g") ? stem + "e" : stem;
  }

  private static List<String> english(String infinitive) {
    boolean consonantY = infinitive.matches(".*[^aeiou]y");
    var stem = consonantY ? cut(infinitive, "y") + "i" : cutOff(infinitive, "e");
    var hisses = consonantY || infinitive.matches(".*(?:s|x|z|ch|sh)");
    var past = stem + "ed";
    var present = (consonantY ? stem : infinitive) + (hisses ? "es" : "s");
    return Stream.concat(
            Stream.of(past, present), Stream.of("has ", "have ", "had ").map(had -> had + past))
        .toList();
  }

  private static List<String> spanish(String infinitive) {
    var stem = stem(infinitive);
    return infinitive.endsWith("ar")
        ? List.of(
            stem + "a",
            stem + "an",
            stem + "ó",
            stem + "aron",
            stem + "aba",
            stem + "aban",
            "ha " + stem + "ado",
            "han " + stem + "ado")
        : List.of(
            stem + "e",
            stem + "en",
            stem + "ió",
            stem + "ieron",
            stem + "ía",
            stem + "ían",
            "ha " + stem + "ido",
            "han " + stem + "ido");
  }

  private static String stem(String infinitive) {
    if (!infinitive.matches(".*[aei]r")) {
      throw none(infinitive);
    }
    return infinitive.substring(0, infinitive.length() - 2);
  }

  private static String cut(String word, String end) {
    if (!word.endsWith(end)) {
      throw none(word);
    }
    return word.substring(0, word.length() - end.length());
  }

  private static String cutOff(String word, String end) {
    return word.endsWith(end) ? cut(word, end) : word;
  }
}
