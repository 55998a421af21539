package dev.groundwork.ui;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.project.Target;
import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.async.FxBackground;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Failures;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.testfx.util.WaitForAsyncUtils;

/// A walk through the window of a test, up to the picture that is wanted.
final class Visit {
  final PretendAws aws;
  private final UiTest test;
  private final Wiring wiring;

  private Visit(UiTest test, PretendAws aws, Background background) {
    this.test = test;
    this.aws = aws;
    wiring = test.open(test.ports(aws), background);
  }

  /// Everything happens at once.
  static Visit atOnce(UiTest test) {
    return new Visit(test, new PretendAws(), new DirectBackground());
  }

  /// With real threads, and an AWS that can stand still in the middle of something.
  static Visit withThreads(UiTest test) {
    return new Visit(
        test, new PretendAws(), new FxBackground(new Failures(UiTest.texts(test.language()))));
  }

  Wiring wiring() {
    return wiring;
  }

  /// Makes a project and opens it.
  Visit project(Target target) {
    return project(target, "super-lean", Map.of("email", "ada@example.com"));
  }

  /// Makes a project of a plan, with the plan's examples for answers, and opens it.
  Visit project(Target target, String id) {
    Plan plan = PlanCatalog.bundled().in(test.language()).plan(id);
    return project(target, id, plan.assumptions().examples().settings())
        .act(session -> plan.assumptions().examples().parameters().forEach(session::choose));
  }

  private Visit project(Target target, String plan, Map<String, String> settings) {
    Projects.Draft draft =
        new Projects.Draft(
            test.folder.resolve("acme-notes"), "acme-notes", plan, "us-east-1", settings, target);
    UiTest.fx(
        () -> {
          wiring.shell().opened(OpenProject.projects(aws, test.language()).create(draft));
          return true;
        });
    return this;
  }

  ProjectSession session() {
    return wiring.shell().session().get().orElseThrow();
  }

  Plan plan() {
    return session().situation().get().plan();
  }

  Visit go(Screen screen) {
    return act(_ -> wiring.shell().go(screen));
  }

  /// Does something on the toolkit's thread.
  Visit act(Consumer<ProjectSession> what) {
    UiTest.fx(
        () -> {
          what.accept(wiring.shell().session().get().orElse(null));
          return true;
        });
    return this;
  }

  /// Waits until something is so on the toolkit's thread.
  Visit until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> UiTest.fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    return this;
  }
}
