package dev.groundwork.ui.cost;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.AccountPlanGateway.AccountPlan;
import dev.groundwork.core.plan.ParameterRef;
import dev.groundwork.ui.OpenProject;
import dev.groundwork.ui.async.DirectBackground;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfViewModelTest {
  @TempDir Path folder;

  @Test
  void saysWhatAMonthCostsWithNobodyAndWithTenTimesTheTraffic() {
    WhatIfShown shown = shown(model(OpenProject.rehearsed(folder)));

    assertThat(shown.months())
        .extracting(WhatIfShown.Month::title)
        .startsWith("Nobody comes", "Ten times the traffic")
        .hasSize(4);
    assertThat(shown.months().getLast().note())
        .isEqualTo("$10 on day 5 \u00b7 $30 on day 15 \u00b7 $50 on day 24 \u00b7 $80: not at all");
    assertThat(shown.months()).extracting(WhatIfShown.Month::amount).startsWith("$63.49", "$74.76");
    assertThat(shown.newAccount()).contains("$200, lasts until");
    assertThat(shown.taxed()).isEmpty();
  }

  @Test
  void aTaxIsAddedAndKept() throws IOException {
    WhatIfViewModel model = model(OpenProject.rehearsed(folder));

    model.tax().set("19");

    assertThat(shown(model).taxed()).isEqualTo("$76.62 with tax");
    assertThat(Files.readString(folder.resolve("demo/groundwork.yaml"))).contains("tax: 19");

    model.tax().set("");

    assertThat(shown(model).taxed()).isEmpty();
    assertThat(Files.readString(folder.resolve("demo/groundwork.yaml"))).doesNotContain("tax");
  }

  @Test
  void aTextThatIsNoTaxIsSaidAndChangesNothing() {
    OpenProject project = OpenProject.rehearsed(folder);
    WhatIfViewModel model = model(project);

    model.tax().set("190");

    assertThat(model.taxProblem().get()).isEqualTo("It must be a number from 0 to 100.");
    assertThat(project.session.situation().get().project().costs().taxPercent()).isEmpty();
  }

  @Test
  void aSavingIsOneClickAway() {
    OpenProject project = OpenProject.rehearsed(folder);
    WhatIfViewModel model = model(project);
    WhatIfShown.Saving arm = arm(shown(model));
    assertThat(arm.words()).isEqualTo("ARM64 instead of X86_64");
    assertThat(arm.amount()).isEqualTo("saves $1.81 a month");
    var before = project.session.situation().get().estimate().total();

    model.choose(arm);

    assertThat(project.session.situation().get().project().values())
        .containsEntry(new ParameterRef("backend", "CpuArchitecture"), "ARM64");
    assertThat(before.minus(project.session.situation().get().estimate().total()).display())
        .isEqualTo("1.81");
    assertThat(shown(model).savings()).noneMatch(it -> it.subject().equals(arm.subject()));
  }

  /// A setting that swaps stacks, with the plan's own words.
  @Test
  void anApiInPlaceOfTheLoadBalancerIsOneClickAway() {
    OpenProject project = OpenProject.rehearsed(folder);
    WhatIfViewModel model = model(project);
    WhatIfShown.Saving api = shown(model).savings().getFirst();
    assertThat(api.title()).isEqualTo("An HTTP API in place of the load balancer");
    assertThat(api.words())
        .startsWith("Yes instead of No. Comes with it: ")
        .contains("Goes: ")
        .contains("oad balancer");
    assertThat(api.amount()).startsWith("saves $23.");

    model.choose(api);

    assertThat(project.session.situation().get().project().settings())
        .containsEntry("http-api", "true");
    assertThat(project.session.situation().get().resolved().has("load-balancer")).isFalse();
    assertThat(shown(model).savings()).noneMatch(it -> it.subject().equals(api.subject()));
  }

  @Test
  void aFrontendOfFilesIsOneClickAway() {
    OpenProject project = OpenProject.rehearsed(folder);
    WhatIfViewModel model = model(project);
    WhatIfShown.Saving files = shown(model).savings().get(1);
    assertThat(files.title()).isEqualTo("The frontend as files on CloudFront");
    assertThat(files.words())
        .isEqualTo("Yes instead of No. Comes with it: Website. Goes: Frontend service.");
    assertThat(files.amount()).isEqualTo("saves $12.77 a month");

    model.choose(files);

    assertThat(project.session.situation().get().resolved().has("site")).isTrue();
    assertThat(project.session.situation().get().resolved().has("frontend")).isFalse();
    assertThat(shown(model).savings()).noneMatch(it -> it.subject().equals(files.subject()));
  }

  @Test
  void oneClickTakesAllServicesToAnotherArchitecture() {
    OpenProject project = OpenProject.rehearsed(folder);
    WhatIfViewModel model = model(project);
    WhatIfShown.Saving both =
        shown(model).savings().stream()
            .filter(it -> it.value().equals("ARM64"))
            .findFirst()
            .orElseThrow();
    assertThat(both.amount()).isEqualTo("saves $3.61 a month");

    model.choose(both);

    assertThat(project.session.situation().get().project().values())
        .containsEntry(new ParameterRef("backend", "CpuArchitecture"), "ARM64")
        .containsEntry(new ParameterRef("frontend", "CpuArchitecture"), "ARM64");
  }

  @Test
  void anAccountWithoutAPlanHasNoCreditsToTellOf() {
    assertThat(model(OpenProject.inAccount(folder)).balance().get()).isEmpty();
  }

  @Test
  void saysWhenCreditsEndAndAFreePlanWithThem() {
    OpenProject project = OpenProject.inAccount(folder);
    project.aws.onPlan(
        new AccountPlan(
            AccountPlan.Type.FREE,
            new BigDecimal("87.51"),
            "USD",
            Optional.of(Instant.parse("2035-03-05T00:00:00Z"))));

    assertThat(model(project).balance().get())
        .isEqualTo(
            "$87.51 of this account’s credits are left, and nothing runs that uses them."
                + " The account’s free plan closes it on March 5, 2035.");

    project.buildWeek(1);
    project.session.measure();

    assertThat(model(project).balance().get())
        .startsWith("$87.51 of this account’s credits are left. They last until ")
        .contains(" at what runs now. The account’s free plan closes it on ");
  }

  private static WhatIfShown.Saving arm(WhatIfShown shown) {
    return shown.savings().stream()
        .filter(it -> it.subject().toString().equals("backend.CpuArchitecture"))
        .findFirst()
        .orElseThrow();
  }

  private static WhatIfShown shown(WhatIfViewModel model) {
    return model.shown().get().orElseThrow();
  }

  private static WhatIfViewModel model(OpenProject project) {
    return new CostViewModel(project.session, new DirectBackground(), project.visited::add, TEXTS)
        .whatIf();
  }
}
