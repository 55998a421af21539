package dev.groundwork.ui.growth;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.growth.Sign.State;
import dev.groundwork.core.growth.Verdict;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.growth.GrowthViewModel.Group;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthViewModelTest {
  @TempDir Path folder;

  @Test
  void showsWhatIsMeasuredTypedAndUnknown() {
    OpenProject project = superLean(OpenProject.ACCOUNT);
    project.aws.measures("CPUUtilization", "71.5");

    GrowthViewModel model = model(project);

    assertThat(model.groups().get())
        .extracting(Group::title)
        .containsExactly("Each of these is a reason to go", "Other numbers");
    NumberRow.Shown processor = row(model, "processor").shown().get();
    assertThat(processor.number()).isEqualTo("71.5 percent");
    assertThat(processor.source()).isEqualTo("CloudWatch, last 24 hours");
    assertThat(processor.threshold()).isEqualTo("Reason above 70");
    assertThat(processor.state()).contains(State.THERE);
    NumberRow.Shown users = row(model, "users").shown().get();
    assertThat(users.number()).isEqualTo("unknown");
    assertThat(users.state()).contains(State.UNKNOWN);
    assertThat(row(model, "cost").shown().get().source()).isEqualTo("By the estimate");
    MoveCard card = model.moves().get().getFirst();
    assertThat(card.verdict()).isEqualTo(Verdict.GO);
    assertThat(card.sentence()).contains("Backend's processor: 71.5 percent, more than 70");
    assertThat(card.price()).isEqualTo("$64.38 → $106.82 a month (+$42.44)");
  }

  @Test
  void typingANumberChangesTheAdviceAndAsksNobody() {
    OpenProject project = superLean(OpenProject.ACCOUNT);
    GrowthViewModel model = model(project);
    NumberRow users = row(model, "users");
    assertThat(project.aws.asked()).isEqualTo(1);

    users.value().set("1,250");

    assertThat(model.moves().get().getFirst().verdict()).isEqualTo(Verdict.GO);
    assertThat(row(model, "users")).as("the field stays").isSameAs(users);
    assertThat(users.shown().get().phases()).isEqualTo("Fits the phase Production");
    assertThat(project.session.situation().get().project().numbers())
        .containsEntry("users", "1250");
    assertThat(project.aws.asked()).isEqualTo(1);

    users.value().set("");
    assertThat(users.shown().get().number()).isEqualTo("unknown");
    assertThat(project.session.situation().get().project().numbers()).isEmpty();
  }

  @Test
  void whatIsNoNumberIsSaidAndNotTaken() {
    OpenProject project = superLean(new Target.Rehearsal());
    GrowthViewModel model = model(project);

    row(model, "users").value().set("many");

    assertThat(row(model, "users").problem().get()).isEqualTo("It must be a number from zero on.");
    assertThat(project.session.situation().get().project().numbers()).isEmpty();
  }

  @Test
  void whatARehearsalMeasuresIsCalledMadeUp() {
    OpenProject project = superLean(new Target.Rehearsal());
    project.aws.measures("CPUUtilization", "14");

    assertThat(row(model(project), "processor").shown().get().source())
        .isEqualTo("Made up by the rehearsal");
  }

  @Test
  void leadsToTheMoveOnceSomethingStandsAndToTheChoiceOfAPhaseBefore() {
    OpenProject built = superLean(new Target.Rehearsal());
    model(built).show("growth");
    assertThat(built.visited).containsExactly(new Screen.Move("growth"));

    OpenProject fresh = OpenProject.rehearsed(folder.resolve("fresh"));
    model(fresh).show("growth");
    assertThat(fresh.visited).containsExactly(new Screen.ProjectSettings());
  }

  @Test
  void theLastPhaseAndAPlanWithoutSignalsSaySo() {
    assertThat(model(OpenProject.rehearsed(folder.resolve("tiny"), "ultra-lean")).nothing())
        .isEqualTo("This plan doesn\u2019t say when to grow.");
    OpenProject last = OpenProject.rehearsed(folder);
    last.session.phase("production");
    GrowthViewModel model = model(last);
    assertThat(model.moves().get()).isEmpty();
    assertThat(model.nothing()).startsWith("From this phase the plan advises no move.");
  }

  private OpenProject superLean(Target target) {
    return OpenProject.built(folder, target, "super-lean", "testing");
  }

  private static GrowthViewModel model(OpenProject project) {
    GrowthViewModel model =
        new GrowthViewModel(project.session, project.visited::add, () -> {}, TEXTS);
    model.load();
    return model;
  }

  private static NumberRow row(GrowthViewModel model, String metric) {
    return model.groups().get().stream()
        .flatMap(it -> it.rows().stream())
        .filter(it -> it.metric().id().equals(metric))
        .findFirst()
        .orElseThrow();
  }
}
