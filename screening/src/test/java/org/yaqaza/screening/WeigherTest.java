package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// What the policy promises, by examples. All names are invented.
class WeigherTest {

  @Test
  void aRareNameThatFitsSaysMoreThanACommonOne() {
    assertThat(names("Mokhtar Benalouane", "Mokhtar Benalouane").weight())
        .isGreaterThan(names("Mohamed Ahmed", "Mohamed Ahmed").weight());
  }

  @Test
  void anOrdinaryNameAloneDoesNotAlert() {
    assertThat(names("محمد أحمد", "Mohammed Ahmed").score()).isLessThan(Mode.BALANCED.threshold());
  }

  @Test
  void anOmittedPartCostsLittleAndAContradictedOneMuch() {
    var same = names("Youssef Terhuni", "Youssef Terhuni").weight();
    var omitted = names("Youssef Terhuni", "Youssef Karim Terhuni").weight();
    var contradicted = names("Youssef Salah Terhuni", "Youssef Karim Terhuni").weight();
    assertThat(omitted).isBetween(same - 1.5, same);
    assertThat(contradicted).isLessThan(omitted - 3);
  }

  @Test
  void theOrderOfPartsCostsLittle() {
    var inOrder = names("Youssef Terhuni", "Youssef Terhuni").weight();
    assertThat(names("Terhuni Youssef", "Youssef Terhuni").weight())
        .isBetween(inOrder - 1, inOrder - 0.1);
  }

  @Test
  void aWeakAliasSaysLess() {
    var held = Map.of("name", List.of("Somebody Else"), "weakAlias", List.of("Youssef Terhuni"));
    var match = one(person(Map.of("name", List.of("Youssef Terhuni"))), person(held));
    assertThat(match.evidence()).anyMatch(e -> e instanceof Evidence.WeakAlias);
    assertThat(match.weight()).isLessThan(names("Youssef Terhuni", "Youssef Terhuni").weight());
    assertThat(match.heldProperty()).isEqualTo("weakAlias");
  }

  @Test
  void manyAliasesDoNotLowerAMatch() {
    var few = Map.of("name", List.of("Youssef Terhuni"));
    var many =
        Map.of(
            "name",
            List.of("Youssef Terhuni"),
            "alias",
            List.of("Abu One", "The Second", "Third Man", "Fourth"));
    var asked = person(Map.of("name", List.of("Youssef Terhuni")));
    assertThat(one(asked, person(many)).weight()).isEqualTo(one(asked, person(few)).weight());
  }

