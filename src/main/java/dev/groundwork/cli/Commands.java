package dev.groundwork.cli;

import dev.groundwork.core.engine.TargetClock;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands, and what happens when one can't be understood or fails.
final class Commands {
  private final CliPorts ports;

  Commands(CliPorts ports) {
    this.ports = ports;
  }

  int run(String... args) {
    try (Interruption _ = Interruption.guard()) {
      boolean helpOnCommand = args.length == 2 && args[0].equals("help");
      return tree().execute(helpOnCommand ? new String[] {args[1], "--help"} : args);
    }
  }

  CommandLine tree() {
    PrintWriter out = ports.terminal().out();
    PrintWriter err = ports.terminal().err();
    CommandLine root = new CommandLine(new Root(ports));
    for (Object command :
        List.of(
            new PlansCommand(ports),
            new EstimateCommand(ports, TargetClock.real()),
            new PricesCommand(ports, TargetClock.real()),
            new InitCommand(ports),
            new SetCommand(ports),
            new PhaseCommand(ports),
            new LiveCommand(ports),
            new RenderCommand(ports),
            new CalendarCommand(ports, TargetClock.real()),
            new ApplyCommand(ports),
            new StatusCommand(ports),
            new AdviseCommand(ports),
            new TeardownCommand(ports),
            new RehearseCommand(ports))) {
      root.addSubcommand(command);
    }
    return root.registerConverter(LocalDate.class, Commands::day)
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((wrong, _) -> refuse(wrong))
        .setExecutionExceptionHandler((failure, _, _) -> Failures.tell(failure, ports.terminal()));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("a day is written like 2026-12-01, not \"" + text + "\"");
    }
  }

  private int refuse(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    Refusal refusal = Refusal.usage(sentence(wrong, command) + " See " + help + ".");
    return Failures.tell(refusal, ports.terminal());
  }

  private static String sentence(ParameterException wrong, CommandLine command) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      if (word.startsWith("-")) {
        return Sentences.unknown(
            "There is no option", word, command.getCommandSpec().optionsMap().keySet());
      }
      return command.getParent() == null
          ? Sentences.unknown("There is no command", word, command.getSubcommands().keySet())
          : "\"" + word + "\" is one word too many.";
    }
    return Sentences.capitalized(wrong.getMessage());
  }
}
