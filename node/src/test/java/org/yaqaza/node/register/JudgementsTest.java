package org.yaqaza.node.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.register.Judgements.Contradicts;
import org.yaqaza.node.register.Judgements.Verdict;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;

/// Records judged to be the same become one entity, and every id leads there. Names are invented.
class JudgementsTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void recordsThatAreTheSameFormAnEntityWithAnIdOfItsOwn(Databases database) {
    try (var store = filled(database)) {
      var register = new Register(store).view(published(store));
      var judgements = new Judgements(store, InstantSource.system());
      judgements.judge(
          "a-1", "b-1", Verdict.SAME, new Author("account:somebody", ""), "the same passport");
      var entity = register.entity("a-1").orElseThrow();
      assertThat(entity.id()).startsWith("e-");
      assertThat(entity.records()).containsExactlyInAnyOrder("a-1", "b-1");
      assertThat(register.entity("b-1")).contains(entity);
      assertThat(register.entity(entity.id())).contains(entity);
      assertThat(entity.properties().get("name")).containsExactlyInAnyOrder("A One", "B One");
      assertThat(all(register)).containsExactlyInAnyOrder(entity.id(), "c-1", "d-1");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void everyIdThatAnEntityEverHadLeadsToIt(Databases database) {
    try (var store = filled(database)) {
      var register = new Register(store).view(published(store));
      var judgements = new Judgements(store, InstantSource.system());
      judgements.judge("a-1", "b-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      judgements.judge("c-1", "d-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      var first = register.entity("a-1").orElseThrow().id();
      var second = register.entity("c-1").orElseThrow().id();
      judgements.judge("b-1", "c-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      var joined = register.entity("a-1").orElseThrow();
      assertThat(joined.records()).containsExactlyInAnyOrder("a-1", "b-1", "c-1", "d-1");
      for (var id : List.of(first, second, "a-1", "b-1", "c-1", "d-1")) {
        assertThat(register.entity(id).orElseThrow().id()).isEqualTo(joined.id());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aJudgementTakenBackPartsThemAgain(Databases database) {
    try (var store = filled(database)) {
      var register = new Register(store).view(published(store));
      var judgements = new Judgements(store, InstantSource.system());
      judgements.judge("a-1", "b-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      var id =
          judgements.judge("b-1", "c-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      var entity = register.entity("a-1").orElseThrow().id();
      assertThat(judgements.undo(id, new Author("account:somebody else", ""), "another person"))
          .isTrue();
      assertThat(judgements.undo(id, new Author("account:somebody else", ""), "again")).isFalse();
      assertThat(register.entity("a-1").orElseThrow().id()).isEqualTo(entity);
      assertThat(register.entity("a-1").orElseThrow().records())
          .containsExactlyInAnyOrder("a-1", "b-1");
      assertThat(register.entity("c-1").orElseThrow().id()).isEqualTo("c-1");
      assertThat(judgements.on("b-1")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aJudgementThatContradictsOneThatStandsIsRefused(Databases database) {
    try (var store = filled(database)) {
      var register = new Register(store).view(published(store));
      var judgements = new Judgements(store, InstantSource.system());
      judgements.judge("a-1", "b-1", Verdict.SAME, new Author("account:somebody", ""), "why");
      var different =
          judgements.judge(
              "b-1",
              "c-1",
              Verdict.DIFFERENT,
              new Author("account:somebody", ""),
              "born elsewhere");
      assertThatThrownBy(
              () ->
                  judgements.judge("a-1", "c-1", Verdict.SAME, new Author("account:x", ""), "why"))
          .isInstanceOfSatisfying(
              Contradicts.class, e -> assertThat(e.judgements()).containsExactly(different));
      assertThat(register.entity("c-1").orElseThrow().id()).isEqualTo("c-1");
      assertThatThrownBy(
              () ->
                  judgements.judge(
                      "a-1", "b-1", Verdict.DIFFERENT, new Author("account:x", ""), "why"))
          .isInstanceOf(Contradicts.class);
    }
  }

  private static Sight published(Store store) {
    return new Sights(new Handlings(store), InstantSource.system()).published();
  }

  private static Set<String> all(RegisterView register) {
    var ids = new TreeSet<String>();
    register.forEach(register.version(), Set.of("name"), entity -> ids.add(entity.id()));
    return ids;
  }

  private static Store filled(Databases database) {
    var store = Store.open(database.fresh());
    for (var source : List.of("a", "b", "c", "d")) {
      store.write(
          in -> {
            Intake.open(in, source);
            var name = source.toUpperCase(java.util.Locale.ROOT) + " One";
            var statement = new Statement(source + "-1", "Person", "name", name, "", "", "");
            Intake.put(
                in,
                source,
                1,
                List.of(new SourceRecord(source + "-1", "Person", List.of(statement))));
            Intake.publish(in, source, 1);
            return true;
          });
    }
    return store;
  }
}