  @ParameterizedTest
  @CsvSource({
    "1972-06-01, 1972-06-01, SAME_DAY, 13.0",
    "1972-01-01, 1972-01-01, SAME_DAY, 8.0",
    "1972-06-01, 1972-01-06, DAY_AND_MONTH_SWAPPED, 8.5",
    "1972-06-01, 1972-06, SAME_MONTH, 9.0",
    "1972-06-01, 1972, SAME_YEAR, 5.0",
    "1972-06-01, 1972-09-30, SAME_YEAR, 0.5",
    "1972, 1970/1975, WITHIN_RANGE, 3.0",
    "1972, 1972~, WITHIN_RANGE, 3.0",
    "1972, 1973, NEAR, -0.5",
    "1972, 1976~, NEAR, -0.5",
    "1972, 1976, DIFFERENT, -4.0",
    "1972, 1990, DIFFERENT, -7.0",
    "01/06/1972, 1972-06-01, SAME_DAY, 13.0",
  })
  void birthDatesWeighWhatTheySay(String asked, String held, Evidence.DateFit fit, double weight) {
    var match =
        one(
            person(Map.of("name", List.of("Y Terhuni"), "birthDate", List.of(asked))),
            person(Map.of("name", List.of("Y Terhuni"), "birthDate", List.of(held))));
    assertThat(match.evidence())
        .filteredOn(e -> e instanceof Evidence.BirthDate)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(((Evidence.BirthDate) e).fit()).isEqualTo(fit);
              assertThat(e.weight()).isEqualTo(weight);
            });
  }

  @Test
  void aDocumentMeetsWithoutAnyName() {
    var match =
        one(
            person(
                Map.of(
                    "name", List.of("Quite Different"), "passportNumber", List.of("AB-123 456"))),
            person(
                Map.of("name", List.of("Youssef Terhuni"), "passportNumber", List.of("ab123456"))));
    assertThat(match.heldName()).isEmpty();
    assertThat(match.evidence())
        .anyMatch(e -> e instanceof Evidence.Document d && d.fit() == Evidence.DocumentFit.SAME);
  }

  @Test
  void aDocumentThatAMachineMisreadMeetsToo() {
    var match =
        one(
            person(Map.of("name", List.of("Someone"), "passportNumber", List.of("ABO123S5"))),
            person(
                Map.of("name", List.of("Youssef Zarqi"), "passportNumber", List.of("AB012355"))));
    assertThat(match.evidence())
        .anyMatch(e -> e instanceof Evidence.Document d && d.fit() == Evidence.DocumentFit.MISREAD);
  }

  @Test
  void oneMoreNameSpeaksAgainstASingleOne() {
    double single = extra(names("Zarqa Tarhuni", "Zarqa"));
    double second = extra(names("Zarqa Omar Tarhuni", "Zarqa Omar"));
    assertThat(single).isLessThan(second);
  }

  private static double extra(Match match) {
    return match.evidence().stream()
        .filter(e -> e instanceof Evidence.NamePartExtra)
        .mapToDouble(Evidence::weight)
        .sum();
  }

  @Test
  void aCompanyOfTheSameHouseIsAnotherOne() {
    var match = organisations("Banco Zarqa S.A.", "Banco Zarqa Fulania S.A.");
    assertThat(match.evidence()).anyMatch(e -> e instanceof Evidence.NameDoubt);
    assertThat(match.score()).isLessThan(Mode.BALANCED.threshold());
    assertThat(organisations("Zarqa Oil Ltd", "Zarqa Oil S.A.").evidence())
        .noneMatch(e -> e instanceof Evidence.NameDoubt);
  }

  @ParameterizedTest
  @CsvSource({"ZLA, Zarqa’s Liberation Army", "Zarqa’s Liberation Army, Z.L.A."})
  void anAcronymStandsForTheWholeName(String asked, String held) {
    var match = organisations(asked, held);
    assertThat(match.heldName()).isEqualTo(held);
    assertThat(match.evidence())
        .anyMatch(e -> e instanceof Evidence.NamePart p && p.how() == Evidence.Meeting.ACRONYM);
    var entity = new Subject("e", "Organization", Map.of("name", List.of(held)));
    var query = new Subject("q", "Organization", Map.of("name", List.of(asked)));
    for (var search : List.of(new Scan(List.of(entity)), new Index(List.of(entity)))) {
      assertThat(search.search(query, 0, 1, _ -> true)).hasSize(1);
    }
  }

  @Test
  void theSameInitialsAreNotTheSameName() {
    assertThat(organisations("Zarqa Liberation Army", "Zobair Language Academy").evidence())
        .noneMatch(e -> e instanceof Evidence.NamePart p && p.how() == Evidence.Meeting.ACRONYM);
  }

  @Test
  void aNameBrokenInThreeIsOne() {
    assertThat(names("Nikolai Plat Ono Vich Zarqi", "Nikolai Platonovich Zarqi").evidence())
        .noneMatch(e -> e instanceof Evidence.NamePartDiffers)
        .anyMatch(e -> e.query().equals("Plat Ono Vich"));
  }

  @Test
  void theSonIsNotTheFather() {
    var match = names("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi");
    assertThat(match.evidence()).anyMatch(e -> e instanceof Evidence.NameOrder o && o.lineage());
    assertThat(names("Muhammad Salman al-Rawi", "Salman Muhammad al-Rawi").evidence())
        .anyMatch(e -> e instanceof Evidence.NameOrder o && !o.lineage());
  }

  @ParameterizedTest
  @CsvSource({
    "Youssef J. Zarqi, Youssef K. Zarqi, J, K",
    "Youssef J. Zarqi, Youssef Karim Zarqi, J, Karim",
    "Youssef Abu Salim Zarqi, Youssef Abu Omar Zarqi, Abu Salim, Abu Omar",
  })
  void partsOfOneSortStandAgainstEachOther(String asked, String held, String a, String h) {
    assertThat(names(asked, held).evidence())
        .anyMatch(
            e ->
                e instanceof Evidence.NamePartDiffers d
                    && d.query().equals(a)
                    && d.listed().equals(h));
  }

  @Test
  void wordsOfOrganisationsStandAgainstEachOther() {
    assertThat(organisations("Zarqa Trust", "Zarqa Bank").evidence())
        .anyMatch(e -> e instanceof Evidence.NamePartDiffers d && d.query().equals("Trust"));
    assertThat(organisations("Zarqa Fund VIII", "Zarqa Fund IX").evidence())
        .anyMatch(e -> e instanceof Evidence.NamePartDiffers d && d.query().equals("VIII"));
    assertThat(organisations("Brigade Forty-four", "Brigade 44").evidence())
        .noneMatch(e -> e instanceof Evidence.NamePartDiffers);
  }

  private static Match organisations(String asked, String held) {
    return Comparison.compare(
        new Subject("a", "Organization", Map.of("name", List.of(asked))),
        new Subject("h", "Organization", Map.of("name", List.of(held))));
  }

  @Test
  void aDocumentMeetsThoughTheKindIsNotSaid() {
    var asked =
        new Subject(
            "q",
            "Thing",
            Map.of("name", List.of("Quite Different"), "idNumber", List.of("9074729")));
    var ship =
        new Subject(
            "e", "Vessel", Map.of("name", List.of("Al Terhuni"), "imoNumber", List.of("9074729")));
    assertThat(one(asked, ship).evidence())
        .anyMatch(e -> e instanceof Evidence.Document d && d.fit() == Evidence.DocumentFit.SAME);
  }

  @Test
  void whatSpellingTakesOffIsWhatTheWeightLacks() {
    var match = names("Yusuf Terhouny", "Youssef Terhuni");
    assertThat(match.evidence())
        .filteredOn(e -> e instanceof Evidence.NamePart)
        .isNotEmpty()
        .allSatisfy(
            e -> {
              var part = (Evidence.NamePart) e;
              var rarity = Math.log(part.oneIn()) / Math.log(2);
              assertThat(part.weight()).isCloseTo(rarity - part.cost(), within(0.051));
            });
  }

  @Test
  void namesThatAreNeverTheSameContradict() {
    var match = names("Mahmoud Terhuni", "Muhammad Terhuni");
    assertThat(match.evidence())
        .anyMatch(e -> e instanceof Evidence.NamePartDiffers d && d.query().equals("Mahmoud"));
  }

  @Test
  void aPersonIsNeverACompany() {
    var company = new Subject("e", "Company", Map.of("name", List.of("Youssef Terhuni")));
    assertThat(
            new Scan(List.of(company))
                .search(person(Map.of("name", List.of("Youssef Terhuni"))), 0, 5, _ -> true))
        .isEmpty();
  }

  @Test
  void organisationsMeetByTranslation() {
    var held =
        new Subject("e", "Organization", Map.of("name", List.of("Army of the Zarqa Foundation")));
    var asked = new Subject("q", "Organization", Map.of("name", List.of("جيش مؤسسة الزرقاء")));
    var match = one(asked, held);
    assertThat(match.evidence())
        .filteredOn(e -> e instanceof Evidence.NamePart p && p.how() == Evidence.Meeting.TRANSLATED)
        .hasSize(2);
  }

  @Test
  void namesMadeToTakeForeverDoNot() {
    var asked = "Ali ".repeat(200);
    var held = "Aly ".repeat(200);
    assertThat(names(asked, held).weight()).isNotNaN();
  }

  private static Match names(String asked, String held) {
    return one(person(Map.of("name", List.of(asked))), person(Map.of("name", List.of(held))));
  }

  private static Match one(Subject asked, Subject held) {
    var found = new Scan(List.of(held)).search(asked, 0, 5, _ -> true);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Subject person(Map<String, List<String>> properties) {
    return new Subject("x", "Person", properties);
  }
}
