package dev.groundwork.cli;

import dev.groundwork.core.document.Numbers;
import dev.groundwork.core.engine.TargetClock;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
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
      String[] words = helpOnCommand ? new String[] {args[1], "--help"} : args;
      return tree(words[0]).execute(words);
    }
  }

  /// All commands.
  CommandLine tree() {
    return tree(all().values());
  }

  /// The one that is meant, if its name comes first: the option parser takes longer to look at the
  /// others than most commands take.
  private CommandLine tree(String first) {
    SequencedMap<String, Supplier<Object>> all = all();
    Supplier<Object> meant = all.get(first);
    return tree(meant == null ? all.values() : List.of(meant));
  }

  private SequencedMap<String, Supplier<Object>> all() {
    SequencedMap<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("plans", () -> new PlansCommand(ports));
    all.put("estimate", () -> new EstimateCommand(ports, TargetClock.real()));
    all.put("prices", () -> new PricesCommand(ports, TargetClock.real()));
    all.put("init", () -> new InitCommand(ports));
    all.put("set", () -> new SetCommand(ports));
    all.put("phase", () -> new PhaseCommand(ports));
    all.put("live", () -> new LiveCommand(ports));
    all.put("render", () -> new RenderCommand(ports));
    all.put("calendar", () -> new CalendarCommand(ports, TargetClock.real()));
    all.put("apply", () -> new ApplyCommand(ports));
    all.put("done", () -> new DoneCommand(ports));
    all.put("status", () -> new StatusCommand(ports));
    all.put("advise", () -> new AdviseCommand(ports));
    all.put("teardown", () -> new TeardownCommand(ports));
    all.put("rehearse", () -> new RehearseCommand(ports));
    return all;
  }

  private CommandLine tree(Collection<Supplier<Object>> commands) {
    PrintWriter out = ports.terminal().out();
    PrintWriter err = ports.terminal().err();
    CommandLine root = new CommandLine(new Root(ports));
    commands.forEach(command -> root.addSubcommand(command.get()));
    return root.registerConverter(LocalDate.class, Commands::day)
        .registerConverter(BigDecimal.class, Commands::number)
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

  private static BigDecimal number(String text) {
    return Numbers.exact(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "a number is written like 19 or 7.7, not \"" + text + "\""));
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
