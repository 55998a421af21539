package dev.groundwork.ui.step;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.core.workspace.StackReview;
import dev.groundwork.core.workspace.Status.State;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepViewModelTest {
  @TempDir Path folder;

  @Test
  void savesAChoiceAndPricesIt() {
    OpenProject project = OpenProject.rehearsed(folder);
    StepViewModel model = step(project, "database");
    assertThat(model.shown().get().review()).isEqualTo("Review changes · +$14.38/mo");

    field(model, "database.InstanceClass").value().set("db.t4g.small");

    assertThat(project.session.situation().get().project().values())
        .containsEntry(new ParameterRef("database", "InstanceClass"), "db.t4g.small");
    assertThat(model.shown().get().review()).isEqualTo("Review changes · +$26.06/mo");
  }

  @Test
  void showsTheReasonBesideTheFieldAndSavesNothing() {
    OpenProject project = OpenProject.rehearsed(folder);
    StepViewModel model = step(project, "database");

    field(model, "database.StorageGb").value().set("5");

    assertThat(field(model, "database.StorageGb").problem().get())
        .isEqualTo("It must be between 20 and 1000.");
    assertThat(model.shown().get().canReview()).isFalse();
    assertThat(project.session.situation().get().project().values()).isEmpty();
  }

  @Test
  void saysWhatOtherChoicesWouldAdd() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "database");

    assertThat(field(model, "database.MultiAz").note().get())
        .isEqualTo("Yes would add $13.98 a month.");
    assertThat(field(model, "database.InstanceClass").added().get()).hasSize(5);
  }

  @Test
  void looksTheCostMonitorUpThatTheAccountHasAlready() {
    OpenProject project = OpenProject.inAccount(folder);
    FieldViewModel monitor = field(step(project, "anomalies"), "anomalies.ExistingMonitorArn");
    assertThat(monitor.found().get()).contains("a cent");

    monitor.find();
    assertThat(monitor.found().get()).contains("The account has none.");
    assertThat(monitor.value().get()).isEmpty();

    project.aws.hasMonitor("arn:aws:ce::123456789012:anomalymonitor/1a2b-3c");
    monitor.find();
    assertThat(monitor.found().get()).contains("Found");
    assertThat(project.session.situation().get().project().values())
        .containsEntry(
            new ParameterRef("anomalies", "ExistingMonitorArn"),
            "arn:aws:ce::123456789012:anomalymonitor/1a2b-3c");
    assertThat(field(step(project, "anomalies"), "anomalies.SmallestImpact").canBeFound())
        .isFalse();
  }

  @Test
  void saysWhichStackAsksWhereSeveralAskTheSame() {
    StepViewModel model = step(OpenProject.rehearsed(folder, "serverless"), "functions");

    assertThat(model.form().groups())
        .extracting(StepForm.Group::title)
        .contains("Sign-in function · Size")
        .doesNotHaveDuplicates();
  }

  @Test
  void asksNothingForStacksThatThePhaseDoesntHave() {
    StepViewModel model = step(OpenProject.rehearsed(folder, "platform"), "database");

    assertThat(model.form().fields())
        .extracting(it -> it.definition().id())
        .contains("database.InstanceClass")
        .noneMatch(it -> it.startsWith("recovery."));
  }

  @Test
  void listsEveryResourceWithItsPrice() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "database");

    assertThat(model.shown().get().makes())
        .contains(
            new StepViewModel.Made("Database", "AWS::RDS::DBInstance", "$13.98"),
            new StepViewModel.Made("Database secret", "AWS::SecretsManager::Secret", "$0.40"));
    assertThat(model.shown().get().usual()).isEqualTo("usually 10 min");
  }

  @Test
  void listsNothingThatAnEarlierStepHasMade() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "https");

    assertThat(model.shown().get().makes())
        .noneMatch(it -> it.type().equals("AWS::ElasticLoadBalancingV2::LoadBalancer"));
  }

  @Test
  void namesTheAnswersThatAreMissingInAnAccount() {
    OpenProject project = OpenProject.unanswered(folder);
    StepViewModel model = step(project, "billing-alarms");
    assertThat(model.shown().get().missing()).isEqualTo("Still to answer: Your e-mail address.");
    assertThat(model.shown().get().canReview()).isFalse();

    field(model, "setting-email").value().set("ada@example.com");

    assertThat(model.shown().get().missing()).isEmpty();
    assertThat(model.shown().get().canReview()).isTrue();
  }

  @Test
  void saysThatARehearsalTakesExamples() {
    OpenProject project = OpenProject.rehearsed(folder);

    assertThat(step(project, "billing-alarms").shown().get().missing()).isEmpty();
  }

  @Test
  void ticksAGuideOffAndTakesItBack() {
    OpenProject project = OpenProject.rehearsed(folder);
    StepViewModel model = step(project, "look");
    assertThat(model.tickable()).isTrue();

    model.tick(true);
    assertThat(model.shown().get().state()).isEqualTo(State.DONE);

    model.tick(false);
    assertThat(model.shown().get().state()).isEqualTo(State.OPEN);
  }

  @Test
  void leavesToTheProgramWhatAwsCanTell() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "account");

    assertThat(model.tickable()).isFalse();
    assertThat(model.verified()).isNotEmpty();
    assertThat(model.shown().get().state()).isEqualTo(State.DONE);
  }

  @Test
  void asksAwsForChanges() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");
    StepViewModel model = step(project, "billing-alarms");

    model.lookAtChanges();

    assertThat(model.changes().get().orElseThrow())
        .extracting(StackReview::kind)
        .containsExactly(StackReview.Kind.UNCHANGED);
    assertThat(model.shown().get().review()).isEqualTo("Review changes");
  }

  @Test
  void showsTheChangesOfAStepBeforeThoseThatItNeedsAreBuilt() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "load-balancer");

    model.lookAtChanges();

    assertThat(model.problem().get()).isEmpty();
    assertThat(model.changes().get().orElseThrow())
        .extracting(StackReview::kind)
        .containsOnly(StackReview.Kind.NEW);
  }

  @Test
  void saysInAFieldWhatIsPaidForWhatHangsOnIt() {
    StepViewModel model = step(OpenProject.rehearsed(folder), "database");

    assertThat(field(model, "database.InstanceClass").price().get()).isEqualTo("$11.68/mo");
    assertThat(field(model, "database.StorageGb").price().get()).isEqualTo("$2.30/mo");
    assertThat(field(model, "database.BackupDays").price().get()).isEmpty();
    assertThat(field(model, "database.MultiAz").price().get()).isEmpty();
  }

  @Test
  void knowsThatAStepWasChangedAfterItWasBuilt() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");
    StepViewModel model = step(project, "billing-alarms");

    field(model, "budget.FirstAlert").value().set("15");
    project.session.refresh();

    assertThat(model.shown().get().state()).isEqualTo(State.CHANGED);
  }

  @Test
  void showsTheTemplateThatIsApplied() {
    OpenProject project = OpenProject.rehearsed(folder);
    StepViewModel model = step(project, "database");

    assertThat(model.template().templates()).hasSize(1);
    assertThat(model.template().copied(java.util.List.of()))
        .isEqualTo(project.plan().stack("database").template().source().text());
  }

  @Test
  void canBeRemovedOnceNothingStandsOnIt() {
    OpenProject project = OpenProject.rehearsed(folder);
    assertThat(step(project, "network").removal()).isEqualTo(new Removal.Nothing());

    project.buildWeek(1);

    assertThat(step(project, "database").removal()).isEqualTo(new Removal.Possible());
    assertThat(step(project, "network").removal())
        .isEqualTo(new Removal.Needed("Database, Load balancer"));
  }

  @Test
  void removesItsOwnStacksAndNoOthers() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    var before = new java.util.HashSet<>(project.session.situation().get().standing());
    StepViewModel model = step(project, "database");

    model.remove();
    var teardown =
        new dev.groundwork.ui.teardown.TeardownViewModel(
            project.session,
            new dev.groundwork.ui.teardown.Part.OfStep("database"),
            project.visited::add,
            TEXTS);
    teardown.load();
    teardown.tearDown();

    assertThat(project.visited)
        .containsExactly(new Screen.Removal("database"), new Screen.Running());
    before.remove("database");
    assertThat(project.session.situation().get().standing())
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(model.removal()).isEqualTo(new Removal.Nothing());
  }

  @Test
  void saysWhatItCostsByMonthAndByHour() {
    assertThat(step(OpenProject.rehearsed(folder), "database").cost())
        .isEqualTo("$14.38 a month at typical use, about $0.02 an hour, as long as it stands.");
  }

  @Test
  void linksToTheConsoleOnlyWhereThereIsOne() {
    OpenProject rehearsed = OpenProject.rehearsed(folder.resolve("rehearsed"));
    rehearsed.build("billing-alarms");
    OpenProject real = OpenProject.inAccount(folder.resolve("real"));
    real.build("billing-alarms");

    assertThat(step(rehearsed, "billing-alarms").inAws().getFirst().console()).isEmpty();
    InAws stack = step(real, "billing-alarms").inAws().getFirst();
    assertThat(stack.console().orElseThrow())
        .startsWith(
            "https://us-east-1.console.aws.amazon.com/cloudformation/home?region=us-east-1"
                + "#/stacks/stackinfo?stackId=arn%3Aaws%3Acloudformation%3A");
    assertThat(stack.identifiers()).extracting(InAws.Identifier::name).contains("", "ARN");
  }

  @Test
  void saysWhatWaitingForTheFounderCosts() {
    OpenProject project = OpenProject.inAccount(folder);
    assertThat(step(project, "look").waiting()).as("nothing stands").isEmpty();

    project.buildWeek(1);
    project.session.measure();

    // $39.01 a month.
    assertThat(step(project, "look").waiting()).isEqualTo("Waiting costs $1.28 a day.");
    assertThat(step(project, "database").waiting()).as("isn't the founder's turn").isEmpty();
  }

  @Test
  void leadsOnAndBack() {
    OpenProject project = OpenProject.rehearsed(folder);
    StepViewModel model = step(project, "network");

    model.back();
    model.next();
    model.review();

    assertThat(project.visited.get(0)).isEqualTo(new Screen.OfStep("billing-alarms"));
    assertThat(project.visited.get(1)).isEqualTo(new Screen.OfStep("database"));
    assertThat(project.visited.get(2)).isInstanceOf(Screen.Review.class);
  }

  private static StepViewModel step(OpenProject project, String id) {
    return new StepViewModel(project.session, project.plan().step(id), project.visited::add, TEXTS);
  }

  private static FieldViewModel field(StepViewModel model, String id) {
    return model.form().fields().stream()
        .filter(it -> it.definition().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
