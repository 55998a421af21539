package dev.groundwork.ui.progress;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.Operation;
import dev.groundwork.core.engine.Progress;
import dev.groundwork.core.engine.StackEvent;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.run.ResourceRow;
import dev.groundwork.ui.run.Run;
import dev.groundwork.ui.run.StackRows;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressViewModelTest {
  private static final Instant START = Instant.parse("2026-11-21T14:02:00Z");

  @TempDir Path folder;

  @Test
  void growsBarsAndDashesWhatIsStillExpected() {
    OpenProject project = OpenProject.rehearsed(folder);
    Run run =
        new Run(
            Operation.Kind.APPLY,
            "Database",
            Set.of("database"),
            List.of(
                new StackRows.Expected(
                    "database",
                    "Database",
                    List.of(ResourceRow.waiting("Database", "AWS::RDS::DBInstance")))));
    ProgressViewModel model = model(project, run);
    run.tell(
        List.of(
            new Run.News(
                new Progress.Begun(
                    new Operation("1", Operation.Kind.APPLY, List.of("database"), START), false),
                START),
            new Run.News(
                new Progress.Events(
                    "database",
                    List.of(
                        event("demo-database", "AWS::CloudFormation::Stack", "arn:stack"),
                        event("Database", "AWS::RDS::DBInstance", "db-1"))),
                START)));

    run.later(START.plusSeconds(124));

    Frame frame = model.frame().get();
    Frame.Row row = frame.rows().get(1);
    assertThat(row.note()).isEqualTo("2 min 04 s");
    Frame.Bar bar = row.bar().orElseThrow();
    assertThat(bar.from()).isZero();
    assertThat(bar.to()).isBetween(0.1, 0.4);
    assertThat(bar.expected()).isGreaterThan(bar.to());
    assertThat(frame.left()).isEqualTo("about 8 min left");
    assertThat(frame.working()).isEqualTo("one stack");
    assertThat(frame.ticks()).extracting(Frame.Tick::label).startsWith("14:02", "14:04");
    assertThat(model.events()).hasSize(2).last().asString().contains("CREATE_IN_PROGRESS");
  }

  @Test
  void ordersEventsByTimeWhicheverStackIsAskedFirst() {
    OpenProject project = OpenProject.rehearsed(folder);
    Run run =
        new Run(
            Operation.Kind.APPLY,
            "week 1",
            Set.of(),
            List.of(
                new StackRows.Expected("network", "Network", List.of()),
                new StackRows.Expected("database", "Database", List.of())));
    ProgressViewModel model = model(project, run);

    run.tell(List.of(events("network", at("Vpc", 3), at("Subnet", 59))));
    run.tell(List.of(events("database", at("Secret", 15), at("Database", 61))));

    assertThat(model.events())
        .extracting(it -> it.narrow().split(" +", -1)[1])
        .containsExactly("Vpc", "Secret", "Subnet", "Database");
  }

  private static Run.News events(String stack, StackEvent... events) {
    return new Run.News(new Progress.Events(stack, List.of(events)), START);
  }

  private static StackEvent at(String logicalId, long seconds) {
    return new StackEvent(
        logicalId,
        "arn:stack",
        "demo",
        logicalId,
        Optional.of(logicalId),
        "AWS::EC2::VPC",
        "CREATE_COMPLETE",
        Optional.empty(),
        START.plusSeconds(seconds));
  }

  @Test
  void leadsFromASuccessToTheNextStep() {
    OpenProject project = OpenProject.rehearsed(folder);
    Run run = project.session.apply(Selection.step(project.plan(), "billing-alarms"), Set.of());
    ProgressViewModel model = model(project, run);

    assertThat(model.frame().get().title()).isEqualTo("Built Billing alarms");
    assertThat(model.frame().get().share()).isEqualTo(1);
    model.proceed();

    assertThat(project.visited).containsExactly(new Screen.OfStep("network"));
  }

  @Test
  void leadsFromAFailureToWhatWentWrong() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.aws.refuse("Budget", "The budget's name is taken.");
    Run run = project.session.apply(Selection.step(project.plan(), "billing-alarms"), Set.of());
    ProgressViewModel model = model(project, run);

    model.proceed();

    assertThat(model.frame().get().title()).isEqualTo("Could not finish Billing alarms");
    assertThat(project.visited).containsExactly(new Screen.Failure());
  }

  @Test
  void saysWhyItCouldNotBegin() {
    OpenProject project = OpenProject.rehearsed(folder);

    Run run = project.session.apply(Selection.step(project.plan(), "database"), Set.of());

    assertThat(run.ending().get()).isInstanceOf(Ending.Broken.class);
    assertThat(model(project, run).problem().get().orElseThrow().title().english())
        .contains("\"Database\" needs \"Network\"");
  }

  @Test
  void saysWhatGoesOnWhenItIsStopped() {
    OpenProject project = OpenProject.rehearsed(folder);
    Run run =
        new Run(
            Operation.Kind.APPLY,
            "week 1",
            Set.of(),
            List.of(new StackRows.Expected("database", "Database", List.of())));

    assertThat(model(project, run).stopText())
        .startsWith("Nothing is under way in AWS. One stack isn’t begun.");
  }

  private static ProgressViewModel model(OpenProject project, Run run) {
    return new ProgressViewModel(project.session, run, ZoneOffset.UTC, project.visited::add, TEXTS);
  }

  private static StackEvent event(String logicalId, String type, String physicalId) {
    return new StackEvent(
        logicalId,
        "arn:stack",
        "demo-database",
        logicalId,
        Optional.of(physicalId),
        type,
        "CREATE_IN_PROGRESS",
        Optional.empty(),
        START);
  }
}
