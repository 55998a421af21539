package dev.groundwork.core.export;

import dev.groundwork.core.plan.Metric;
import dev.groundwork.core.plan.Move;
import dev.groundwork.core.plan.MoveAct;
import dev.groundwork.core.plan.Phase;
import dev.groundwork.core.plan.ResolvedPlan;
import dev.groundwork.core.plan.Signals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the plan says about growing, for pages.
record Growing(ResolvedPlan resolved) {
  Map<String, String> words() {
    return Map.of(
        "PHASES",
        phases(),
        "STAY_GO",
        stayAndGo(),
        "TRIGGERS",
        triggers(),
        "MATRIX",
        matrix(),
        "MOVES",
        moves());
  }

  private List<Phase> all() {
    return resolved.plan().growth().phases();
  }

  private String phases() {
    StringBuilder rows = new StringBuilder();
    for (Phase phase : all()) {
      boolean here = phase.id().equals(resolved.answers().phase());
      rows.append(
          Lines.row(
              phase.title() + (here ? " (this one)" : ""),
              phase.summary(),
              phase.promised().map(it -> "$" + it.toPlainString()).orElse("no price"),
              Integer.toString(phase.stacks().size())));
    }
    return rows.toString();
  }

  private String stayAndGo() {
    StringBuilder text = new StringBuilder();
    for (Phase phase : all()) {
      text.append("### ").append(phase.title()).append("\n\n");
      if (!phase.stayWhile().isEmpty()) {
        text.append("Stay while:\n\n").append(Lines.bullets(phase.stayWhile())).append('\n');
      }
      if (!phase.goWhen().isEmpty()) {
        text.append("Go on when:\n\n").append(Lines.bullets(phase.goWhen())).append('\n');
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String triggers() {
    Signals signals = resolved.plan().growth().signals();
    List<String> lines = new ArrayList<>();
    for (Signals.Trigger trigger : signals.triggers()) {
      List<String> any = trigger.any().stream().map(this::sign).toList();
      List<String> all = trigger.all().stream().map(this::sign).toList();
      lines.add(
          "From %s to %s when one of these holds: %s%s."
              .formatted(
                  title(trigger.from()),
                  title(trigger.to()),
                  String.join("; ", any),
                  all.isEmpty() ? "" : "; and only if " + String.join(" and ", all)));
    }
    return Lines.bullets(lines);
  }

  private String sign(Signals.Threshold threshold) {
    Metric metric = resolved.plan().growth().signals().metric(threshold.metric());
    String limit = threshold.limit().toPlainString();
    return switch (metric.source()) {
      case Metric.YesNo _ -> metric.title();
      case Metric.Typed _, Metric.CloudWatch _, Metric.MonthlyCost _, Metric.Share _ ->
          "%s %s %s %s"
              .formatted(
                  metric.title(),
                  threshold.side() == Signals.Side.ABOVE ? "above" : "below",
                  limit,
                  metric.unit())
              .strip();
    };
  }

  private String matrix() {
    Signals signals = resolved.plan().growth().signals();
    if (signals.matrix().isEmpty()) {
      return "The plan has no figures for it.\n";
    }
    List<String> head = new ArrayList<>(List.of("figure"));
    all().forEach(phase -> head.add(phase.title()));
    StringBuilder text = new StringBuilder(Lines.row(head.toArray(String[]::new)));
    text.append("|---".repeat(head.size())).append("|\n");
    for (Signals.Row row : signals.matrix()) {
      Metric metric = signals.metric(row.metric());
      List<String> cells = new ArrayList<>();
      cells.add(metric.unit().isEmpty() ? metric.title() : metric.title() + ", " + metric.unit());
      all().forEach(phase -> cells.add(range(Optional.ofNullable(row.phases().get(phase.id())))));
      text.append(Lines.row(cells.toArray(String[]::new)));
    }
    return text.toString();
  }

  private static String range(Optional<Signals.Range> range) {
    return range
        .map(
            it ->
                (it.from()
                            .map(BigDecimal::toPlainString)
                            .map(from -> "from " + from + " ")
                            .orElse("")
                        + it.below()
                            .map(BigDecimal::toPlainString)
                            .map(to -> "below " + to)
                            .orElse(""))
                    .strip())
        .orElse("");
  }

  private String moves() {
    StringBuilder text = new StringBuilder();
    for (Move each : resolved.plan().growth().moves()) {
      Move move = resolved.plan().move(each.from(), each.to(), resolved.answers()).orElseThrow();
      text.append("### ").append(move.title()).append("\n\n");
      text.append("From ").append(title(move.from())).append(" to ").append(title(move.to()));
      text.append(". ").append(move.summary()).append("\n\n");
      text.append("- Paid twice on the way: ").append(move.overlap()).append('\n');
      text.append("- Downtime: ").append(move.downtime()).append("\n\n");
      int number = 1;
      for (MoveAct act : move.acts()) {
        text.append("%d. %s%s".formatted(number++, act.title(), how(act)));
        text.append(
            act.undo().isEmpty()
                ? " **From here there is no way back.**\n"
                : " Way back: %s\n".formatted(act.undo()));
      }
      text.append('\n');
    }
    return text.isEmpty() ? "The plan has no moves.\n" : text.toString().stripTrailing() + "\n";
  }

  private static String how(MoveAct act) {
    return switch (act) {
      case MoveAct.Apply it -> " (deploy " + String.join(", ", it.stacks()) + ").";
      case MoveAct.Run _ -> ".";
      case MoveAct.Follow it -> ", [how](%s).".formatted(it.guide().file());
      case MoveAct.Delete it -> " (delete " + String.join(", ", it.stacks()) + ").";
    };
  }

  private String title(String phase) {
    return resolved.plan().phase(phase).title();
  }
}
