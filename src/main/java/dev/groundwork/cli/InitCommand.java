package dev.groundwork.cli;

import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.project.Project;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
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

  @Parameters(paramLabel = "PLAN", description = "The plan, see groundwork plans.")
  private String plan = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The project's name; every stack's name begins with it.")
  private String name = "";

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
    ProjectFolder folder = ProjectFolder.at(folder());
    if (folder.exists()) {
      throw Refusal.usage(
          "There is already a project in " + folder.path() + ": " + folder.project().name() + ".");
    }
    Plan chosen = Refusal.unlessUnknown(() -> ports().workspace().plans().plan(plan));
    Project project = project(chosen);
    Target target = target();
    folder.save(target);
    folder.save(project);
    tell(project, target);
    return ExitStatus.DONE;
  }

  private Project project(Plan chosen) {
    if (!Project.validName(name)) {
      throw Refusal.usage(Project.NAME_RULE);
    }
    Project first = Project.begin(chosen, name, region(), ports().workspace().random());
    Project begun =
        environment
            .map(it -> Refusal.unlessUnknown(() -> chosen.environment(it)))
            .map(first::withEnvironment)
            .orElse(first);
    return phase
        .map(it -> begun.withPhase(Refusal.unlessUnknown(() -> chosen.phase(it)).id()))
        .orElse(begun);
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
