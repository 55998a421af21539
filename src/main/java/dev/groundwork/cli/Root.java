package dev.groundwork.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// `groundwork` without a command: the window.
@Command(
    name = "groundwork",
    versionProvider = Root.Version.class,
    description = "Sets AWS up with you, week by week. Without a command it opens the window.",
    synopsisSubcommandLabel = "[COMMAND]",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:failed; one sentence on standard error says why",
      "2:wrong usage, or answers are missing; all are named",
      "3:needs confirmation: --yes, or --confirm NAME where data would be lost"
    })
final class Root extends FolderCommand {
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  void version(boolean wanted) {
    // The option parser answers by itself.
  }

  Root(CliPorts ports) {
    super(ports);
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Start(ports()).in(folder());
  }

  /// The version, as [ShortAnswers] says it.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ShortAnswers.version().strip()};
    }
  }
}
