package dev.groundwork.cli;

import dev.groundwork.core.engine.Identity;
import dev.groundwork.core.plan.MissingAnswer;
import dev.groundwork.core.project.ProjectFolder;
import dev.groundwork.core.project.Target;
import dev.groundwork.core.workspace.Connection;
import dev.groundwork.core.workspace.Selection;
import dev.groundwork.core.workspace.Workspace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `groundwork live`: a rehearsed project will live in an account from now on. Nothing rehearsed
/// crosses over; the rehearsal stays where it was.
@Command(name = "live", description = "Take a rehearsed project to an account.")
final class LiveCommand extends FolderCommand {
  @Mixin private TargetOptions account = new TargetOptions();

  LiveCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() {
    ProjectFolder folder = Opening.project(folder());
    String region = folder.project(ports().workspace().plans()).region();
    Target.Account target = account.target(ports());
    if (folder.target() instanceof Target.Account lives && lives.account().isPresent()) {
      target = target.fixedTo(lives.account().get());
    }
    try (Connection connection = ports().workspace().connector().connect(folder, target, region)) {
      Identity identity = connection.identity().callerIdentity();
      Whereabouts.refuseOtherAccount(target, identity);
      Whereabouts.account(identity, region, target.profile(), connection.endpoint())
          .forEach(out()::println);
    }
    folder.save(target);
    out().println("The project lives there from now on. Nothing was made yet, nothing is billed.");
    tellMissing();
    return ExitStatus.DONE;
  }

  private void tellMissing() {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      List<MissingAnswer> missing = workspace.missing(Selection.all(workspace.plan()));
      for (MissingAnswer answer : missing) {
        out()
            .println(
                "Still to answer: "
                    + answer.title()
                    + " (groundwork set "
                    + answer.name()
                    + "=...)");
      }
      out().println("Next: groundwork apply --week 1");
    }
  }
}
