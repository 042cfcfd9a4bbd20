package org.yaqaza.node.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Match;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.Question;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.text.Original;

/// What is held on those who are named is the same whether the document was read just now or is
/// kept. Names are invented.
class HeldLinesTest {

  private final Reading reading = new Reader().read(Original.plain(ReadingDesk.PAGE));
  private final List<Question> asked = new ArrayList<>();

  /// An answer in which everybody fits as well as `scores` say.
  private Function<Question, Answer> everybody(double... scores) {
    return question -> {
      asked.add(question);
      var results = new ArrayList<Answer.Result>();
      for (var score : scores) {
        var name = question.subject().values("name").getFirst();
        var id = "x-" + question.subject().id() + "-" + results.size();
        results.add(
            new Answer.Result(
                new Match(id, name, name + " invented", "name", 20 * score, score, List.of()),
                "caption of " + id,
                question.subject().schema(),
                List.of("x"),
                true));
      }
      return new Answer(question, results, List.of(), Map.of(), "model", 0, 0);
    };
  }

  private String lines(Function<Mention, Link> links) {
    var out = new StringWriter();
    new ReadingLines(reading, links).write(out);
    return out.toString();
  }

  @Test
  void keptLinesAreFilledAsThoseThatAreReadNow() {
    var kept = lines(_ -> Link.NONE);
    for (var scores : List.of(new double[] {0.93, 0.4}, new double[] {0.9, 0.88}, new double[0])) {
      var live = Links.of(reading, everybody(scores));
      var stored = Links.of(Read.of(kept), everybody(scores));
      assertThat(HeldLines.fill(kept, stored)).isEqualTo(lines(live::of));
    }
    assertThat(HeldLines.fill(kept, Links.of(reading, everybody()))).isEqualTo(kept);
  }

  @Test
  void eachIsScreenedOnceByAllItsNames() {
    Links.of(Read.of(lines(_ -> Link.NONE)), everybody(0.9));
    assertThat(asked).extracting(question -> question.subject().id()).doesNotHaveDuplicates();
    assertThat(asked)
        .extracting(question -> question.subject().schema())
        .contains("Person", "Organization");
  }

  /// Two held persons of one name, of whom one is of a country that the page speaks of.
  private Function<Question, Answer> namesakes(String country) {
    var alike = everybody(0.93, 0.92);
    var apart = everybody(0.95, 0.6);
    return question ->
        question.subject().values("nationality").contains(country)
            ? apart.apply(question)
            : alike.apply(question);
  }

  @Test
  void theCountriesOfThePageTellTwoThatFitAlike() {
    var person = person();
    var country =
        reading.mentions().stream()
            .map(one -> one.country().toLowerCase(Locale.ROOT))
            .filter(code -> !code.isEmpty())
            .findFirst()
            .orElseThrow();
    var links = Links.of(reading, namesakes(country));
    assertThat(links.of(person).entity()).isPresent();
    assertThat(links.of(person).countries()).contains(country);
    assertThat(HeldLines.fill(lines(_ -> Link.NONE), links)).isEqualTo(lines(links::of));
    var elsewhere = Links.of(reading, namesakes("zz")).of(person);
    assertThat(elsewhere.entity()).isEmpty();
    assertThat(elsewhere.countries()).isEmpty();
  }

  /// A group that one held entity alone is called like is that one, wherever the page is about.
  @Test
  void theCountriesOfThePageDoNotOverrideAnExactName() {
    var page =
        new Reader().read(Original.plain("عنوان\n\nأعلن تنظيم القاعدة مسؤوليته في ليبيا أمس."));
    var group =
        page.mentions().stream()
            .filter(one -> one.type() == Mention.Type.GROUP)
            .findFirst()
            .orElseThrow();
    Function<Question, Answer> screener =
        question -> {
          var name = question.subject().values("name").getFirst();
          boolean located = !question.subject().values("country").isEmpty();
          var exact =
              new Answer.Result(
                  new Match("exact", name, name, "name", 19, 0.93, List.of()),
                  "exact",
                  "Organization",
                  List.of("x"),
                  true);
          var like =
              new Answer.Result(
                  new Match("like", name, name + " b", "name", located ? 30 : 19, 0.92, List.of()),
                  "like",
                  "Organization",
                  List.of("x"),
                  true);
          var results = located ? List.of(like, exact) : List.of(exact, like);
          return new Answer(question, results, List.of(), Map.of(), "model", 0, 0);
        };
    var link = Links.of(page, screener).of(group);
    assertThat(link.entity()).map(Link.Held::id).contains("exact");
    assertThat(link.countries()).isEmpty();
  }

  private Mention person() {
    return reading.mentions().stream()
        .filter(one -> one.type() == Mention.Type.PERSON)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twoThatFitAlikeStayOpen() {
    var mention = person();
    assertThat(Links.of(reading, everybody(0.93, 0.4)).of(mention).entity()).isPresent();
    var open = Links.of(reading, everybody(0.93, 0.92)).of(mention);
    assertThat(open.entity()).isEmpty();
    assertThat(open.held()).hasSize(2);
  }
}
