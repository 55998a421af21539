package dev.groundwork.ui.meter;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.cost.Money;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.meter.MeterViewModel.Reading;
import dev.groundwork.ui.meter.MeterViewModel.Share;
import dev.groundwork.ui.meter.MeterViewModel.Sum;
import dev.groundwork.ui.session.Screen;
import java.nio.file.Path;
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

    assertThat(reading.title()).isEqualTo("Running now, would cost");
    assertThat(reading.now()).isEqualTo("$0.00");
    assertThat(reading.next()).isEqualTo(new Sum("After this step", "$14.38"));
    assertThat(reading.all()).isEqualTo(new Sum("When all 4 weeks are done", "$64.38"));
    assertThat(reading.gauge().limit()).contains(Money.usd("80"));
    assertThat(reading.shares()).first().isEqualTo(new Share("Load balancer", "$24.31", false));
    assertThat(reading.weeks()).isSorted();
  }

  @Test
  void readsTheLedgerOnceSomethingRuns() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    Reading reading = meter(project).reading().get();

    assertThat(reading.now()).isEqualTo("$39.01");
    assertThat(reading.spent()).matches("\\$0\\.\\d+ would be spent so far · 5.3¢ an hour");
    assertThat(reading.since()).isEqualTo("since 21 Nov");
    assertThat(reading.shares().getFirst().runs()).isTrue();
  }

  @Test
  void looksBeyondATeardown() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.buildWeek(1);
    here.set(new Screen.Teardown());

    assertThat(meter(project).reading().get().next().amount()).isEqualTo("$0.00");
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
  void knowsNoBillOfARehearsal() {
    OpenProject project = OpenProject.rehearsed(folder);
    project.aws.bills("0.41");
    project.buildWeek(1);

    assertThat(meter(project).reading().get().bill()).isEmpty();
  }

  @Test
  void neverSaysWouldInAnAccount() {
    Reading reading = meter(OpenProject.inAccount(folder)).reading().get();

    assertThat(reading.title() + reading.spent()).doesNotContain("would");
  }

  private MeterViewModel meter(OpenProject project) {
    return new MeterViewModel(project.session, here, project.visited::add, TEXTS);
  }
}
