package org.yaqaza.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who left, who came back, who was tried: figures as events, in four languages. Figures, speakers
/// and bodies are invented.
class ForeignFightersTest {

  @Test
  void arabic() {
    assertThat(
            Shown.of(
                """
                أرقام عن المقاتلين الأجانب

                قال الوزير حسام البطوري إن أزيد من 1400 مغربي سافروا إلى سوريا والعراق منذ سنة 2012، عاد منهم 230 وأحيل 115 على القضاء، فيما لقي 640 مصرعهم.

                واعتقلت الشرطة التركية خمسة جهاديين فرنسيين في إسطنبول، وتم تسليم اثنين منهم إلى فرنسا.
                """))
        .contains(
            "QUANTITY min 1400 of مغربي",
            "EVENT TRAVEL happened [actor مغربي] 1400",
            "EVENT RETURN happened [actor مغربي] 230",
            "EVENT PROSECUTION happened [target مغربي] 115",
            "EVENT DEATH happened [target مغربي] 640",
            "EVENT ARREST happened [agent الشرطة التركية, target جهاديين فرنسيين] 5",
            "EVENT EXTRADITION happened [target جهاديين فرنسيين] 2");
  }

  @Test
  void arabicInWordsAndWithTheSubjectBefore() {
    assertThat(
            Shown.of(
                """
                حصيلة جديدة عن العائدين

                ووفق أرقام رسمية فإن عدد التونسيين الذين انضموا إلى الجماعات المتطرفة في ليبيا نحو ألفين وأربعمائة عنصر، رجع منهم ثلاثمائة وخمسون بينما حوكم مائة وعشرون.
                """))
        .contains(
            "QUANTITY about 2400 of عنصر",
            "EVENT JOIN_GROUP happened [actor التونسيين, group الجماعات المتطرفة] 2400",
            "EVENT RETURN happened [actor التونسيين] 350",
            "EVENT CONVICTION happened [target التونسيين] 120");
  }

  @Test
  void french() {
    assertThat(
            Shown.of(
                """
                Des chiffres sur les départs

                Selon le ministre de l'Intérieur Hakim Verdoux, 1 400 Marocains sont partis en Syrie et en Irak, dont 230 sont revenus et 115 ont été poursuivis. Le ministre a ajouté que 640 d'entre eux y ont trouvé la mort.

                Trois combattants belges ont été arrêtés à Tunis mardi.
                """))
        .contains(
            "PERSON Hakim Verdoux",
            "EVENT TRAVEL happened [actor Marocains] 1400",
            "EVENT RETURN happened [actor Marocains] 230",
            "EVENT PROSECUTION happened [target Marocains] 115",
            "EVENT DEATH happened [target Marocains] 640",
            "EVENT ARREST happened [target combattants belges] 3");
  }

  @Test
  void english() {
    assertThat(
            Shown.of(
                """
                How many went, and how many came back

                Interior minister Hakim Verdow said 1,400 Moroccans left for Syria and Iraq, of whom 230 returned and 115 were prosecuted. At least 850 Britons travelled to Syria, according to the Marrowby Institute; 74 have died there.

                Turkish police arrested 12 suspected French jihadists in Istanbul. Two of them were extradited to France.
                """))
        .contains(
            "EVENT TRAVEL happened [actor Moroccans] 1400",
            "EVENT RETURN happened [actor Moroccans] 230",
            "EVENT PROSECUTION happened [target Moroccans] 115",
            "EVENT TRAVEL happened [actor Britons] 850",
            "EVENT DEATH happened [target Britons] 74",
            "QUANTITY exact 12 of suspected French jihadists",
            "EVENT ARREST happened [agent police, target jihadists] 12",
            "EVENT EXTRADITION happened [target jihadists] 2");
  }

  @Test
  void spanish() {
    assertThat(
            Shown.of(
                """
                Cifras de los retornados

                Unos 1.400 marroquíes viajaron a Siria e Irak, según el Ministerio del Interior de Marruecos, de los cuales 230 han regresado y 115 han sido procesados. La portavoz Elena Quiroja aseguró que 190 españoles se unieron al Estado Islámico y que 50 murieron en combate.

                Cuatro combatientes belgas fueron detenidos en Melilla.
                """))
        .contains(
            "EVENT TRAVEL happened [actor marroquíes] 1400",
            "EVENT RETURN happened [actor marroquíes] 230",
            "EVENT PROSECUTION happened [target marroquíes] 115",
            "EVENT JOIN_GROUP happened [actor españoles, group Estado Islámico] 190",
            "EVENT DEATH happened [target españoles] 50",
            "EVENT ARREST happened [target combatientes belgas] 4");
  }

  @Test
  void eachEventHasItsOwnYear() {
    assertThat(
            Shown.of(
                """
                خبر عن العائدين من القتال

                قالت الوزارة إن سامي الودغاسي التحق بتنظيم داعش في سوريا سنة 2014 ثم عاد سنة 2018.
                """))
        .contains("WHEN JOIN_GROUP 2014", "WHERE JOIN_GROUP سوريا", "WHEN RETURN 2018")
        .doesNotContain("WHERE RETURN سوريا");
    assertThat(
            Shown.of(
                """
                News of those who came back

                Sami Ouadghassi joined ISIL in Syria in 2014 and returned in 2018, the ministry said.
                """))
        .contains("WHEN JOIN_GROUP 2014", "WHEN RETURN 2018");
    assertThat(
            Shown.of(
                """
                News of those who came back

                In 2014 Sami Ouadghassi joined ISIL in Syria and in 2018 he returned to Morocco.
                """))
        .contains("WHEN JOIN_GROUP 2014", "WHEN RETURN 2018");
  }
}
