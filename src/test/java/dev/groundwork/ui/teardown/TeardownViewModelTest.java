package dev.groundwork.ui.teardown;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.run.Ending;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeardownViewModelTest {
  @TempDir Path folder;

  @Test
  void listsWhatGoesAndWhatThatSaves() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);

    TeardownViewModel model = loaded(project);

    assertThat(model.rows().get().orElseThrow())
        .extracting(it -> it.row().stack())
        .containsExactly("load-balancer", "assets", "registry", "database", "network", "budget");
    assertThat(row(model, "load-balancer").saves().get()).isEqualTo("$24.31");
    assertThat(row(model, "load-balancer").what())
        .isEqualTo("Load balancer, 2 × Target group and 5 more");
    assertThat(row(model, "database").time()).isEqualTo("5 min");
    assertThat(row(model, "registry").what()).isEqualTo("2 × ECR repository");
    assertThat(model.shown().get().label()).isEqualTo("Tear down 5 stacks");
    assertThat(model.shown().get().databases()).isTrue();
    assertThat(row(model, "budget").stays().get()).startsWith("It stays: it watches");
  }

  @Test
  void saysWhatStaysOfTheDataAndWhatThatCosts() {
    OpenProject project = OpenProject.inAccount(folder);
    project.buildWeek(1);
    TeardownViewModel model = loaded(project);

    assertThat(row(model, "database").stays().get())
        .isEqualTo("Database: A last snapshot stays: at most $1.90 a month, until you delete it.");
    assertThat(row(model, "assets").stays().get()).contains("It stays in the account");
    assertThat(row(model, "network").stays().get()).isEmpty();
    assertThat(model.shown().get().keep())
        .isEqualTo("Keep a last snapshot: at most $1.90 a month, until you delete it");

    model.keepSnapshots().set(false);
    assertThat(row(model, "database").stays().get()).isEqualTo("Database: Nothing of it is kept.");
    assertThat(model.shown().get().confirm()).contains("destroys data");

    model.rows().get().orElseThrow().forEach(it -> it.goes().set(false));
    row(model, "assets").goes().set(true);
    assertThat(model.shown().get().confirm()).isEqualTo("The app loses this data. AWS keeps it.");
  }

  /// What is kept isn't saved, and both sides of the screen say so.
  @Test
  void savesOnlyWhatIsNotKept() {
    OpenProject project = OpenProject.inAccount(folder);
    project.buildWeek(1);
    TeardownViewModel model = loaded(project);

    assertThat(row(model, "assets").saves().get()).isEqualTo("$0.00");
    assertThat(row(model, "database").saves().get()).isEqualTo("$12.48");
    assertThat(left(project)).isEqualTo("2.03");
    assertThat(project.session.costs().remains().get().orElseThrow().words())
        .isEqualTo("Bucket, last snapshot of Database");

    model.keepSnapshots().set(false);
    assertThat(row(model, "database").saves().get()).isEqualTo("$14.38");
    assertThat(left(project)).isEqualTo("0.13");

    row(model, "registry").goes().set(false);
    assertThat(left(project)).isEqualTo("0.33");
    assertThat(model.shown().get().saves()).isEqualTo("Saves $38.69 a month · takes about 5 min");
  }

  private static String left(OpenProject project) {
    return project.session.costs().remains().get().orElseThrow().monthly().display();
  }

  @Test
  void keepsWhatSomethingThatStaysNeeds() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    TeardownViewModel model = loaded(project);

    row(model, "database").goes().set(false);

    assertThat(row(model, "network").goes().get()).isFalse();
    assertThat(row(model, "load-balancer").goes().get()).isTrue();
    row(model, "network").goes().set(true);
    assertThat(row(model, "database").goes().get()).isTrue();
  }

  @Test
  void asksForTheNameInAnAccountOnly() {
    OpenProject project = OpenProject.inAccount(folder);
    project.buildWeek(1);
    TeardownViewModel model = loaded(project);
    assertThat(model.shown().get().mustConfirm()).isTrue();
    assertThat(model.shown().get().why()).isEqualTo("Type demo above first.");

    model.tearDown();
    assertThat(project.visited).isEmpty();

    model.typedName().set("demo");
    assertThat(model.shown().get().why()).isEmpty();
  }

  @Test
  void takesDownAndProves() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    TeardownViewModel model = loaded(project);
    model.keepSnapshots().set(false);

    model.tearDown();

    assertThat(project.visited).containsExactly(new Screen.Running());
    Certificate certificate = certificate(project);
    ProofViewModel proof =
        new ProofViewModel(certificate, new DirectBackground(), project.visited::add, TEXTS);
    assertThat(proof.complete()).isTrue();
    assertThat(proof.title()).isEqualTo("demo is gone; what watches the costs stays");
    assertThat(proof.text()).contains("gone  demo-network").contains("It would have cost");
    // The bucket stays and may cost.
    assertThat(project.session.situation().get().standing()).containsExactly("budget");
  }

  @Test
  void savesTheProofWhereTheFounderWantsIt() throws Exception {
    OpenProject project = OpenProject.rehearsed(folder);
    project.build("billing-alarms");
    loaded(project).tearDown();
    ProofViewModel proof =
        new ProofViewModel(
            certificate(project), new DirectBackground(), project.visited::add, TEXTS);

    proof.save(folder);

    Path file = folder.resolve("groundwork-certificate-demo.json");
    assertThat(Files.readString(file)).contains("\"complete\"");
    assertThat(proof.saved().get()).contains(file.toString());
  }

  @Test
  void hasNothingToTakeDownAtTheStart() {
    TeardownViewModel model = loaded(OpenProject.rehearsed(folder));

    assertThat(model.shown().get().why()).isEqualTo("Nothing of this stands, so nothing costs.");
  }

  private static Certificate certificate(OpenProject project) {
    Ending ending = project.session.run().get().orElseThrow().ending().get();
    assertThat(ending).isInstanceOf(Ending.TornDown.class);
    return ((Ending.TornDown) ending).certificate();
  }

  /// It costs until it is gone, and can't go while others use it.
  @Test
  void removesWhatAnotherAnswerHasPutOthersInThePlaceOf() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    project.session.answer("http-api", "true");

    TeardownViewModel early = unchosen(project);
    assertThat(early.title()).isEqualTo("Remove what is no longer chosen");
    assertThat(early.rows().get().orElseThrow())
        .extracting(it -> it.row().stack())
        .containsExactly("load-balancer");
    assertThat(early.shown().get().why())
        .isEqualTo("Other stacks still use them. Apply what is chosen now first.");

    project.buildWeek(1);
    unchosen(project).tearDown();

    assertThat(project.session.situation().get().unchosen()).isEmpty();
    assertThat(project.session.situation().get().standing()).contains("entrance", "network");
  }

  private static TeardownViewModel unchosen(OpenProject project) {
    TeardownViewModel model =
        new TeardownViewModel(
            project.session, new Part.NoLongerChosen(), project.visited::add, TEXTS);
    model.load();
    return model;
  }

  private static TeardownRow row(TeardownViewModel model, String stack) {
    return model.rows().get().orElseThrow().stream()
        .filter(it -> it.row().stack().equals(stack))
        .findFirst()
        .orElseThrow();
  }

  private static TeardownViewModel loaded(OpenProject project) {
    TeardownViewModel model =
        new TeardownViewModel(project.session, new Part.Whole(), project.visited::add, TEXTS);
    model.load();
    return model;
  }
}
