package dev.groundwork.cli;

import dev.groundwork.core.plan.Environment;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `groundwork init`: begins a project in a folder. Asks AWS nothing.
@Command(name = "init", description = "Begin a project in this folder.")
final class InitCommand extends FolderCommand {
  private static final String USUAL_REGION = "us-east-1";

  @Parameters(
      paramLabel = "PLAN",
      arity = "0..1",
      description = "The plan, see groundwork plans. Left out with --beside.")
  private Optional<String> plan = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The project's name; every stack's name begins with it.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description =
          "With --environment: one more environment of the project in DIR, in the same account.")
  private Optional<Path> beside = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "R",
      description = "The region; without it AWS_REGION, the profile's, or " + USUAL_REGION + ".")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--environment",
      paramLabel = "E",
      description = "Which of the plan's environments this is; without it the first.")
  private Optional<String> environment = Optional.empty();

  @Option(
      names = "--phase",
      paramLabel = "P",
      description = "The phase to begin in; without it the environment's own.")
  private Optional<String> phase = Optional.empty();

  @Option(
      names = "--rehearsal",
      description = "Rehearse: a pretend AWS on this computer, no account, no bill. The default.")
  private boolean rehearsal;

  @Mixin private TargetOptions account = new TargetOptions();

  InitCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    ProjectFolder folder = ProjectFolder.at(here());
    if (folder.exists()) {
      throw Refusal.usage(
          "There is already a project in " + folder.path() + ": " + folder.project().name() + ".");
    }
    if (beside.isPresent()) {
      ProjectFolder other = Opening.project(ports().folder().resolve(beside.get()).normalize());
      Project project = besides(other.project(ports().workspace().plans()));
      folder.saveBeside(other);
      folder.save(project);
      tell(project, folder.target());
      return ExitStatus.DONE;
    }
    Plan chosen = plan(required(plan, "parameter: 'PLAN'"));
    Project project = project(chosen, required(name, "option: '--name=NAME'"));
    Target target = target();
    folder.save(target);
    folder.save(project);
    tell(project, target);
    return ExitStatus.DONE;
  }

  private Plan plan(String id) {
    return Refusal.unlessUnknown(() -> ports().workspace().plans().plan(id));
  }

  private static String required(Optional<String> given, String what) {
    return given.orElseThrow(
        () -> Refusal.usage("Missing required " + what + ". See groundwork init --help."));
  }

  private Project project(Plan chosen, String called) {
    if (!Project.validName(called)) {
      throw Refusal.usage(Project.NAME_RULE);
    }
    Project first = Project.begin(chosen, called, region(), ports().workspace().random());
    Project begun =
        environment
            .map(it -> Refusal.unlessUnknown(() -> chosen.environment(it)))
            .map(first::withEnvironment)
            .orElse(first);
    return inPhase(chosen, begun);
  }

  private Project inPhase(Plan chosen, Project begun) {
    return phase
        .map(it -> begun.withPhase(Refusal.unlessUnknown(() -> chosen.phase(it)).id()))
        .orElse(begun);
  }

  /// One more environment of a project: what tells the project is the same, and so are its settings
  /// and what was chosen for shared stacks.
  private Project besides(Project other) {
    if (plan.isPresent()
        || name.isPresent()
        || region.isPresent()
        || rehearsal
        || account.given()) {
      throw Refusal.usage(
          "With --beside the plan, name, region and account are those of the project there: give"
              + " --environment and --phase alone.");
    }
    Plan chosen = plan(other.plan());
    String wanted = required(environment, "option: '--environment=E'");
    Environment one = Refusal.unlessUnknown(() -> chosen.environment(wanted));
    if (one.id().equals(other.environment())) {
      throw Refusal.usage("The project there is the environment " + one.id() + " already.");
    }
    return inPhase(chosen, other.beside(chosen, one));
  }

  private String region() {
    String chosen =
        Stream.of(
                region,
                Optional.ofNullable(ports().environment().get("AWS_REGION")),
                Optional.ofNullable(ports().environment().get("AWS_DEFAULT_REGION")),
                account.region(ports()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(USUAL_REGION);
    if (!Project.validRegion(chosen)) {
      throw Refusal.usage("\"" + chosen + "\" is no region. " + Project.REGION_RULE);
    }
    return chosen;
  }

  private Target target() {
    if (rehearsal && account.given()) {
      throw Refusal.usage(
          "A project is rehearsed or lives in an account: give --rehearsal or --profile, not"
              + " both.");
    }
    return account.given() ? account.target(ports()) : new Target.Rehearsal();
  }

  private void tell(Project project, Target target) {
    out()
        .println(
            "Made the project "
                + project.name()
                + " ("
                + project.plan()
                + ", "
                + project.phase()
                + ", "
                + project.region()
                + ").");
    out()
        .println(
            switch (target) {
              case Target.Rehearsal _ ->
                  "It is a rehearsal: nothing real is made, nothing is billed. Missing answers take"
                      + " the plan's examples.";
              case Target.Account _ ->
                  "It will live in an account. Nothing was made there yet, and nothing is billed.";
            });
    if (ports().workspace().prices().asOf(project.region()).isEmpty()) {
      out().println("No prices are known for " + project.region() + ": estimates are incomplete.");
    }
    out().println("Next: groundwork apply --week 1");
  }
}
