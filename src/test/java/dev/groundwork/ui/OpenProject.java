package dev.groundwork.ui;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Calls;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.OwnPlans;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.price.PricesWithAGap;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Ports;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.ui.async.DirectBackground;
import dev.groundwork.ui.session.ProjectSession;
import dev.groundwork.ui.session.Projects;
import dev.groundwork.ui.session.Screen;
import dev.groundwork.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A project on a pretend AWS, without a toolkit: everything happens at once.
public final class OpenProject {
  public static final Texts TEXTS = Texts.in(Locale.ENGLISH);
  public static final Target ACCOUNT =
      new Target.Account(Optional.of("ada"), Optional.empty(), Optional.of("123456789012"));

  public final PretendAws aws = new PretendAws();
  public final ProjectSession session;

  /// Where view models led to.
  public final List<Screen> visited = new ArrayList<>();

  private OpenProject(Path folder, Target target, Map<String, String> settings) {
    this(folder, target, PlanCatalog.bundled().plan("super-lean"), settings);
  }

  private OpenProject(Path folder, Target target, Plan plan, Map<String, String> settings) {
    Projects projects = projects(aws);
    session =
        new ProjectSession(
            projects.create(
                new Projects.Draft(
                    folder.resolve("demo"), "demo", plan.id(), "us-east-1", settings, target)),
            projects,
            new DirectBackground());
    session.refresh();
  }

  /// A rehearsal.
  public static OpenProject rehearsed(Path folder) {
    return new OpenProject(folder, new Target.Rehearsal(), Map.of());
  }

  /// A rehearsal of any plan, in its first phase.
  public static OpenProject rehearsed(Path folder, String plan) {
    return new OpenProject(
        folder, new Target.Rehearsal(), PlanCatalog.bundled().plan(plan), Map.of());
  }

  /// A project in an account, with everything answered.
  public static OpenProject inAccount(Path folder) {
    return new OpenProject(folder, ACCOUNT, Map.of("email", "ada@example.com"));
  }

  /// A project in an account, with nothing answered.
  public static OpenProject unanswered(Path folder) {
    return new OpenProject(folder, ACCOUNT, Map.of());
  }

  /// A project of any plan in a phase of it, with everything built that the phase has, and with the
  /// plan's examples for answers.
  public static OpenProject built(Path folder, Target target, String id, String phase) {
    Plan plan = PlanCatalog.bundled().plan(id);
    OpenProject project =
        new OpenProject(folder, target, plan, plan.assumptions().examples().settings());
    plan.assumptions().examples().parameters().forEach(project.session::choose);
    project.session.phase(phase);
    project.session.apply(Selection.all(plan), Set.of());
    return project;
  }

  public static Ports ports(PretendAws aws) {
    return new Ports(
        PlanCatalog.bundled(),
        PricesWithAGap.book(),
        (_, _, _) -> aws,
        () -> Optional.of("203.0.113.7"),
        Calls.oneByOne(),
        new Random(7));
  }

  /// The same, with the plans of a user's own.
  public static Ports ports(PretendAws aws, Path settings) {
    Ports usual = ports(aws);
    return new Ports(
        usual.plans().beside(new OwnPlans(settings)),
        usual.prices(),
        usual.connector(),
        usual.ownAddress(),
        usual.calls(),
        usual.random());
  }

  public static Projects projects(PretendAws aws) {
    return projects(aws, Locale.ENGLISH);
  }

  /// Projects whose plans speak a language.
  public static Projects projects(PretendAws aws, Locale language) {
    return new Projects(ports(aws).in(language));
  }

  public Plan plan() {
    return session.situation().get().plan();
  }

  /// Builds a step's stacks.
  public void build(String step) {
    session.apply(Selection.step(plan(), step), Set.of());
  }

  /// Builds a week's stacks.
  public void buildWeek(int week) {
    session.apply(Selection.week(plan(), week), Set.of());
  }

  /// A computer that reaches no price list and has no credentials.
  public static PriceRefresh noRefresh(Path folder) {
    return new PriceRefresh(
        (offer, _) -> {
          throw new IOException("no file of " + offer + " here");
        },
        (_, _) -> {
          throw new AwsException(Problem.of("aws.noCredentials", "NoCredentials", "none"), null);
        },
        PriceBook.bundled(),
        folder.resolve("refreshed"));
  }
}
