package dev.groundwork.ui.move;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.move.ActRow.State;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoveViewModelTest {
  private static final Change REPLACED =
      new Change(
          Change.Action.MODIFY,
          "Database",
          Optional.of("db-1"),
          "AWS::RDS::DBInstance",
          Change.Replacement.YES,
          Optional.of("Delete"),
          List.of());

  @TempDir Path folder;

  @Test
  void showsPricesAndActsBeforeAnythingBegins() {
    MoveViewModel model = model(superLean(new Target.Rehearsal()), "growth");

    MoveShown shown = model.shown().get().orElseThrow();
    assertThat(shown.price().phases()).isEqualTo("From \u201cTesting\u201d to \u201cGrowth\u201d");
    assertThat(shown.price().months()).matches("\\$\\d+\\.\\d\\d.* \u2192 \\$\\d+\\.\\d\\d.*");
    assertThat(shown.price().months() + shown.price().change())
        .as("what is shown adds up to the cent")
        .isEqualTo("$64.38 → $106.82+$42.44 a month");
    assertThat(shown.facts())
        .extracting(MoveShown.Fact::label)
        .containsExactly("Paid twice on the way", "Who notices", "Point of no return");
    assertThat(shown.facts().getLast().text()).isEqualTo("None: every act can be undone.");
    assertThat(states(model)).containsExactly(State.NEXT, State.TO_COME);
    assertThat(shown.acts().getFirst().undo()).contains("restarts once more");
    assertThat(model.turn().get().label()).isEqualTo("Apply 1 stack");
    assertThat(model.turn().get().what())
        .extracting(Turn.Effect::what)
        .singleElement()
        .asString()
        .endsWith(" · +$11.68/mo");
    assertThat(model.turn().get().ready()).isTrue();
  }

  @Test
  void asksBeforeAPhaseThatCostsMoreThanTheLimit() {
    OpenProject project = superLean(new Target.Rehearsal());
    MoveViewModel model = asking(project, "growth");
    assertThat(model.overLimit().get())
        .isEqualTo("This passes the limit of $80: a month then costs $106.82, before tax.");
    assertThat(model.turn().get().ready()).isFalse();
    assertThat(model.turn().get().why()).startsWith("It passes your limit");

    model.act();
    assertThat(project.visited).isEmpty();
    model.overLimitTaken().set(true);
    model.act();
    assertThat(project.visited).containsExactly(new Screen.Running());

    assertThat(asking(project, "growth").overLimit().get()).as("it was said once").isEmpty();
  }

  @Test
  void saysThatTheLimitCantBeKnownWhereAPriceIsnt() {
    OpenProject project = superLean(new Target.Rehearsal());
    project.session.answer("limit", "2000");
    project.session.choose(new ParameterRef("database", "InstanceClass"), "db.t4g.large");

    MoveViewModel model = asking(project, "growth");

    assertThat(model.overLimit().get()).isEmpty();
    assertThat(model.limitUnsure().get())
        .startsWith("Whether it stays within the limit of $2,000 can’t be known");
    assertThat(model.turn().get().ready()).isTrue();
  }

  @Test
  void takesOneActAfterTheOtherUntilTheProjectIsThere() {
    OpenProject project = superLean(new Target.Rehearsal());

    model(project, "growth").act();
    assertThat(project.visited).containsExactly(new Screen.Running());
    assertThat(project.session.run().get().orElseThrow().phase()).contains("growth");
    assertThat(project.session.moves().underWay().get().orElseThrow().done()).isEqualTo(1);

    MoveViewModel second = model(project, "growth");
    assertThat(states(second)).containsExactly(State.DONE, State.NEXT);
    assertThat(second.turn().get().label()).isEqualTo("Apply 2 stacks");
    second.act();

    assertThat(project.session.situation().get().project().phase()).isEqualTo("growth");
    assertThat(project.session.moves().underWay().get()).isEmpty();
    MoveViewModel there = model(project, "growth");
    assertThat(states(there)).containsOnly(State.DONE);
    there.act();
    assertThat(project.visited.getLast()).isInstanceOf(Screen.OfStep.class);
  }

  @Test
  void asksForTheNameBeforeAnActThatMayLoseData() {
    OpenProject project = superLean(OpenProject.ACCOUNT);
    project.aws.compareAs(List.of(REPLACED));
    MoveViewModel model = model(project, "growth");
    assertThat(model.turn().get().mustConfirm()).isTrue();
    assertThat(model.turn().get().ready()).isFalse();
    model.act();
    assertThat(project.visited).isEmpty();

    model.typedName().set("demo");
    assertThat(model.turn().get().ready()).isTrue();
    model.act();

    assertThat(project.session.moves().underWay().get().orElseThrow().done()).isEqualTo(1);
  }

  @Test
  void letsTheFounderFollowAGuideAndSayThatItIsDone() {
    OpenProject project = OpenProject.built(folder, new Target.Rehearsal(), "progressive", "mvp");
    MoveViewModel model = model(project, "growth");
    ActRow first = rows(model).getFirst();
    assertThat(first.yours()).isTrue();
    assertThat(first.guide()).isNotBlank();
    assertThat(model.turn().get().label()).isEqualTo("Done");

    model.act();

    assertThat(states(model)).startsWith(State.DONE, State.NEXT);
    assertThat(rows(model).getFirst().guide()).isEmpty();
    assertThat(model.turn().get().label()).isEqualTo("Apply 2 stacks");
  }

  @Test
  void drawsThePointOfNoReturn() {
    OpenProject project = OpenProject.built(folder, OpenProject.ACCOUNT, "progressive", "growth");
    MoveViewModel model = model(project, "production");
    assertThat(rows(model).stream().filter(ActRow::noReturn).map(ActRow::title))
        .containsExactly("End the disk");
    assertThat(rows(model).getLast().undo()).isEqualTo("This can\u2019t be undone.");
  }

  static Stream<Arguments> moves() {
    return PlanCatalog.bundled().plans().stream()
        .flatMap(
            plan ->
                plan.growth().moves().stream()
                    .map(move -> Arguments.of(plan.id(), move.from(), move.to())));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void walksEveryMoveOfEveryPlan(String plan, String from, String to) {
    OpenProject project = OpenProject.built(folder, OpenProject.ACCOUNT, plan, from);
    while (!project.session.situation().get().project().phase().equals(to)) {
      MoveViewModel model = model(project, to);
      assertThat(model.problem().get()).as("%s", states(model)).isEmpty();
      model.typedName().set("demo");
      assertThat(model.turn().get().ready()).as("%s", model.turn().get()).isTrue();
      model.act();
      assertThat(project.session.run().get().orElseThrow().ending().get())
          .as("%s", states(model))
          .isInstanceOfSatisfying(
              Ending.Applied.class, it -> assertThat(it.outcome().reached()).isTrue());
    }
  }

  @Test
  void turnsRoundOnTheWayAndComesBackToWhereItBegan() {
    OpenProject project = superLean(OpenProject.ACCOUNT);
    assertThat(model(project, "growth").wayBack().get()).as("before it begins").isEmpty();
    model(project, "growth").act();
    MoveViewModel there = model(project, "growth");
    assertThat(there.wayBack().get()).contains("Testing");

    there.turnBack();
    assertThat(project.visited.getLast()).isEqualTo(new Screen.Move("testing"));
    MoveViewModel way = model(project, "testing");
    assertThat(way.shown().get().orElseThrow().summary()).contains("on its way to “Growth”");
    assertThat(project.session.moves().underWay().get().orElseThrow().move().to())
        .as("nothing is turned by looking")
        .isEqualTo("growth");
    way.act();
    model(project, "testing").act();

    assertThat(project.session.situation().get().project().phase()).isEqualTo("testing");
    assertThat(project.session.moves().underWay().get()).isEmpty();
  }

  @Test
  void namesWhatHasToBeBuiltFirst() {
    OpenProject project = OpenProject.inAccount(folder);
    project.build("network");

    MoveViewModel model = model(project, "growth");

    assertThat(TEXTS.say(model.problem().get().orElseThrow().title()))
        .startsWith("The move to \"Growth\" needs what isn't built yet: ")
        .contains("Load balancer");
    assertThat(model.turn().get().ready()).isFalse();
  }

  @Test
  void saysWhyThereIsNoWay() {
    MoveViewModel model = model(superLean(new Target.Rehearsal()), "production");

    assertThat(TEXTS.say(model.problem().get().orElseThrow().title())).isNotEmpty();
    assertThat(model.turn().get().ready()).isFalse();
  }

  private OpenProject superLean(Target target) {
    return OpenProject.built(folder, target, "super-lean", "testing");
  }

  private static MoveViewModel model(OpenProject project, String phase) {
    MoveViewModel model = asking(project, phase);
    model.overLimitTaken().set(true);
    return model;
  }

  private static MoveViewModel asking(OpenProject project, String phase) {
    MoveViewModel model =
        new MoveViewModel(project.session, phase, project.visited::add, () -> {}, TEXTS);
    model.load();
    return model;
  }

  private static List<ActRow> rows(MoveViewModel model) {
    return model.shown().get().orElseThrow().acts();
  }

  private static List<State> states(MoveViewModel model) {
    return rows(model).stream().map(ActRow::state).toList();
  }
}
