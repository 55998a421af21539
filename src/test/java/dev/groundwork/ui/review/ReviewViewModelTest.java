package dev.groundwork.ui.review;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Change;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewViewModelTest {
  @TempDir Path folder;

  @Test
  void showsNewStacksAndWhatTheyAdd() {
    OpenProject project = OpenProject.rehearsed(folder);
    ReviewViewModel model = review(project, Selection.week(project.plan(), 1));

    assertThat(model.reviews().get().orElseThrow())
        .allMatch(it -> it.kind() == StackReview.Kind.NEW);
    assertThat(model.applyLabel()).isEqualTo("Apply · +$39.01/mo");
    assertThat(model.ready().get()).isTrue();
  }

  @Test
  void appliesAndLeadsToTheProgress() {
    OpenProject project = OpenProject.rehearsed(folder);
    ReviewViewModel model = review(project, Selection.step(project.plan(), "billing-alarms"));

    model.apply();

    assertThat(project.visited).containsExactly(new Screen.Running());
    assertThat(project.session.situation().get().standing()).containsExactly("budget");
  }

  @Test
  void asksBeforeItPassesTheLimit() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.answer("limit", "30");

    ReviewViewModel model = review(project, Selection.week(project.plan(), 1));

    assertThat(model.overLimit())
        .isEqualTo("This passes the limit of $30: a month then costs $39.01, before tax.");
    assertThat(model.ready().get()).isFalse();
    model.overLimitTaken().set(true);
    assertThat(model.ready().get()).isTrue();
  }

  @Test
  void saysNothingOfALimitThatIsKept() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.answer("limit", "39.02");

    assertThat(review(project, Selection.week(project.plan(), 1)).overLimit()).isEmpty();
  }

  @Test
  void aClassOfUnknownPriceIsSaidInEverySum() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.session.choose(new ParameterRef("database", "InstanceClass"), "db.t4g.large");

    ReviewViewModel model = review(project, Selection.week(project.plan(), 1));

    assertThat(model.applyLabel()).isEqualTo("Apply · +$27.33/mo and more");
    assertThat(model.overLimit()).isEmpty();
    assertThat(model.limitUnsure())
        .startsWith("Whether it stays within the limit of ")
        .endsWith("a month then costs more than $27.33, before tax.");
    assertThat(model.reviews().get().orElseThrow())
        .filteredOn(it -> it.stack().equals("database"))
        .extracting(model::price)
        .containsExactly("+$2.70/mo and more");
  }

  /// What stands bills what it was applied with, whatever is chosen for it since.
  @Test
  void aLargerClassOfWhatStandsIsPricedAgainstWhatRunsAndPassesTheLimitOnlyWhenAsked() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    project.session.answer("limit", "45");
    project.session.choose(new ParameterRef("database", "InstanceClass"), "db.t4g.small");
    project.aws.compareAs(List.of());

    ReviewViewModel model = review(project, Selection.step(project.plan(), "database"));

    assertThat(model.applyLabel()).isEqualTo("Apply · +$11.68/mo");
    assertThat(model.overLimit())
        .isEqualTo("This passes the limit of $45: a month then costs $50.69, before tax.");
    assertThat(model.ready().get()).isFalse();
    assertThat(
            model.price(
                new StackReview(
                    "database", "Database", StackReview.Kind.CHANGED, List.of(), Optional.empty())))
        .isEqualTo("$14.38 → $26.06 a month (+$11.68)");
  }

  @Test
  void refusesAStepBeforeWhatItNeeds() {
    OpenProject project = OpenProject.rehearsed(folder);

    ReviewViewModel model = review(project, Selection.step(project.plan(), "database"));

    assertThat(model.missing()).endsWith("Build it first: Network.");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void hasNothingToApplyWhereNothingChanges() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");

    ReviewViewModel model = review(project, Selection.step(project.plan(), "billing-alarms"));

    assertThat(model.reviews().get().orElseThrow().getFirst().kind())
        .isEqualTo(StackReview.Kind.UNCHANGED);
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void asksForTheProjectsNameBeforeDataIsLost() {
    OpenProject project = OpenProject.inAccount(folder);
    project.buildWeek(1);
    ReviewViewModel model = replacement(project);

    assertThat(model.mustConfirm()).isTrue();
    assertThat(model.redStopText())
        .isEqualTo(
            "Database is made anew, and the old one goes."
                + " A last snapshot stays: at most $1.90 a month, until you delete it.");
    assertThat(model.redStopTitle()).isEqualTo("The app loses this data. AWS keeps it.");
    assertThat(model.ready().get()).isFalse();
    model.typedName().set("another");
    assertThat(model.ready().get()).isFalse();
    model.typedName().set("demo");
    assertThat(model.ready().get()).isTrue();
  }

  @Test
  void sparesARehearsalTheTyping() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);

    ReviewViewModel model = replacement(project);

    assertThat(model.redStops()).hasSize(1);
    assertThat(model.ready().get()).isTrue();
    model.apply();
    assertThat(project.session.run().get().orElseThrow().ending().get().reached()).isTrue();
  }

  @Test
  void doesNotApplyWhatIsStillToBeAnswered() {
    OpenProject project = OpenProject.unanswered(folder);

    ReviewViewModel model = review(project, Selection.week(project.plan(), 1));

    assertThat(model.missing()).contains("Your e-mail address");
    assertThat(model.ready().get()).isFalse();
  }

  private static ReviewViewModel replacement(OpenProject project) {
    project.session.choose(new ParameterRef("database", "DatabaseName"), "other");
    project.aws.compareAs(
        List.of(
            new Change(
                Change.Action.MODIFY,
                "Database",
                Optional.of("db-1"),
                "AWS::RDS::DBInstance",
                Change.Replacement.YES,
                Optional.of("ReplaceAndSnapshot"),
                List.of(
                    new Change.PropertyChange(
                        "/Properties/DBName",
                        Optional.of("app"),
                        Optional.of("other"),
                        Change.Replacement.YES,
                        Optional.of("DatabaseName"))))));
    return review(project, Selection.step(project.plan(), "database"));
  }

  private static ReviewViewModel review(OpenProject project, Selection selection) {
    ReviewViewModel model =
        new ReviewViewModel(project.session, selection, project.visited::add, TEXTS);
    model.load();
    return model;
  }
}
