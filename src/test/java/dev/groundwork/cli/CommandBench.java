package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.core.engine.AwsException;
import dev.groundwork.core.engine.Calls;
import dev.groundwork.core.engine.Problem;
import dev.groundwork.core.plan.OwnPlans;
import dev.groundwork.core.plan.PlanCatalog;
import dev.groundwork.core.price.OfferFiles;
import dev.groundwork.core.price.PriceBook;
import dev.groundwork.core.price.PriceRefresh;
import dev.groundwork.core.price.PricesWithAGap;
import dev.groundwork.core.workspace.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Runs commands in a folder, on a pretend AWS, and keeps what they write.
final class CommandBench {
  final PretendAws aws = new PretendAws();
  final Path folder;
  final Map<String, String> environment = new HashMap<>();
  private final Random random = new Random(1);
  final List<Path> opened = new ArrayList<>();
  final List<Path> connected = new ArrayList<>();
  final Deque<String> typed = new ArrayDeque<>();
  boolean someoneThere;
  boolean display;
  private PlanCatalog plans = PlanCatalog.bundled();
  String questions = "";
  OfferFiles offers =
      (offer, _) -> {
        throw new IOException("no file of " + offer + " here");
      };
  RehearsalEndpoint rehearsal =
      play -> {
        throw new UnsupportedOperationException("no rehearsal on this bench");
      };

  /// Where commands are given.
  Path from;

  CommandBench(Path folder) {
    this.folder = folder;
    this.from = folder;
  }

  /// Reads the user's own plans, too.
  CommandBench withOwnPlans(Path settings) {
    plans = PlanCatalog.bundled().beside(new OwnPlans(settings));
    return this;
  }

  /// What a command did.
  record Ran(int status, String out, String err) {}

  Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            someoneThere ? Optional.of(this::answer) : Optional.empty(),
            false);
    int status = new Cli(ports(terminal)).run(args);
    return new Ran(status, out.toString(), err.toString());
  }

  /// A terminal that nobody reads.
  Terminal silent() {
    return new Terminal(
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        Optional.empty(),
        false);
  }

  CliPorts ports(Terminal terminal) {
    return new CliPorts(
        new Ports(
            plans(),
            PricesWithAGap.book(),
            (project, _, _) -> {
              connected.add(project.path());
              return aws;
            },
            () -> Optional.of("203.0.113.7"),
            Calls.oneByOne(),
            random),
        rehearsal,
        this::open,
        () -> List.of(new ProfileList.NamedProfile("work", Optional.of("eu-west-1"))),
        terminal,
        from,
        environment,
        new PriceRefresh(
            offers,
            (_, _) -> {
              throw new AwsException(
                  Problem.of("aws.noCredentials", "NoCredentials", "none"), null);
            },
            PriceBook.bundled(),
            folder.resolve("refreshed")));
  }

  PlanCatalog plans() {
    return plans;
  }

  /// Puts a copy of the bundled plan in its place, in which some words are others.
  void plan(Path folder, String words, String others) throws IOException {
    Path bundled = Path.of("src/main/resources/plans/super-lean");
    Path copy = folder.resolve("super-lean");
    try (Stream<Path> files = Files.walk(bundled)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(bundled.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path definition = copy.resolve("plan.yaml");
    String text = Files.readString(definition);
    assertThat(text).contains(words);
    Files.writeString(definition, text.replace(words, others));
    plans = PlanCatalog.bundled().with(copy);
  }

  private boolean open(Path shown) {
    opened.add(shown);
    return display;
  }

  private Optional<String> answer(String question) {
    questions += question;
    return Optional.ofNullable(typed.poll());
  }
}
