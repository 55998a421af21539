package dev.groundwork.cli;

import dev.groundwork.core.growth.Advice;
import dev.groundwork.core.growth.Figure;
import dev.groundwork.core.growth.MoveAdvice;
import dev.groundwork.core.growth.Reading;
import dev.groundwork.core.growth.Sign;
import dev.groundwork.core.growth.Verdict;
import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.Plan;
import dev.groundwork.core.words.Saying;
import dev.groundwork.core.workspace.Workspace;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/// Advice as people read it: first the numbers, then what they say.
///
/// @param workspace of the project that is advised
record AdviceTable(Workspace workspace, Advice advice) {
  void print(PrintWriter out) {
    Plan plan = workspace.plan();
    out.println(
        workspace.project().name()
            + ": "
            + plan.introduction().title()
            + ", phase "
            + advice.phase());
    if (advice.figures().isEmpty()) {
      out.println("The plan doesn't say when to grow.");
      return;
    }
    out.println();
    Table numbers = new Table("  ");
    for (Figure figure : advice.figures()) {
      numbers.row(
          figure.metric().id(),
          figure.metric().title(),
          figure.amount().map(Saying::english).orElse("unknown"),
          origin(figure.reading()),
          phases(figure));
    }
    numbers.print(out);
    advice.moves().forEach(move -> print(move, out));
    if (advice.moves().isEmpty()) {
      out.println();
      out.println("From this phase the plan advises no move.");
    }
    howToType(out);
  }

  private void print(MoveAdvice move, PrintWriter out) {
    out.println();
    out.println(move.move().title() + ": " + move.verdict().word());
    out.println("  " + move.sentence().english());
    signs("Each is a reason to go:", move.signs(), out);
    signs("Without these it is too early:", move.conditions(), out);
    if (move.verdict() == Verdict.GO || move.verdict() == Verdict.CONSIDER) {
      out.println("Next: groundwork phase " + move.move().to());
    }
  }

  private static void signs(String title, List<Sign> signs, PrintWriter out) {
    if (!signs.isEmpty()) {
      out.println("  " + title);
      Table table = new Table("    ");
      signs.forEach(it -> table.row(word(it.state()), it.phrase().english()));
      table.print(out);
    }
  }

  static String word(Sign.State state) {
    return switch (state) {
      case THERE -> "yes";
      case ABSENT -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String origin(Reading reading) {
    return switch (reading) {
      case Reading.Measured it ->
          "CloudWatch, %d hours until %s%s"
              .formatted(
                  Duration.between(it.from(), it.to()).toHours(),
                  it.to().truncatedTo(ChronoUnit.MINUTES),
                  it.pretend() ? ", made up by the rehearsal" : "");
      case Reading.Typed _ -> "typed";
      case Reading.Estimated _ -> "by the estimate";
      case Reading.Computed _ -> "computed";
      case Reading.Unknown it -> it.why().english();
    };
  }

  private String phases(Figure figure) {
    return figure
        .phases()
        .filter(it -> !it.isEmpty())
        .map(it -> it.stream().collect(Collectors.joining(", ", "fits ", "")))
        .orElse("");
  }

  private void howToType(PrintWriter out) {
    List<String> open =
        advice.figures().stream()
            .filter(it -> it.reading() instanceof Reading.Unknown && it.metric().typable())
            .map(Figure::metric)
            .map(Metric::id)
            .toList();
    if (!open.isEmpty()) {
      out.println();
      out.println("Type what you know: groundwork advise --number " + open.getFirst() + "=...");
    }
  }
}
