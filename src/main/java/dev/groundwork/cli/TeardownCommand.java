package dev.groundwork.cli;

import dev.groundwork.core.plan.StackDefinition;
import dev.groundwork.core.workspace.Certificate;
import dev.groundwork.core.workspace.TeardownChoice;
import dev.groundwork.core.workspace.TeardownPlan;
import dev.groundwork.core.workspace.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `groundwork teardown`: takes the project down and proves it.
@Command(name = "teardown", description = "Take everything down; ends with the certificate.")
final class TeardownCommand extends FolderCommand {
  @Mixin private Consent consent = new Consent();

  @Option(
      names = "--snapshot",
      paramLabel = "keep|none",
      description = "Whether the last snapshots of databases stay. They do unless you say none.")
  private String snapshot = "keep";

  @Option(
      names = "--keep",
      paramLabel = "STACK",
      description = "A stack that stays, with everything that it needs.")
  private List<String> keep = List.of();

  @Option(names = "--json", description = "Write one JSON object a line, the certificate last.")
  private boolean json;

  TeardownCommand(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Workspace workspace = Opening.workspace(ports(), folder())) {
      TeardownChoice.Snapshots snapshots = snapshots();
      TeardownPlan before = workspace.teardownPlan();
      Set<String> kept = new HashSet<>(kept(workspace, snapshots));
      kept.addAll(before.shared());
      if (!json) {
        Whereabouts.of(workspace).forEach(out()::println);
        new TeardownPreview(workspace, before, kept, snapshots).print(out());
      }
      if (!before.rows().isEmpty() || snapshots == TeardownChoice.Snapshots.NONE) {
        consent.ordinary("Take this down?", keyboard());
      }
      String name =
          before.losesData(kept)
              ? consent.typedName(
                  workspace, "This deletes data that can't be made again.", keyboard())
              : "";
      Certificate certificate = teardown(workspace, new TeardownChoice(kept, snapshots, name));
      if (!certificate.complete()) {
        throw Refusal.failed(left(certificate));
      }
      return ExitStatus.DONE;
    } catch (InterruptedException e) {
      throw Refusal.failed(
          "Interrupted: AWS goes on with what it was asked. See groundwork status, and go on with"
              + " groundwork teardown.");
    }
  }

  private Certificate teardown(Workspace workspace, TeardownChoice choice)
      throws InterruptedException {
    if (json) {
      ProgressJson progress = new ProgressJson(workspace, out());
      Certificate certificate = workspace.teardown(choice, progress);
      progress.write("certificate", CertificateWords.fields(certificate));
      return certificate;
    }
    ProgressLines progress = new ProgressLines(workspace, ports().terminal());
    Certificate certificate = workspace.teardown(choice, progress);
    progress.end();
    CertificateWords.print(certificate, out());
    return certificate;
  }

  private Optional<Terminal.Keyboard> keyboard() {
    return json ? Optional.empty() : ports().terminal().keyboard();
  }

  private TeardownChoice.Snapshots snapshots() {
    return switch (snapshot) {
      case "keep" -> TeardownChoice.Snapshots.KEEP;
      case "none" -> TeardownChoice.Snapshots.NONE;
      default -> throw Refusal.usage("--snapshot is keep or none, not \"" + snapshot + "\".");
    };
  }

  /// The stacks that stay: those named, and what they stand on.
  private Set<String> kept(Workspace workspace, TeardownChoice.Snapshots snapshots) {
    List<String> known = workspace.plan().stacks().stream().map(StackDefinition::id).toList();
    for (String stack : keep) {
      if (!known.contains(stack)) {
        throw Refusal.usage(Sentences.unknown("The plan has no stack", stack, known));
      }
    }
    return new TeardownChoice(Set.copyOf(keep), snapshots, "")
        .withNeeds(workspace.resolved())
        .keep();
  }

  private static String left(Certificate certificate) {
    List<String> left =
        certificate.stacks().stream()
            .filter(
                it -> it.fate() == Certificate.Fate.LEFT || it.fate() == Certificate.Fate.UNKNOWN)
            .map(it -> it.name() + it.problem().map(why -> " (" + why + ")").orElse(""))
            .toList();
    return "Not everything is gone, and what is left may go on billing: "
        + String.join("; ", left)
        + ". Run groundwork teardown again.";
  }
}
