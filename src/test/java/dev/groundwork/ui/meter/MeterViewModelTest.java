package dev.groundwork.ui.meter;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.groundwork.core.money.Money;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.PhaseMove;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.meter.MeterViewModel.Reading;
import dev.groundwork.ui.meter.MeterViewModel.Sum;
import dev.groundwork.ui.meter.Shares.Share;
import dev.groundwork.ui.session.Moves;
import dev.groundwork.ui.session.Moving;
import dev.groundwork.ui.session.Remains;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterViewModelTest {
  @TempDir Path folder;
  private final ObjectProperty<Screen> here =
      new SimpleObjectProperty<>(new Screen.OfStep("database"));

  @Test
  void showsWhatIsToComeBeforeAnythingRuns() {
    Reading reading = meter(OpenProject.rehearsed(folder)).reading().get();

    assertThat(reading.now().title()).isEqualTo("Running now, would cost");
    assertThat(reading.now().amount()).isEqualTo("$0.00");
    assertThat(reading.next()).isEqualTo(new Sum("After this step", "$14.38"));
    assertThat(reading.all()).contains(new Sum("When all 4 weeks are done", "$64.38"));
    assertThat(reading.gauge().limit()).contains(Money.usd("80"));
    assertThat(reading.gauge().alerts())
        .containsExactly(Money.usd("10"), Money.usd("30"), Money.usd("50"));
    assertThat(reading.shares().list())
        .first()
        .isEqualTo(new Share("Load balancer", "$24.31", false));
    assertThat(reading.weeks()).extracting(MeterViewModel.WeekBar::amount).isSorted();
    assertThat(reading.gauge().spoken())
        .isEqualTo(
            "$0.00 a month runs now. After this step: $14.38. The limit is $80."
                + " AWS writes at $10, $30, $50.");
  }

  @Test
  void readsTheLedgerOnceSomethingRuns() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    Reading reading = meter(project).reading().get();

    assertThat(reading.now().amount()).isEqualTo("$39.01");
    assertThat(reading.now().spent()).matches("\\$0\\.\\d+ would be spent so far · 5.3¢ an hour");
    assertThat(reading.now().since()).isEqualTo("since 21 Nov");
  }

  @Test
  void looksBeyondATeardown() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    here.set(new Screen.Teardown());

    Reading reading = meter(project).reading().get();

    assertThat(reading.next().amount()).isEqualTo("$0.00");
    assertThat(reading.all()).isEmpty();
    assertThat(reading.shares().list())
        .extracting(Share::title)
        .containsExactly("Load balancer", "Database", "Container registry", "Files");
  }

  @Test
  void countsWhatATeardownLeaves() {
    OpenProject project = OpenProject.rehearsed(folder);
    here.set(new Screen.Teardown());
    MeterViewModel meter = meter(project);

    project.session.costs().remain(Optional.of(new Remains(Money.usd("2.03"), "Bucket")));

    assertThat(meter.reading().get().next().amount()).isEqualTo("$2.03");
    assertThat(meter.reading().get().remains()).contains("Bucket");
    here.set(new Screen.OfStep("database"));
    assertThat(meter.reading().get().remains()).isEmpty();
  }

  /// In the middle of a move no phase's estimate has what runs.
  @Test
  void showsWhatRunsInTheMiddleOfAMove() {
    OpenProject project =
        OpenProject.built(folder, new Target.Rehearsal(), "progressive", "growth");
    Moves moves = project.session.moves();
    for (int i = 0; i < 3; i++) {
      moves.ahead("production", next -> act(moves, next), why -> fail(why.detail()));
    }

    Shares shares = meter(project).reading().get().shares();

    assertThat(shares.title()).isEqualTo("What runs now");
    assertThat(shares.list())
        .extracting(Share::title)
        .contains("Two nodes with K3s", "Managed Kubernetes");
  }

  private static void act(Moves moves, Moving.Next next) {
    if (PhaseMove.founders(next.moving().next().orElseThrow())) {
      moves.tick("production", () -> {}, why -> fail(why.detail()));
    } else {
      moves.take(next, "demo");
    }
  }

  @Test
  void showsWhatAwsHasBilledBesideItself() {
    OpenProject project = OpenProject.inAccount(folder);
    project.aws.bills("0.41");
    project.buildWeek(1);
    MeterViewModel.Bill bill = meter(project).reading().get().bill().orElseThrow();

    assertThat(bill.amount()).isEqualTo("$0.41");
    assertThat(bill.words()).startsWith("Whole account, this month, before tax and credits");
  }

  @Test
  void saysWhatWasThereBeforeAndWhyBillAndMeterDiffer() {
    OpenProject project = OpenProject.inAccount(folder);
    project.aws.bills("12.00");
    project.buildWeek(1);

    MeterViewModel.Bill bill = meter(project).reading().get().bill().orElseThrow();

    assertThat(bill.why())
        .matches(
            "\\$1[12]\\.\\d\\d of it goes to what was there before\\. From now on bill and meter"
                + " are compared\\.");
  }

  @Test
  void asksByServiceOnlyWhenItIsTold() {
    OpenProject project = OpenProject.inAccount(folder);
    project.aws.bills("Amazon Relational Database Service", "0.31");
    project.buildWeek(1);
    MeterViewModel model = meter(project);
    assertThat(model.services().get()).isEmpty();

    model.askByService();

    assertThat(model.services().get().orElseThrow())
        .containsExactly(new MeterViewModel.Billed("Amazon Relational Database Service", "$0.31"));
  }

  @Test
  void knowsNoBillOfARehearsal() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.aws.bills("0.41");
    project.buildWeek(1);

    assertThat(meter(project).reading().get().bill()).isEmpty();
  }

  @Test
  void neverSaysWouldInAnAccount() {
    Reading reading = meter(OpenProject.inAccount(folder)).reading().get();

    assertThat(reading.now().title() + reading.now().spent()).doesNotContain("would");
  }

  private MeterViewModel meter(OpenProject project) {
    return new MeterViewModel(project.session, here, project.visited::add, TEXTS);
  }
}
